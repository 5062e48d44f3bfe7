// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/formula.hpp"

#include "base/budget.hpp"
#include "read/formula_text.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ianote::read::html {

namespace {

class Formula {
public:
    std::string take(Node parent) {
        nodes(parent);
        return out_.text();
    }

    std::string take_one(Node node) {
        write(node);
        return out_.text();
    }

private:
    using Writer = void (Formula::*)(Node);

    struct Named {
        std::string_view name;
        Writer write;
    };

    using Parts = std::vector<Node>;

    /// The elements that a fraction, a root or a base with its scripts is made of.
    static Parts parts_of(Node node) {
        Parts parts;
        for (auto child = node->children; child != nullptr; child = child->next) {
            if (is_element(child)) parts.push_back(child);
        }
        return parts;
    }

    static std::string part(const Parts& parts, std::size_t index) {
        return index < parts.size() ? Formula().take_one(parts[index]) : std::string();
    }

    void nodes(Node parent) {
        for (auto child = parent->children; child != nullptr; child = child->next) write(child);
    }

    /// Those that a broken formula has too many of: no word is lost.
    void rest(const Parts& parts, std::size_t from) {
        for (auto i = from; i < parts.size(); ++i) write(parts[i]);
    }

    /// A name, a number, an operator; signs that say what is not printed (times, applied to) are left out.
    void token(Node node) {
        std::string text;
        const auto whole = text::collapse(text_below(node, SIZE_MAX));
        for (std::size_t at = 0; at < whole.size();) {
            const auto c = text::next_code_point(whole, at);
            if (c < 0x2061 || c > 0x2064) text::append_code_point(text, c);
        }
        out_.word(text);
    }

    void fraction(Node node) {
        const auto parts = parts_of(node);
        const auto line = attribute(node, "linethickness");
        out_.fraction(part(parts, 0), part(parts, 1), line != "0" && line != "0px");
        rest(parts, 2);
    }

    void square_root(Node node) { out_.root({}, Formula().take(node)); }

    void root(Node node) {
        const auto parts = parts_of(node);
        out_.root(part(parts, 1), part(parts, 0));
        rest(parts, 2);
    }

    void below(Node node) { scripts(node, 1, SIZE_MAX, 2); }

    void above(Node node) { scripts(node, SIZE_MAX, 1, 2); }

    void both(Node node) { scripts(node, 1, 2, 3); }

    void scripts(Node node, std::size_t below, std::size_t above, std::size_t all) {
        const auto parts = parts_of(node);
        out_.base(part(parts, 0));
        out_.scripts(part(parts, below), part(parts, above));
        rest(parts, all);
    }

    /// An accent stands on its letter, a limit above its sign.
    void over(Node node) {
        const auto parts = parts_of(node);
        const auto sign = part(parts, 1);
        std::size_t end = 0;
        const bool accent = parts.size() == 2 && name(parts[1]) == "mo" && !sign.empty() &&
                            !text::is_word(text::next_code_point(sign, end)) && end == sign.size();
        if (!accent) return above(node);
        out_.put(part(parts, 0) + sign, false);
    }

    void brackets(Node node) {
        const auto sign = [&](const char* attribute_name, std::string_view usual) {
            return has_attribute(node, attribute_name) ? attribute(node, attribute_name) : usual;
        };
        std::string inside;
        for (const auto part : parts_of(node)) {
            if (!inside.empty()) inside += sign("separators", ",");
            inside += Formula().take_one(part);
        }
        out_.brackets(sign("open", "("), inside, sign("close", ")"));
    }

    void rows(Node node) {
        std::string all;
        for (const auto row : parts_of(node)) {
            if (!all.empty()) all += "; ";
            bool first = true;
            for (const auto cell : parts_of(row)) {
                if (!std::exchange(first, false)) all += ' ';
                all += Formula().take(cell);
            }
        }
        out_.put(all, true);
    }

    void write(Node node) {
        base::check_limits();
        if (!is_element(node)) {
            const bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
            if (text && node->content != nullptr)
                out_.put(text::collapse(reinterpret_cast<const char*>(node->content)), true);
            return;
        }
        static constexpr std::array<Named, 17> writers{{{"mi", &Formula::token},
                                                        {"mn", &Formula::token},
                                                        {"mo", &Formula::token},
                                                        {"mtext", &Formula::token},
                                                        {"ms", &Formula::token},
                                                        {"mfrac", &Formula::fraction},
                                                        {"msqrt", &Formula::square_root},
                                                        {"mroot", &Formula::root},
                                                        {"msub", &Formula::below},
                                                        {"munder", &Formula::below},
                                                        {"msup", &Formula::above},
                                                        {"mover", &Formula::over},
                                                        {"msubsup", &Formula::both},
                                                        {"munderover", &Formula::both},
                                                        {"mfenced", &Formula::brackets},
                                                        {"mtable", &Formula::rows},
                                                        {"menclose", &Formula::nodes}}};
        const auto element = name(node);
        if (is_unseen(element)) return;
        const auto* const known =
            std::find_if(writers.begin(), writers.end(), [&](const Named& w) { return w.name == element; });
        if (known == writers.end()) return nodes(node); // rows, styles, phantoms
        (this->*known->write)(node);
    }

    FormulaText out_;
};

} // namespace

std::string read_formula(Node math) { return Formula().take(math); }

} // namespace ianote::read::html
