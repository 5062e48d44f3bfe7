// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what tells the languages apart, of all packs in one list, to compile in: to read whole packs at each start
// would take longer than to convert a note. src/language/tellings.hpp tells the form.
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace text = ianote::text;

class List {
public:
    bool add(const char* file) {
        pugi::xml_document document;
        if (const auto result = document.load_file(file); !result) {
            fmt::print(stderr, "{}: {}\n", file, result.description());
            return false;
        }
        code_ = document.document_element().attribute("code").value();
        met_.clear();
        for (const auto section : document.document_element().children())
            for (const auto element : section.children()) add(element);
        return true;
    }

    std::string written() const {
        std::string all;
        for (const auto& [word, packs] : words_) all += word + '\t' + packs + '\n';
        return all;
    }

private:
    void add(const pugi::xml_node& element) {
        const std::string_view name = element.name();
        const std::string_view said = text::trim(element.text().get());
        if ((name == "label" || name == "institution") && is_common(element)) know("l\t" + text::fold_key(said));
        if (name == "elided") know("e\t" + text::fold_key(said));
        if (name == "possessive") know("p\t" + text::fold_key(said));
        if (name == "frequent") {
            std::vector<text::Token> tokens;
            text::tokenise(said, tokens);
            for (const auto& token : tokens) know(fmt::format("f\t{:016x}", token.key));
        }
    }

    /// Of the labels of a field and of institutions, the first ones are the commonest: they tell a language. Labels
    /// that name no field of their own (telephone, annex) tell little.
    bool is_common(const pugi::xml_node& element) {
        constexpr int most = 6;
        const std::string field = element.attribute("field").value();
        return field != "field" && ++met_[element.name() + field] <= most;
    }

    void know(const std::string& word) {
        auto& packs = words_[word];
        if (packs.ends_with(code_)) return;
        if (!packs.empty()) packs += ' ';
        packs += code_;
    }

    std::string code_;
    std::map<std::string, int> met_;
    std::map<std::string, std::string> words_; ///< kind and word -> codes
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: make_tellings FILE PACK...\n", stderr);
        return 2;
    }
    List list;
    for (int i = 2; i < argc; ++i)
        if (!list.add(argv[i])) return 1;
    std::ofstream out(argv[1], std::ios::binary);
    out << list.written();
    return out.flush() ? 0 : 1;
}
