// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/tags.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"

#include <array>
#include <cstdint>

namespace ianote::read::docx {

namespace {

struct Named {
    std::string_view name;
    Tag tag;
};

constexpr std::array<Named, 51> tags{{{"p", Tag::paragraph},
                                      {"r", Tag::run},
                                      {"t", Tag::text},
                                      {"tbl", Tag::table},
                                      {"rPr", Tag::skipped},
                                      {"pPr", Tag::skipped},
                                      {"tab", Tag::tab},
                                      {"ptab", Tag::tab},
                                      {"br", Tag::line_break},
                                      {"cr", Tag::line_break},
                                      {"noBreakHyphen", Tag::hyphen},
                                      {"softHyphen", Tag::skipped},
                                      {"sym", Tag::symbol},
                                      {"footnoteReference", Tag::footnote},
                                      {"endnoteReference", Tag::endnote},
                                      {"fldChar", Tag::field_mark},
                                      {"instrText", Tag::instruction},
                                      {"delInstrText", Tag::skipped},
                                      {"delText", Tag::deleted_text},
                                      {"hyperlink", Tag::link},
                                      {"del", Tag::deleted},
                                      {"moveFrom", Tag::deleted},
                                      {"ins", Tag::inserted},
                                      {"moveTo", Tag::inserted},
                                      {"AlternateContent", Tag::alternate},
                                      {"txbxContent", Tag::text_box},
                                      {"sectPr", Tag::section},
                                      {"sdtPr", Tag::skipped},
                                      {"sdtEndPr", Tag::skipped},
                                      {"tblPr", Tag::skipped},
                                      {"tblGrid", Tag::skipped},
                                      {"trPr", Tag::skipped},
                                      {"tcPr", Tag::skipped},
                                      {"sdt", Tag::control},
                                      {"oMath", Tag::formula},
                                      {"altChunk", Tag::elsewhere},
                                      {"chart", Tag::elsewhere},
                                      {"relIds", Tag::elsewhere},
                                      {"fldSimple", Tag::simple_field},
                                      {"symEx", Tag::symbol},
                                      {"footnoteRef", Tag::skipped},
                                      {"endnoteRef", Tag::skipped},
                                      {"rt", Tag::skipped}, // the small print above a word of Chinese or Japanese
                                      {"annotationRef", Tag::skipped},
                                      {"textpath", Tag::word_art},
                                      {"docPr", Tag::picture_facts},
                                      {"cNvPr", Tag::picture_facts},
                                      {"blip", Tag::picture},
                                      {"imagedata", Tag::picture},
                                      {"shape", Tag::drawn_shape},
                                      {"rect", Tag::drawn_shape}}};

constexpr std::size_t slots = 128;

/// Few names share a slot.
constexpr std::size_t slot_of(std::string_view name) {
    if (name.empty()) return 0;
    return (name.size() * 8 + static_cast<unsigned char>(name.front()) + 3U * static_cast<unsigned char>(name.back())) %
           slots;
}

/// The tags by their slots, counted from one: the first of each, and the next one of the same slot.
struct Index {
    std::array<std::uint8_t, slots> first{};
    std::array<std::uint8_t, tags.size()> next{};
};

constexpr Index index_of_tags = [] {
    Index out;
    for (auto i = tags.size(); i > 0; --i) {
        auto& first = out.first[slot_of(tags[i - 1].name)];
        out.next[i - 1] = first;
        first = static_cast<std::uint8_t>(i);
    }
    return out;
}();

} // namespace

Tag tag_of(const pugi::xml_node& node) {
    const auto name = local_name(node.name());
    for (std::size_t i = index_of_tags.first.at(slot_of(name)); i > 0; i = index_of_tags.next.at(i - 1)) {
        if (tags.at(i - 1).name == name) return tags.at(i - 1).tag;
    }
    return Tag::look_into;
}

bool has_words(const pugi::xml_node& parent) {
    base::check_limits();
    for (const auto& node : parent.children()) {
        const auto tag = tag_of(node);
        if (tag == Tag::symbol || (tag == Tag::text ? *node.child_value() != '\0' : has_words(node))) return true;
    }
    return false;
}

} // namespace ianote::read::docx
