// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the model's enumerations, as they stand in the XML.
#include <ianote/note.hpp>

#include <array>

namespace ianote {

namespace {

template <typename Enum, std::size_t N>
std::optional<Enum> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 11> block_names{"p",     "title", "heading", "act", "recital", "commitment",
                                                       "point", "annex", "table",   "row", "cell"};
constexpr std::array<std::string_view, 6> act_names{"declaration",    "conclusions", "resolution",
                                                    "recommendation", "decision",    "other"};
constexpr std::array<std::string_view, 15> action_names{"agree",     "commit",  "support",   "welcome",  "invite",
                                                        "call",      "affirm",  "reaffirm",  "advocate", "intend",
                                                        "recognise", "request", "underline", "adopt",    "other"};
constexpr std::array<std::string_view, 17> field_names{"institution",
                                                       "place",
                                                       "date",
                                                       "originalLanguages",
                                                       "interinstitutionalFile",
                                                       "documentNumber",
                                                       "distribution",
                                                       "subjectCode",
                                                       "documentType",
                                                       "from",
                                                       "received",
                                                       "to",
                                                       "precedingDocument",
                                                       "commissionDocument",
                                                       "meeting",
                                                       "subject",
                                                       "field"};

} // namespace

std::string_view to_string(BlockKind kind) { return block_names[static_cast<std::size_t>(kind)]; }

std::string_view to_string(ActType type) { return act_names[static_cast<std::size_t>(type)]; }

std::string_view to_string(Action action) { return action_names[static_cast<std::size_t>(action)]; }

std::string_view to_string(FieldKind kind) { return field_names[static_cast<std::size_t>(kind)]; }

std::optional<ActType> parse_act_type(std::string_view name) { return index_of<ActType>(act_names, name); }

std::optional<Action> parse_action(std::string_view name) { return index_of<Action>(action_names, name); }

std::optional<BlockKind> parse_block_kind(std::string_view element) {
    return index_of<BlockKind>(block_names, element);
}

std::optional<FieldKind> parse_field_kind(std::string_view element) {
    return index_of<FieldKind>(field_names, element);
}

} // namespace ianote
