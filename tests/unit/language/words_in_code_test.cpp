// SPDX-License-Identifier: GPL-3.0-or-later
// Every word of a natural language stands in languages/, where whoever speaks the language can mend it.
#include "support.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <map>
#include <set>

using namespace ianote;
using namespace ianote::test;

namespace {

namespace fs = std::filesystem;

const fs::path root = IANOTE_SOURCE_DIR;

/// Shorter ones are codes, marks and words of every language at once.
constexpr std::size_t shortest_word = 5;

/// Words of a pack that the code may hold, and why.
const std::map<std::string, std::string, std::less<>> allowed{
    {"bagit", "the name of a format"},
    {"decide", "English too"},
    {"details", "English too, and an element of HTML"},
    {"evidence", "English too: what shows that a note is missing"},
    {"europa", "in the addresses of the institutions"},
    {"handler", "English too"},
    {"instrument", "English too"},
    {"invite", "English too"},
    {"links", "English too"},
    {"manner", "English too: a kind of words in packs"},
    {"operative", "English too"},
    {"original", "English too"},
    {"presse", "the series of press releases: PRESSE-64-2016"},
    {"presidence", "in an example that the help shows"},
    {"program", "English too: what runs"},
    {"resume", "English too: to go on with a run"},
    {"source", "English too"},
    {"stand", "English too"},
};

std::set<std::string> long_words(std::string_view text) {
    std::set<std::string> out;
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens);
    for (const auto& token : tokens) {
        auto word = text::fold_key(text.substr(token.begin, token.end - token.begin));
        if (word.size() >= shortest_word && (word.front() < '0' || word.front() > '9')) out.insert(std::move(word));
    }
    return out;
}

std::set<std::string> words_of_pack(const fs::path& file) {
    struct Collector : pugi::xml_tree_walker {
        std::string text;

        bool for_each(pugi::xml_node& node) override {
            if (node.type() == pugi::node_pcdata) text += std::string(node.value()) + "\n";
            return true;
        }
    } collector;

    pugi::xml_document xml;
    REQUIRE(xml.load_file(file.c_str()));
    xml.traverse(collector);
    return long_words(collector.text);
}

/// Words of all packs but the English one, without those that English has as well.
std::set<std::string> foreign_words() {
    std::set<std::string> out;
    for (const auto& entry : fs::directory_iterator(root / "languages")) {
        if (entry.path().extension() == ".xml") out.merge(words_of_pack(entry.path()));
    }
    for (const auto& word : words_of_pack(root / "languages/en.xml")) out.erase(word);
    return out;
}

/// Where the comment or the character that begins at `at` ends; `at` where there is none.
std::size_t behind_other(std::string_view code, std::size_t at) {
    const auto until = [&](std::string_view end, std::size_t from) {
        const auto found = code.find(end, from);
        return found == std::string_view::npos ? code.size() : found + end.size();
    };
    const auto rest = code.substr(at);
    if (rest.starts_with("//") || rest.starts_with("#include")) return until("\n", at);
    if (rest.starts_with("/*")) return until("*/", at);
    const bool separator = at > 0 && code[at - 1] >= '0' && code[at - 1] <= '9'; // 1'000
    if (rest.front() == '\'' && !separator) return until("'", at + (rest.substr(1, 1) == "\\" ? 3 : 2));
    return at;
}

/// What stands between quotation marks in a source file, without includes.
std::vector<std::string> literals(std::string_view code) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < code.size();) {
        if (const auto end = behind_other(code, at); end > at) {
            at = end;
        } else if (code.substr(at).starts_with("R\"(")) {
            const auto close = std::min(code.find(")\"", at), code.size());
            out.emplace_back(code.substr(at + 3, close - at - 3));
            at = close + 2;
        } else if (code[at] == '"') {
            std::string text;
            for (++at; at < code.size() && code[at] != '"'; ++at) {
                if (code[at] == '\\') ++at;
                text += code[at];
            }
            ++at;
            out.push_back(std::move(text));
        } else {
            ++at;
        }
    }
    return out;
}

std::vector<fs::path> code_files() {
    std::vector<fs::path> out;
    for (const auto* folder : {"src", "include"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto kind = entry.path().extension();
            if (kind == ".cpp" || kind == ".hpp") out.push_back(entry.path());
        }
    }
    return out;
}

/// Tables of names that a standard gives to signs (numero, comma) are no sentences.
const std::set<std::string, std::less<>> tables_of_names{"entities.cpp", "sign_names.cpp", "glyph_names.cpp"};

/// The words of a literal that are among the foreign ones. Examples of rules have none: they show what a rule finds, in
/// the words of notes.
std::vector<std::string> words_among(const std::string& literal, const std::set<std::string>& foreign) {
    static const auto examples = slurp(root / "docs/rules.md");
    std::vector<std::string> out;
    if (examples.find(literal) != std::string::npos) return out;
    for (const auto& word : long_words(literal)) {
        if (foreign.contains(word)) out.push_back(word);
    }
    return out;
}

struct Found {
    std::size_t literals = 0;
    std::set<std::string> used; ///< of those that are allowed
    std::vector<std::string> faults;
};

void look_into(const fs::path& file, const std::set<std::string>& foreign, Found& found) {
    for (const auto& literal : literals(slurp(file))) {
        ++found.literals;
        for (const auto& word : words_among(literal, foreign)) {
            if (allowed.contains(word))
                found.used.insert(word);
            else
                found.faults.push_back(fmt::format("{}: '{}' in: {}", file.string(), word, literal));
        }
    }
}

} // namespace

TEST_CASE("literals are told from comments and characters") {
    const auto found = literals(R"code(#include "a.hpp"
        f("one"); // "two"
        g('"', '\'', 1'000, "th\"ree", /* "four" */ R"(fi"ve)");)code");
    CHECK(found == std::vector<std::string>{"one", "th\"ree", "fi\"ve"});
}

TEST_CASE("no word of a natural language but English stands in the code") {
    const auto foreign = foreign_words();
    CHECK(foreign.size() > 2000);
    Found found;
    for (const auto& file : code_files()) {
        if (!tables_of_names.contains(file.filename().string())) look_into(file, foreign, found);
    }
    CHECK(found.literals > 3000);
    for (const auto& fault : found.faults) FAIL_CHECK(fault);
    for (const auto& [word, why] : allowed) CHECK_MESSAGE(found.used.contains(word), word << " needs no line");
}
