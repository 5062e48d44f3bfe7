// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/formula.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"
#include "read/docx/symbols.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ianote::read::docx {

namespace {

bool is_sign_of_number(char32_t c) { return c == '.' || c == ','; }

/// One thing, which needs no brackets below a fraction line or as an exponent.
bool is_operand(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const bool first = at == 0;
        const auto c = text::next_code_point(text, at);
        if (text::is_word(c) || is_sign_of_number(c)) continue;
        return at == text.size() && first; // a sign alone
    }
    return true;
}

/// `(a+b)`: the first bracket closes at the end.
bool is_bracketed(std::string_view text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return false;
    int open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') ++open;
        if (text[i] == ')' && --open == 0) return i + 1 == text.size();
    }
    return false;
}

std::string operand(const std::string& text) {
    return is_operand(text) || is_bracketed(text) ? text : "(" + text + ")";
}

/// `sin`: letters alone, more than one, are a name and no product.
bool is_name(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        const auto c = text::next_code_point(text, at);
        if (!text::is_word(c) || text::is_digit(c)) return false;
    }
    return letters > 1;
}

class Formula {
public:
    std::string take(const pugi::xml_node& parent) {
        nodes(parent);
        return std::move(out_);
    }

private:
    using Writer = void (Formula::*)(const pugi::xml_node&);

    struct Named {
        std::string_view name;
        Writer write;
    };

    static std::string part(const pugi::xml_node& node, std::string_view name) {
        return Formula().take(child(node, name));
    }

    /// The sign that a property names; an empty one is no sign, and none the usual one.
    static std::string sign(const pugi::xml_node& properties, std::string_view name, std::string_view usual) {
        const auto property = child(properties, name);
        return std::string(property ? attribute(property, "val") : usual);
    }

    void nodes(const pugi::xml_node& parent) {
        for (const auto& node : parent.children()) write(node);
    }

    /// Two words beside each other stay two.
    void put(std::string_view text, bool apart) {
        if (text.empty()) return;
        std::size_t at = 0;
        const bool meet = !out_.empty() && text::is_word(text::code_point_before(out_, out_.size())) &&
                          text::is_word(text::next_code_point(text, at));
        if (meet && (apart || apart_)) out_ += ' ';
        out_ += text;
        apart_ = apart;
    }

    void scripts(const std::string& below, const std::string& above) {
        if (!below.empty()) out_ += "_" + operand(below);
        if (!above.empty()) out_ += "^" + operand(above);
        apart_ = true;
    }

    void base(const pugi::xml_node& node) { put(operand(part(node, "e")), false); }

    void run(const pugi::xml_node& node) {
        std::string text;
        for (const auto& content : node.children()) {
            const auto name = local_name(content.name());
            if (name == "t") text += content.child_value();
            if (name == "tab" || name == "br" || name == "cr") text += ' ';
            if (name == "noBreakHyphen") text += "\xE2\x80\x91";
            if (name == "sym") text += symbol_of(content);
        }
        put(text, is_name(text));
    }

    void fraction(const pugi::xml_node& node) {
        const bool barless = child_value(child(node, "fPr"), "type") == "noBar";
        put(operand(part(node, "num")) + (barless ? "\xC2\xA6" : "/") + operand(part(node, "den")), true);
    }

    void root(const pugi::xml_node& node) {
        const auto radicand = part(node, "e");
        put(part(node, "deg") + "\xE2\x88\x9A" + (is_bracketed(radicand) ? radicand : "(" + radicand + ")"), true);
    }

    void script(const pugi::xml_node& node) {
        base(node);
        scripts(part(node, "sub"), part(node, "sup"));
    }

    void prescript(const pugi::xml_node& node) {
        scripts(part(node, "sub"), part(node, "sup"));
        out_ += ' ';
        base(node);
    }

    void limit(const pugi::xml_node& node) {
        base(node);
        const bool above = local_name(node.name()) == "limUpp";
        const auto limit = part(node, "lim");
        scripts(above ? std::string() : limit, above ? limit : std::string());
    }

    void big_operator(const pugi::xml_node& node) {
        put(sign(child(node, "naryPr"), "chr", "\xE2\x88\xAB"), false);
        scripts(part(node, "sub"), part(node, "sup"));
        put(part(node, "e"), true);
    }

    void brackets(const pugi::xml_node& node) {
        const auto properties = child(node, "dPr");
        out_ += sign(properties, "begChr", "(");
        bool first = true;
        for (const auto& inside : node.children()) {
            if (local_name(inside.name()) != "e") continue;
            if (!std::exchange(first, false)) out_ += sign(properties, "sepChr", "|");
            out_ += Formula().take(inside);
        }
        out_ += sign(properties, "endChr", ")");
        apart_ = false;
    }

    void function(const pugi::xml_node& node) {
        put(part(node, "fName"), true);
        put(part(node, "e"), true);
    }

    void accent(const pugi::xml_node& node) {
        put(part(node, "e") + sign(child(node, "accPr"), "chr", "\xCC\x82"), false);
    }

    /// Rows of a matrix, lines of an equation.
    void rows(const pugi::xml_node& node) {
        bool first = true;
        for (const auto& row : node.children()) {
            const auto name = local_name(row.name());
            if (name != "mr" && name != "e") continue;
            if (!std::exchange(first, false)) out_ += "; ";
            std::string line;
            if (name == "e") line = Formula().take(row);
            for (const auto& cell : row.children()) {
                if (name != "mr" || local_name(cell.name()) != "e") continue;
                if (!line.empty()) line += ' ';
                line += Formula().take(cell);
            }
            out_ += line;
        }
        apart_ = true;
    }

    void write(const pugi::xml_node& node) {
        base::check_limits();
        static constexpr std::array<Named, 15> writers{{{"r", &Formula::run},
                                                        {"f", &Formula::fraction},
                                                        {"rad", &Formula::root},
                                                        {"sSup", &Formula::script},
                                                        {"sSub", &Formula::script},
                                                        {"sSubSup", &Formula::script},
                                                        {"sPre", &Formula::prescript},
                                                        {"limLow", &Formula::limit},
                                                        {"limUpp", &Formula::limit},
                                                        {"nary", &Formula::big_operator},
                                                        {"d", &Formula::brackets},
                                                        {"func", &Formula::function},
                                                        {"acc", &Formula::accent},
                                                        {"m", &Formula::rows},
                                                        {"eqArr", &Formula::rows}}};
        const auto name = local_name(node.name());
        if (name == "t") return put(node.child_value(), false); // outside of any run: no word is lost
        if (name == "del" || name == "moveFrom" || name.ends_with("Pr")) return;
        const auto* const known =
            std::find_if(writers.begin(), writers.end(), [&](const Named& w) { return w.name == name; });
        if (known == writers.end()) return nodes(node); // boxes, bars, phantoms
        (this->*known->write)(node);
    }

    std::string out_;
    bool apart_ = false; ///< what was written last ends a word
};

} // namespace

std::string read_formula(const pugi::xml_node& math) { return Formula().take(math); }

} // namespace ianote::read::docx
