// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/inline_markup.hpp"

#include "read/mark_text.hpp"
#include "read/markdown_syntax.hpp"
#include "text/entities.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ianote::read {

namespace {

/// Digits only, or one to three asterisks: what a footnote mark is made of.
struct InlineReader {
    std::string_view s;
    Dialect dialect;
    RunWriter& writer;
    Aside& aside;
    std::size_t at = 0;
    std::uint8_t style = style_plain;
    /// per delimiter (*, **, _, __, ~~): no closing one exists behind this place; keeps hostile text linear
    std::array<std::size_t, 5> hopeless{SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    std::size_t no_link = SIZE_MAX;           ///< a bracket that was tried
    std::size_t no_comment_end = SIZE_MAX;    ///< likewise for comments
    std::array<std::size_t, 9> no_code_end{}; ///< likewise for code, by how many signs begin it
    std::optional<std::unordered_map<std::size_t, std::size_t>> pairs = {}; ///< which bracket closes which

    /// Brackets that are read inside of.
    struct Span {
        std::size_t close = 0;
        std::size_t end = 0; ///< where the text goes on
        std::uint8_t look = style_plain;
    };

    std::vector<Span> spans = {};

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
        aside.comments += text::trim(s.substr(at + 4, end - at - 4));
        aside.comments += '\n';
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
        constexpr std::size_t longest_tag = 2000;
        const auto end = s.substr(at + 1, longest_tag).find_first_of("<>") + at + 1;
        if (end <= at || end >= s.size() || s[end] != '>') return literal(1);
        const auto whole = s.substr(at + 1, end - at - 1);
        if (is_link(whole)) {
            writer.add(whole, style);
            at = end + 1;
        } else if (!element(whole, end)) {
            literal(1);
        }
    }

    /// A tag of HTML, read for what it does to the text; its attributes are no text.
    bool element(std::string_view whole, std::size_t end) {
        const bool closing = whole.starts_with('/');
        if (closing) whole.remove_prefix(1);
        const auto name = text::ascii_small(whole.substr(0, whole.find_first_of(" \t\n/")));
        const auto known = look_of_tag(name);
        const auto kind = tag_kind(name);
        if (!known && kind == TagKind::unknown && name != "br") return false;
        if (known) style = static_cast<std::uint8_t>(closing ? style & ~*known : style | *known);
        const bool inside = !writer.at_start() && writer.last_char() != '\n' && end + 1 < s.size();
        if (name == "br" || (kind == TagKind::block && inside)) writer.add("\n", style);
        if (kind == TagKind::cell) writer.add(" ", style);
        at = end + 1;
        return true;
    }

    /// `~~struck~~`, `H~2~O`
    void struck() {
        if (peek(1) != '~') return shifted(style_subscript);
        if (peek(2) != '~') return delimiter();
        const auto end = std::min(s.find_first_not_of('~', at), s.size());
        literal(end - at);
    }

    /// The bracket that closes the one at `from`; npos without one.
    std::size_t closed_at(std::size_t from) {
        if (!pairs) pairs = pair_brackets(s);
        const auto found = pairs->find(from);
        return found == pairs->end() ? std::string_view::npos : found->second;
    }

    /// Reads on inside of brackets, and behind them goes on at `end`.
    void enter(std::size_t open, std::size_t close, std::size_t end, std::uint8_t look = style_plain) {
        spans.push_back({close, end, static_cast<std::uint8_t>(look & ~style)});
        style |= look;
        at = open + 1;
    }

    /// `[text](target)`, `[text][name]`, `[name]`, `[text]{.class}`, where one begins at the bracket `open`.
    std::optional<Span> find_link(std::size_t open) {
        const auto close = markdown() ? closed_at(open) : std::string_view::npos;
        if (close == std::string_view::npos) return std::nullopt;
        const auto behind = s.substr(close + 1);
        const auto inside = s.substr(open + 1, close - open - 1);
        if (const auto target = read_target(behind)) {
            aside.add_target(*target, inside);
            return Span{close, close + target->size() + 3};
        }
        if (const auto classes = read_classes(behind))
            return Span{close, close + 1 + classes->length, classes->underlined ? style_underline : style_plain};
        const auto second = behind.starts_with('[') ? closed_at(close + 1) : std::string_view::npos;
        const auto named =
            second == std::string_view::npos || second == close + 2 ? inside : s.substr(close + 2, second - close - 2);
        if (named.size() > longest_link_name || aside.links == nullptr || aside.links->empty()) return std::nullopt;
        if (named.find('[') != std::string_view::npos || !aside.links->contains(link_name(named))) return std::nullopt;
        return Span{close, (second == std::string_view::npos ? close : second) + 1};
    }

