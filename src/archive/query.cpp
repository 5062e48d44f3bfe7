// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/query.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::archive {

namespace {

constexpr std::size_t max_parts = 64; // of a query; what a person types has ten
constexpr int deepest = 16;

enum class PartKind : std::uint8_t { words, field, all_of, any_of, none_of, open, close };

/// A piece of what was typed.
struct Part {
    PartKind kind = PartKind::words;
    std::string name;
    std::string text;
    bool exact = false;
    bool prefix = false;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> quotes{{
    {"\"", "\""},
    {"\u201C", "\u201D"},
    {"\u00AB", "\u00BB"},
    {"\u201E", "\u201C"},
}};

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_word(text::next_code_point(text, at))) return true;
    }
    return false;
}

class Cutter {
public:
    Cutter(std::string_view typed, bool (*is_field)(std::string_view, std::string_view))
        : text_(typed)
        , is_field_(is_field) {}

    std::vector<Part> parts() {
        while (parts_.size() < max_parts) {
            skip_blanks();
            if (at_ >= text_.size()) break;
            one();
        }
        return std::move(parts_);
    }

private:
    void skip_blanks() {
        for (auto next = at_; next < text_.size(); at_ = next) {
            if (!text::is_blank(text::next_code_point(text_, next))) return;
        }
    }

    void one() {
        const char c = text_[at_];
        if (c == '(' || c == ')') {
            ++at_;
            parts_.push_back({c == '(' ? PartKind::open : PartKind::close, {}, std::string(1, c)});
            return;
        }
        if (c == '-' && at_ + 1 < text_.size() && starts_excluded(at_ + 1)) {
            ++at_;
            parts_.push_back({PartKind::none_of, {}, "-"});
            return;
        }
        if (quoted(PartKind::words, {})) return;
        bare();
    }

    /// `-19` and ` - ` are text; `-drogues` and `-"..."` exclude.
    bool starts_excluded(std::size_t at) const {
        if (text_[at] == '"' || text_[at] == '(') return true;
        const auto c = text::next_code_point(text_, at);
        return text::is_word(c) && !text::is_digit(c);
    }

    /// A phrase between quotation marks; one that is not closed goes to the end.
    bool quoted(PartKind kind, const std::string& name) {
        for (const auto& [open, close] : quotes) {
            if (!text_.substr(at_).starts_with(open)) continue;
            const auto begin = at_ + open.size();
            const auto end = std::min(text_.find(close, begin), text_.size());
            at_ = std::min(end + close.size(), text_.size());
            auto inside = std::string(text_.substr(begin, end - begin));
            if (has_word(inside)) parts_.push_back({kind, name, std::move(inside), true});
            return true;
        }
        return false;
    }

    void bare() {
        const auto begin = at_;
        auto end = begin;
        for (auto next = begin; next < text_.size(); end = next) {
            const auto c = text::next_code_point(text_, next);
            if (text::is_blank(c) || c == U'(' || c == U')' || c == U'"') break;
            if (c == U':' && field_with_quotes(begin, end, next)) return;
        }
        at_ = end;
        const auto word = text_.substr(begin, end - begin);
        const auto colon = word.find(':');
        if (colon != std::string_view::npos && colon + 1 < word.size() &&
            is_field_(word.substr(0, colon), word.substr(colon + 1))) {
            parts_.push_back(
                {PartKind::field, std::string(word.substr(0, colon)), std::string(word.substr(colon + 1))});
            return;
        }
        if (word == "AND") return parts_.push_back({PartKind::all_of, {}, std::string(word)});
        if (word == "OR") return parts_.push_back({PartKind::any_of, {}, std::string(word)});
        if (word == "NOT") return parts_.push_back({PartKind::none_of, {}, std::string(word)});
        if (!has_word(word)) return;
        const bool prefix = word.size() > 1 && word.ends_with('*');
        parts_.push_back({PartKind::words, {}, std::string(word), false, prefix});
    }

