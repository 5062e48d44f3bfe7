// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/formula.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"
#include "read/docx/symbols.hpp"
#include "read/formula_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ianote::read::docx {

namespace {

class Formula {
public:
    std::string take(const pugi::xml_node& parent) {
        nodes(parent);
        return out_.text();
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

    void base(const pugi::xml_node& node) { out_.base(part(node, "e")); }

    void run(const pugi::xml_node& node) {
        std::string text;
        for (const auto& content : node.children()) {
            const auto name = local_name(content.name());
            if (name == "t") text += content.child_value();
            if (name == "tab" || name == "br" || name == "cr") text += ' ';
            if (name == "noBreakHyphen") text += "\xE2\x80\x91";
            if (name == "sym") text += symbol_of(content);
        }
        out_.word(text);
    }

    void fraction(const pugi::xml_node& node) {
        const bool barless = child_value(child(node, "fPr"), "type") == "noBar";
        out_.fraction(part(node, "num"), part(node, "den"), !barless);
    }

    void root(const pugi::xml_node& node) { out_.root(part(node, "deg"), part(node, "e")); }

    void script(const pugi::xml_node& node) {
        base(node);
        out_.scripts(part(node, "sub"), part(node, "sup"));
    }

    void prescript(const pugi::xml_node& node) {
        out_.scripts(part(node, "sub"), part(node, "sup"));
        out_.blank();
        base(node);
    }

    void limit(const pugi::xml_node& node) {
        base(node);
        const bool above = local_name(node.name()) == "limUpp";
        const auto limit = part(node, "lim");
        out_.scripts(above ? std::string() : limit, above ? limit : std::string());
    }

    void big_operator(const pugi::xml_node& node) {
        out_.put(sign(child(node, "naryPr"), "chr", "\xE2\x88\xAB"), false);
        out_.scripts(part(node, "sub"), part(node, "sup"));
        out_.put(part(node, "e"), true);
    }

    void brackets(const pugi::xml_node& node) {
        const auto properties = child(node, "dPr");
        std::string between;
        bool first = true;
        for (const auto& inside : node.children()) {
            if (local_name(inside.name()) != "e") continue;
            if (!std::exchange(first, false)) between += sign(properties, "sepChr", "|");
            between += Formula().take(inside);
        }
        out_.brackets(sign(properties, "begChr", "("), between, sign(properties, "endChr", ")"));
    }

    void function(const pugi::xml_node& node) {
        out_.put(part(node, "fName"), true);
        out_.put(part(node, "e"), true);
    }

    void accent(const pugi::xml_node& node) {
        out_.put(part(node, "e") + sign(child(node, "accPr"), "chr", "\xCC\x82"), false);
    }

    /// Rows of a matrix, lines of an equation.
    void rows(const pugi::xml_node& node) {
        std::string all;
        bool first = true;
        for (const auto& row : node.children()) {
            const auto name = local_name(row.name());
            if (name != "mr" && name != "e") continue;
            if (!std::exchange(first, false)) all += "; ";
            std::string line;
            if (name == "e") line = Formula().take(row);
            for (const auto& cell : row.children()) {
                if (name != "mr" || local_name(cell.name()) != "e") continue;
                if (!line.empty()) line += ' ';
                line += Formula().take(cell);
            }
            all += line;
        }
        out_.put(all, true);
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
        if (name == "t") return out_.put(node.child_value(), false); // outside of any run: no word is lost
        if (name == "del" || name == "moveFrom" || name.ends_with("Pr")) return;
        const auto* const known =
            std::find_if(writers.begin(), writers.end(), [&](const Named& w) { return w.name == name; });
        if (known == writers.end()) return nodes(node); // boxes, bars, phantoms
        (this->*known->write)(node);
    }

    FormulaText out_;
};

} // namespace

std::string read_formula(const pugi::xml_node& math) { return Formula().take(math); }

} // namespace ianote::read::docx