    bool link(std::size_t open) {
        const auto found = find_link(open);
        if (found) enter(open, found->close, found->end, found->look);
        return found.has_value();
    }

    /// `![what it shows](target)`, `![what it shows][name]`
    void image() {
        const auto found = peek(1) == '[' ? find_link(at + 1) : std::nullopt;
        if (!found) {
            if (peek(1) == '[') no_link = at + 1;
            return literal(1);
        }
        const auto words = without_signs(s.substr(at + 2, found->close - at - 2));
        if (text::trim(words).empty())
            writer.unread({UnreadKind::picture, 0, "image"});
        else
            writer.image(words, style);
        at = found->end;
        if (const auto classes = read_classes(s.substr(at))) at += classes->length;
    }

    void dollar() {
        const auto formula = read_dollars(s.substr(at));
        if (!formula) return literal(peek(1) == '$' ? 2 : 1);
        writer.add(text::trim(formula->inside), style, RunKind::formula);
        at += formula->length;
    }

    void bracket_end() {
        if (spans.empty() || spans.back().close != at) return literal(1);
        style = static_cast<std::uint8_t>(style & ~spans.back().look);
        at = spans.back().end;
        spans.pop_back();
    }

    /// `code`: what stands there is text, whatever it looks like.
    void code() {
        const auto length = std::min(s.find_first_not_of('`', at), s.size()) - at;
        if (length >= no_code_end.size() || at >= no_code_end.at(length)) return literal(length);
        const auto end = find_code_end(s, at + length, length);
        if (end == std::string_view::npos) {
            no_code_end.at(length) = at;
            return literal(length);
        }
        auto inside = s.substr(at + length, end - at - length);
        if (inside.size() > 2 && inside.starts_with(' ') && inside.ends_with(' '))
            inside = inside.substr(1, inside.size() - 2);
        writer.add(inside, style);
        at = end + length;
    }

    void bracket() {
        const bool note = s.substr(at).starts_with("[^");
        if (!note && at != no_link && link(at)) return;
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

    /// `^[a note where its mark stands]`
    bool note_here() {
        const auto close = peek(1) == '[' && !aside.in_note ? closed_at(at + 1) : std::string_view::npos;
        if (close == std::string_view::npos) return false;
        aside.notes.emplace_back(std::to_string(++aside.last_note), s.substr(at + 2, close - at - 2));
        writer.add(aside.notes.back().first, style, RunKind::note_mark);
        at = close + 1;
        return true;
    }

    void entity() {
        const auto end = near(";", text::longest_entity + 1);
        if (end == std::string_view::npos || end - at < 3) return literal(1);
        const auto value = text::entity(s.substr(at + 1, end - at - 1));
        if (value.empty()) return literal(1);
        writer.add(value, style);
        at = end + 1;
    }

    /// `^1^` and `~2~`, as pandoc writes what is raised and lowered
    void shifted(std::uint8_t look) {
        const char sign = peek();
        const auto rest = s.substr(at + 1, 9);
        const auto end = rest.find(sign);
        const auto inside = end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
        if (inside.empty() || inside.find_first_of(" \n") != std::string_view::npos) return literal(1);
        const bool mark = look == style_superscript && is_mark_text(inside);
        writer.add(inside, style | look, mark ? RunKind::maybe_mark : RunKind::text);
        at += inside.size() + 2;
    }

    void caret() {
        if (!note_here()) shifted(style_superscript);
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

    static constexpr std::array<Special, 14> specials{{{'\\', true, &InlineReader::escape},
                                                       {'$', true, &InlineReader::dollar},
                                                       {'`', true, &InlineReader::code},
                                                       {'!', true, &InlineReader::image},
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

void read_inline(std::string_view content, Dialect dialect, RunWriter& writer, Aside& aside) {
    InlineReader reader{content, dialect, writer, aside};
    reader.no_code_end.fill(SIZE_MAX);
    reader.read();
}

void Aside::add_target(std::string_view target, std::string_view text) {
    target = text::trim(target);
    if (target.empty() || target.starts_with('#') || target == text) return; // a place of the text itself
    targets += target;
    targets += '\n';
}

} // namespace ianote::read