    /// `code:"JAI 1133"`: the value is quoted. `colon_end` is behind the colon.
    bool field_with_quotes(std::size_t begin, std::size_t colon, std::size_t colon_end) {
        if (colon_end >= text_.size() || text_[colon_end] != '"') return false;
        const auto close = std::min(text_.find('"', colon_end + 1), text_.size());
        const auto name = text_.substr(begin, colon - begin);
        const auto value = text_.substr(colon_end + 1, close - colon_end - 1);
        if (!is_field_(name, value)) return false;
        at_ = std::min(close + 1, text_.size());
        parts_.push_back({PartKind::field, std::string(name), std::string(value)});
        return true;
    }

    std::string_view text_;
    bool (*is_field_)(std::string_view, std::string_view);
    std::size_t at_ = 0;
    std::vector<Part> parts_;
};

/// any := all { OR all };  all := { AND } one { one };  one := NOT one | ( any ) | words | field
class Parser {
public:
    explicit Parser(std::vector<Part> parts)
        : parts_(std::move(parts)) {}

    Query run() {
        Query all = any(0);
        while (at_ < parts_.size()) { // a parenthesis that closes nothing
            ++at_;
            if (at_ >= parts_.size()) break;
            Query rest = any(0);
            if (!rest.children.empty() || rest.kind != QueryKind::all_of) {
                all = over(QueryKind::all_of, {std::move(all), std::move(rest)});
            }
        }
        return all;
    }

private:
    bool at(PartKind kind) const { return at_ < parts_.size() && parts_[at_].kind == kind; }

    bool starts_operand(std::size_t i) const {
        if (i >= parts_.size()) return false;
        const auto kind = parts_[i].kind;
        return kind == PartKind::words || kind == PartKind::field || kind == PartKind::open ||
               kind == PartKind::none_of;
    }

    static Query over(QueryKind kind, std::vector<Query> children) {
        Query out;
        out.kind = kind;
        out.children = std::move(children);
        return out;
    }

    static Query joined(QueryKind kind, std::vector<Query> children) {
        if (children.size() == 1) return std::move(children.front());
        return over(kind, std::move(children));
    }

    static Query words(std::string text) {
        Query out;
        out.kind = QueryKind::words;
        out.text = std::move(text);
        return out;
    }

    Query any(int depth) {
        std::vector<Query> children;
        auto add = [&](Query one) {
            if (one.kind != QueryKind::all_of || !one.children.empty()) children.push_back(std::move(one));
        };
        add(all(depth));
        while (at(PartKind::any_of)) {
            ++at_;
            add(all(depth));
        }
        if (children.empty()) return {};
        return joined(QueryKind::any_of, std::move(children));
    }

    Query all(int depth) {
        std::vector<Query> children;
        for (;;) {
            if (at(PartKind::all_of) || (at(PartKind::any_of) && (children.empty() || !starts_operand(at_ + 1)))) {
                // an operator that stands alone is the word that it spells; one that lacks a side says nothing
                if (parts_.size() == 1) children.push_back(words(parts_[at_].text));
                ++at_;
                continue;
            }
            if (!starts_operand(at_)) break;
            auto child = one(depth);
            if (child.kind != QueryKind::all_of || !child.children.empty()) children.push_back(std::move(child));
        }
        if (children.empty()) return {};
        return joined(QueryKind::all_of, std::move(children));
    }

    Query one(int depth) {
        auto& part = parts_[at_++];
        switch (part.kind) {
        case PartKind::none_of:
            if (!starts_operand(at_)) return parts_.size() == 1 ? words(part.text) : Query{};
            if (depth >= deepest) return one(depth);
            return over(QueryKind::none_of, {one(depth + 1)});
        case PartKind::open: {
            if (depth >= deepest) return {};
            auto inside = any(depth + 1);
            if (at(PartKind::close)) ++at_;
            return inside;
        }
        default: {
            auto out = words(std::move(part.text));
            out.exact = part.exact;
            if (part.kind == PartKind::field) {
                out.kind = QueryKind::field;
                out.name = std::move(part.name);
            } else {
                out.prefix = part.prefix;
            }
            return out;
        }
        }
    }

    std::vector<Part> parts_;
    std::size_t at_ = 0;
};

} // namespace

Query parse_query(std::string_view typed, bool (*is_field)(std::string_view name, std::string_view value)) {
    return Parser(Cutter(typed, is_field).parts()).run();
}

} // namespace ianote::archive
