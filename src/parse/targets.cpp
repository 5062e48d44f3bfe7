// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/walk.hpp"
#include "parse/references.hpp"
#include "text/label_value.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace ianote::parse {

namespace {

/// The parts of a note that are referred to by their kind and number.
class Targets {
public:
    explicit Targets(const Note& note) {
        for (const auto& footnote : note.footnotes) add("note:" + footnote.n, footnote.id);
        add_blocks(note.body);
    }

    /// The id of what is called so; of several in different holders that of the holder of `from`. Empty: there is none,
    /// or which one is meant cannot be told.
    std::string find(std::string_view reference, std::string_view from) const {
        const auto found = ids_.find(key_of(reference));
        if (found == ids_.end()) return {};
        const auto holder = holder_of(from);
        const auto own = std::find_if(found->second.begin(), found->second.end(),
                                      [&](const std::string& id) { return holder_of(id) == holder; });
        if (own != found->second.end()) return *own;
        return found->second.size() == 1 ? found->second.front() : std::string();
    }

private:
    /// The body or the annex that an id lies in.
    static std::string_view holder_of(std::string_view id) { return id.substr(0, id.find('.')); }

    /// `annex:II` and `annex:2` are one.
    static std::string key_of(std::string_view reference) {
        const auto colon = reference.find(':');
        const auto kind = reference.substr(0, colon + 1);
        const auto number = reference.substr(colon + 1);
        const auto roman = text::roman_value(number);
        if (kind == "annex:" && roman) return std::string(kind) + std::to_string(*roman);
        const auto value = text::label_value(number);
        return std::string(kind) + (value.empty() ? std::string(number) : value);
    }

    void add(std::string_view reference, const std::string& id) {
        if (!id.empty()) ids_[key_of(reference)].push_back(id);
    }

    /// The number of an annex is the first of its title's words that is one.
    void add_annex(const Block& annex) {
        constexpr std::size_t most_words = 3;
        for (const auto& child : annex.children) {
            if (child.kind != BlockKind::title) continue;
            const auto title = plain_text(child.text);
            std::vector<text::Token> words;
            text::tokenise(title, words, most_words);
            for (const auto& word : words) {
                const auto written = std::string_view(title).substr(word.begin, word.end - word.begin);
                const bool figures = written.find_first_not_of("0123456789") == std::string_view::npos;
                if (!figures && !text::roman_value(written)) continue;
                add("annex:" + std::string(written), annex.id);
                return;
            }
            return;
        }
    }

    void add_blocks(const std::vector<Block>& blocks) {
        model::for_each_block(blocks, [&](const Block& block) {
            if (block.kind == BlockKind::annex) {
                add_annex(block);
            } else if (block.kind == BlockKind::division) {
                if (block.division == DivisionType::article) add("article:" + block.n, block.id);
            } else if (is_top(block)) {
                add("point:" + block.n, block.id);
            }
        });
    }

    /// A point that stands directly in the body or an annex: those in others are called by their holders too.
    static bool is_top(const Block& block) {
        const bool numbered = !block.n.empty() && block.n.front() >= '0' && block.n.front() <= '9';
        const auto dot = block.id.find('.');
        return numbered && dot != std::string::npos && block.id.find('.', dot + 1) == std::string::npos &&
               (block.kind == BlockKind::point || block.kind == BlockKind::recital ||
                block.kind == BlockKind::commitment || block.kind == BlockKind::heading);
    }

    std::unordered_map<std::string, std::vector<std::string>> ids_;
};

/// Makes text of references that point at nothing, and one piece of what then is one.
void point_at(Text& text, const Targets& targets, std::string_view from) {
    bool dangling = false;
    for (auto& part : text.inlines) {
        if (part.kind != InlineKind::ref || part.ref_type != RefType::internal) continue;
        part.value = targets.find(part.value, from);
        const bool own_title = from == part.value + ".title";
        if (!part.value.empty() && !own_title) continue;
        part.value.clear();
        part.kind = InlineKind::text;
        part.ref_type = RefType::act;
        dangling = true;
    }
    if (!dangling) return;
    std::vector<Inline> joined;
    for (auto& part : text.inlines) {
        const bool same = !joined.empty() && part.kind == InlineKind::text && joined.back().kind == InlineKind::text &&
                          joined.back().style == part.style;
        if (same)
            joined.back().text += part.text;
        else
            joined.push_back(std::move(part));
    }
    text.inlines = std::move(joined);
}

} // namespace

void tie_references(Note& note) {
    const Targets targets(note);
    for (auto& field : note.header.fields) point_at(field.text, targets, "h");
    model::for_each_block(note.body, [&](Block& block) { point_at(block.text, targets, block.id); });
    for (auto& footnote : note.footnotes) {
        point_at(footnote.text, targets, footnote.id);
        for (auto& text : footnote.more) point_at(text, targets, footnote.id);
    }
}

} // namespace ianote::parse
