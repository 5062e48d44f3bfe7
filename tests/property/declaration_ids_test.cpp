// SPDX-License-Identifier: GPL-3.0-or-later
// The thirty articles of the Universal Declaration of Human Rights, which lie beside the repository where this project
// is worked on, have the same ids in every language of the Union.
#include "id_lists.hpp"
#include "text/utf8.hpp"

#include <pugixml.hpp>

#include <map>

using namespace ianote;
using namespace ianote::test;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t all_articles = 30;

/// An article: its name, and its paragraphs.
using Article = std::vector<std::string>;

/// The articles of one version: the last thirty lines that are short, and what stands below them. Nothing is known of
/// their words. One version prints numbers before the paragraphs of one article; they are left out.
std::vector<Article> articles_of(const fs::path& file) {
    constexpr std::size_t longest_name = 28; // bytes
    std::vector<Article> out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::string words(text::trim(line));
        if (words.empty()) continue;
        if (words.starts_with('(') && words.find(") ") == 2) words.erase(0, 4);
        if (words.size() < longest_name) out.push_back({});
        if (!out.empty()) out.back().push_back(words);
    }
    out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(std::min(all_articles, out.size())));
    return out;
}

/// By language, but for Croatian, whose letters are damaged.
std::map<std::string, std::vector<Article>> declarations() {
    std::map<std::string, std::vector<Article>> out;
    const auto folder = fs::path(IANOTE_SOURCE_DIR) / "../shared/data/udhr";
    if (!fs::exists(folder)) return out;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto language = entry.path().stem().string();
        if (entry.path().extension() == ".txt" && language != "hr") out[language] = articles_of(entry.path());
    }
    return out;
}

struct Layout {
    std::string file;
    std::string behind_name; ///< between an article's name and its text
    std::string label;       ///< before a paragraph, # for its number
};

/// A head in the words of the language's pack, and the author.
std::string opening(const std::string& language) {
    pugi::xml_document xml;
    REQUIRE(xml.load_file((std::string(IANOTE_SOURCE_DIR) + "/languages/" + language + ".xml").c_str()));
    const auto header = xml.child("language").child("header");
    const auto label = [&](const char* field) {
        return std::string(header.find_child_by_attribute("label", "field", field).text().get()) + ": ";
    };
    const auto word = [&](const char* name) { return std::string(header.child(name).text().get()); };
    return word("institution") + "\n\n" + word("place") + ", 12.3.2024\n\n(OR. en)\n\n7769/24\n\nJAI 49\n\n" +
           word("documentType") + "\n\n" + label("from") + word("party") + "\n\n" + label("to") + word("party") +
           "\n\n" + label("subject") + word("institution") + "\n\n" +
           xml.child("language").child("acts").child("author").text().get() + ",\n\n";
}

std::string note_of(const std::string& language, const std::vector<Article>& articles, const Layout& layout) {
    auto out = opening(language);
    for (const auto& article : articles) {
        out += article.front() + layout.behind_name;
        for (std::size_t i = 1; i < article.size(); ++i) {
            auto label = layout.label;
            if (const auto at = label.find('#'); at != std::string::npos) label.replace(at, 1, std::to_string(i));
            out += label + article[i] + "\n\n";
        }
    }
    return out;
}

std::vector<std::string> ids(const std::string& language, const std::vector<Article>& articles, const Layout& layout) {
    const auto result = convert_text(note_of(language, articles, layout), layout.file);
    CHECK_MESSAGE(result.note.source.coverage == 1, language);
    CHECK_MESSAGE(result.note.language.view() == language, language);
    auto out = ids_of(result.note);
    std::erase_if(out, [](const std::string& id) { return id.starts_with("a"); }); // whether the act was seen
    return out;
}

} // namespace

TEST_CASE("the Declaration of Human Rights has the same ids in 23 languages") {
    const auto all = declarations();
    if (all.empty()) {
        MESSAGE("left out: ../shared/data/udhr is not here");
        return;
    }
    CHECK(all.size() == 23);
    const std::vector<Layout> layouts{
        {"note.md", "\n\n", ""},       {"note.txt", "\n\n", ""},       {"note.md", "\n", ""},
        {"note.txt", "\n", ""},        {"note.md", "\n\n", "#. "},     {"note.md", "\n\n", "(#) "},
        {"note.md", "\n\n", "#.\n\n"}, {"note.txt", "\n\n", "#.\n\n"}, {"note.md", "\n\n", "(#)\n\n"},
    };
    for (const auto& layout : layouts) {
        const auto told = layout.file + ", names end with " + std::to_string(layout.behind_name.size()) +
                          " line ends, paragraphs begin with '" + layout.label + "'";
        INFO(told);
        const auto wanted = ids("en", all.at("en"), layout);
        CHECK(std::count_if(wanted.begin(), wanted.end(), [](const std::string& id) {
                  return id.starts_with("b.art") && id.find('.', 5) == std::string::npos;
              }) == all_articles);
        CHECK(std::find(wanted.begin(), wanted.end(), layout.label.empty() ? "b.art29.u3" : "b.art29.3") !=
              wanted.end());
        for (const auto& [language, version] : all) {
            INFO(language);
            CHECK(version.size() == all_articles);
            CHECK(first_difference(wanted, ids(language, version, layout)) == "");
        }
    }
}
