// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/inline_markup.hpp"

#include "read/mark_text.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ianote::read {

namespace {

constexpr bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

struct Tag {
    std::string_view name;
    std::uint8_t style;
};

/// The elements that change a look; any other tag in the text is text.
constexpr std::array<Tag, 11> tags{{{"sup", style_superscript},
                                    {"sub", style_subscript},
                                    {"b", style_strong},
                                    {"strong", style_strong},
                                    {"i", style_emphasis},
                                    {"em", style_emphasis},
                                    {"del", style_deleted},
                                    {"s", style_deleted},
                                    {"strike", style_deleted},
                                    {"ins", style_inserted},
                                    {"u", style_underline}}};

struct Entity {
    std::string_view name;
    char32_t value;
};

constexpr std::array<Entity, 14> entities{{{"amp", '&'},
                                           {"lt", '<'},
                                           {"gt", '>'},
                                           {"quot", '"'},
                                           {"apos", '\''},
                                           {"nbsp", 0xA0},
                                           {"laquo", 0xAB},
                                           {"raquo", 0xBB},
                                           {"ndash", 0x2013},
                                           {"mdash", 0x2014},
                                           {"lsquo", 0x2018},
                                           {"rsquo", 0x2019},
                                           {"ldquo", 0x201C},
                                           {"rdquo", 0x201D}}};

constexpr std::string_view underline_class = "]{.underline}";

/// Digits only, or one to three asterisks: what a footnote mark is made of.
struct InlineReader {
    std::string_view s;
    Dialect dialect;
    RunWriter& writer;
    std::string& comments;
    std::size_t at = 0;
    std::uint8_t style = style_plain;
    /// per delimiter (*, **, _, __, ~~): no closing one exists behind this place; keeps hostile text linear
    std::array<std::size_t, 5> hopeless{SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    std::size_t no_comment_end = SIZE_MAX; ///< likewise for comments
    std::size_t span_end = 0;              ///< where the underlined span closes that is open; 0: none is

    bool markdown() const { return dialect == Dialect::markdown; }

    char peek(std::size_t ahead = 0) const { return at + ahead < s.size() ? s[at + ahead] : '\0'; }

    /// The next `sign` no more than `reach` bytes on: looking further would make hostile text take time squared.
    std::size_t near(std::string_view sign, std::size_t reach) const {
        const auto found = s.substr(at, reach + sign.size()).find(sign);
        return found == std::string_view::npos ? found : at + found;
    }

    void literal(std::size_t length) {
        writer.add(s.substr(at, length), style);
        at += length;
    }

    void escape() {
        if (peek(1) != '\0' && is_punctuation(peek(1))) ++at;
        literal(1);
    }

    static bool blank_or_end(char c) { return c == '\0' || c == ' ' || c == '\n' || c == '\t'; }

    /// Where the delimiter closes that opens at `from`, or npos.
    std::size_t find_close(std::string_view delimiter, std::size_t from) {
        const auto slot = delimiter[0] == '~' ? 4U : (delimiter[0] == '_' ? 2U : 0U) + (delimiter.size() - 1);
        if (from >= hopeless[slot]) return std::string_view::npos;
        for (auto p = s.find(delimiter, from); p != std::string_view::npos; p = s.find(delimiter, p + 1)) {
            if (p == from || blank_or_end(s[p - 1]) || s[p - 1] == '\\') continue;
            const auto behind = p + delimiter.size();
            if (delimiter.size() == 1 &&
                (s[p - 1] == delimiter[0] || (behind < s.size() && s[behind] == delimiter[0]))) {
                continue; // part of a double one
            }
            return p;
        }
        hopeless[slot] = from;
        return std::string_view::npos;
    }

    bool delimiter_here() {
        const char c = peek();
        const std::size_t length = peek(1) == c ? 2 : 1;
        const auto delimiter = s.substr(at, length);
        const std::uint8_t bit = c == '~' ? style_deleted : length == 2 ? style_strong : style_emphasis;
        const char before = at > 0 ? s[at - 1] : '\0';
        const char after = peek(length);
        const bool inside_word = c == '_' && !blank_or_end(before) && !is_punctuation(before) && !blank_or_end(after) &&
                                 !is_punctuation(after);
        if (inside_word) return false;
        if ((style & bit) != 0 && !blank_or_end(before)) {
            style = static_cast<std::uint8_t>(style & ~bit);
        } else if ((style & bit) == 0 && !blank_or_end(after) &&
                   find_close(delimiter, at + length) != std::string_view::npos) {
            style = static_cast<std::uint8_t>(style | bit);
        } else {
            return false;
        }
        at += length;
        return true;
    }

    void delimiter() {
        if (!delimiter_here()) literal(peek(1) == peek() ? 2 : 1);
    }

    bool comment() {
        if (!s.substr(at).starts_with("<!--")) return false;
        if (at >= no_comment_end) return false;
        const auto end = s.find("-->", at + 4);
        if (end == std::string_view::npos) {
            no_comment_end = at;
            return false;
        }
        comments += text::trim(s.substr(at + 4, end - at - 4));
        comments += '\n';
        at = end + 3;
        return true;
    }

    /// `<sup>1</sup>` whole, when it holds a number: one mark.
    bool raised_number() {
        if (!s.substr(at).starts_with("<sup>")) return false;
        const auto end = near("</sup>", 24);
        if (end == std::string_view::npos) return false;
        auto content = text::trim(s.substr(at + 5, end - at - 5));
        if (content.size() > 2 && content.front() == '(' && content.back() == ')')
            content = content.substr(1, content.size() - 2);
        while (content.starts_with('\\')) content.remove_prefix(1);
        if (!is_mark_text(content)) return false;
        writer.add(content, style | style_superscript, RunKind::maybe_mark);
        at = end + 6;
        return true;
    }

    void tag() {
        if (comment() || raised_number()) return;
        const auto end = near(">", 60);
        if (end == std::string_view::npos) return literal(1);
        auto name = s.substr(at + 1, end - at - 1);
        const bool closing = name.starts_with('/');
        if (closing) name.remove_prefix(1);
        while (name.ends_with('/') || name.ends_with(' ')) name.remove_suffix(1);
        if (name == "br") {
            writer.add("\n", style);
            at = end + 1;
            return;
        }
        if (name.starts_with("http://") || name.starts_with("https://")) {
            writer.add(name, style);
            at = end + 1;
            return;
        }
        const auto* known = std::find_if(tags.begin(), tags.end(), [&](const Tag& t) { return t.name == name; });
        if (known == tags.end()) return literal(1);
        style = static_cast<std::uint8_t>(closing ? style & ~known->style : style | known->style);
        at = end + 1;
    }

    /// `~~struck~~`; a single sign is one.
    void struck() {
        if (peek(1) == '~' && peek(2) != '~') return delimiter();
        const auto end = std::min(s.find_first_not_of('~', at), s.size());
        literal(end - at);
    }

    /// `[underlined]{.underline}`, as pandoc writes it: whether such a span begins here.
    bool underlined_span() {
        constexpr std::size_t longest = 1000;
        if (!markdown() || span_end != 0) return false;
        const auto end = near(underline_class, longest);
        if (end == std::string_view::npos) return false;
        const auto inside = s.substr(at + 1, end - at - 1);
        if (std::count(inside.begin(), inside.end(), '[') != std::count(inside.begin(), inside.end(), ']'))
            return false;
        span_end = end;
        style |= style_underline;
        ++at;
        return true;
    }

    void bracket_end() {
        if (span_end != at || at == 0) return literal(1);
        style = static_cast<std::uint8_t>(style & ~style_underline);
        at += underline_class.size();
        span_end = 0;
    }

    void bracket() {
        if (underlined_span()) return;
        const auto end = near("]", 40);
        if (end == std::string_view::npos) return literal(1);
        auto inside = s.substr(at + 1, end - at - 1);
        if (markdown() && inside.starts_with('^') && is_note_name(inside.substr(1))) {
            inside.remove_prefix(1);
            writer.add(inside, style, RunKind::note_mark);
            at = end + 1;
            return;
        }
        if (!is_mark_text(inside)) return literal(1);
        writer.add(s.substr(at, end + 1 - at), style, RunKind::maybe_mark);
        at = end + 1;
    }

    void entity() {
        const auto end = near(";", 10);
        if (end == std::string_view::npos || end - at < 3) return literal(1);
        const auto name = s.substr(at + 1, end - at - 1);
        char32_t value = 0;
        if (name.front() == '#') {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            const auto digits = name.substr(hex ? 2 : 1);
            std::uint32_t number = 0;
            const auto [stop, error] =
                std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
            const bool whole = error == std::errc() && stop == digits.data() + digits.size();
            if (whole && number >= 0x20 && number < 0xD800) value = number;
        } else {
            const auto* known =
                std::find_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.name == name; });
            if (known != entities.end()) value = known->value;
        }
        if (value == 0) return literal(1);
        std::string out;
        text::append_code_point(out, value);
        writer.add(out, style);
        at = end + 1;
    }

    /// `^1^`, as pandoc writes raised text
    void caret() {
        const auto rest = s.substr(at + 1, 9);
        const auto end = rest.find('^');
        const auto inside = end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
        if (inside.empty() || inside.find_first_of(" \n") != std::string_view::npos) return literal(1);
        const bool mark = is_mark_text(inside);
        writer.add(inside, style | style_superscript, mark ? RunKind::maybe_mark : RunKind::text);
        at += inside.size() + 2;
    }

    /// ¹ ² ³ and ⁰ to ⁹
    void raised_digits() {
        std::size_t length = 0;
        while (at + length < s.size()) {
            auto next = at + length;
            const auto c = text::next_code_point(s, next);
            if (c != 0xB9 && c != 0xB2 && c != 0xB3 && c != 0x2070 && (c < 0x2074 || c > 0x2079)) break;
            length = next - at;
        }
        if (length == 0) {
            std::size_t next = at;
            text::next_code_point(s, next);
            return literal(std::min(next, s.size()) - at);
        }
        writer.add(s.substr(at, length), style, RunKind::maybe_mark);
        at += length;
    }

    using Handler = void (InlineReader::*)();

    struct Special {
        char sign;
        bool markdown_only;
        Handler handler;
    };

    static constexpr std::array<Special, 11> specials{{{'\\', true, &InlineReader::escape},
                                                       {'*', true, &InlineReader::delimiter},
                                                       {'_', true, &InlineReader::delimiter},
                                                       {'<', true, &InlineReader::tag},
                                                       {'~', true, &InlineReader::struck},
                                                       {'[', false, &InlineReader::bracket},
                                                       {']', true, &InlineReader::bracket_end},
                                                       {'&', true, &InlineReader::entity},
                                                       {'^', true, &InlineReader::caret},
                                                       {'\xC2', false, &InlineReader::raised_digits},
                                                       {'\xE2', false, &InlineReader::raised_digits}}};

    /// Which handler a byte calls, none for plain text.
    static const std::array<Handler, 256>& table(Dialect dialect) {
        static const auto build = [](bool markdown) {
            std::array<Handler, 256> t{};
            for (const auto& special : specials) {
                if (markdown || !special.markdown_only) t[static_cast<unsigned char>(special.sign)] = special.handler;
            }
            return t;
        };
        static const auto for_markdown = build(true);
        static const auto for_plain = build(false);
        return dialect == Dialect::markdown ? for_markdown : for_plain;
    }

    void read() {
        const auto& handlers = table(dialect);
        while (at < s.size()) {
            auto end = at;
            while (end < s.size() && handlers[static_cast<unsigned char>(s[end])] == nullptr) ++end;
            if (end > at) literal(end - at);
            if (at < s.size()) (this->*handlers[static_cast<unsigned char>(s[at])])();
        }
    }
};

} // namespace

void read_inline(std::string_view content, Dialect dialect, RunWriter& writer, std::string& comments) {
    InlineReader{content, dialect, writer, comments}.read();
}

} // namespace ianote::read
