// SPDX-License-Identifier: GPL-3.0-or-later
// Every language version of a note has the same ids, whatever of it was recognised.
#include "id_lists.hpp"

#include <ianote/align.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

struct ParallelText {
    std::string name;
    std::vector<std::array<std::string, 3>> paragraphs; ///< the title first
};

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::vector<ParallelText> parallel_texts() {
    std::vector<ParallelText> out;
    std::ifstream in(std::string(IANOTE_SOURCE_DIR) + "/tests/property/parallel_texts.txt");
    const std::string parting = " ¦ ";
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("=== ")) out.push_back({line.substr(4), {}});
        if (line.empty() || line.starts_with('#') || line.starts_with("===")) continue;
        const auto first = line.find(parting);
        const auto second = line.find(parting, first + parting.size());
        REQUIRE_MESSAGE(second < line.size(), line);
        out.back().paragraphs.push_back({line.substr(0, first),
                                         line.substr(first + parting.size(), second - first - parting.size()),
                                         line.substr(second + parting.size())});
    }
    return out;
}

/// The word between {} as it is, or another one in its place.
std::string worded(std::string paragraph, std::string_view other) {
    const auto open = paragraph.find('{');
    const auto close = paragraph.find('}');
    if (open == std::string::npos) return paragraph;
    if (!other.empty()) return paragraph.replace(open, close - open + 1, other);
    return paragraph.erase(close, 1).erase(open, 1);
}

bool names_act(const ParallelText& text) {
    return std::any_of(text.paragraphs.begin(), text.paragraphs.end(),
                       [](const auto& p) { return p[0].find('{') != std::string::npos; });
}

bool has(const ParallelText& text, std::string_view sign) {
    return std::any_of(text.paragraphs.begin(), text.paragraphs.end(),
                       [&](const auto& p) { return p[0].starts_with(sign); });
}

/// The text as a note; `other` stands where an act is named.
std::string note_of(const ParallelText& text, std::size_t language, std::string_view other) {
    auto out = head_of(three_languages.at(language), worded(text.paragraphs.front()[language], other));
    for (const auto& paragraph : text.paragraphs) {
        auto line = worded(paragraph[language], other);
        const bool row = line.starts_with("| ");
        if (row) line = replaced(line, " // ", " | ");
        if (row && out.ends_with("|\n\n")) out.pop_back();
        out += line + "\n\n";
    }
    return out;
}

bool is_act(const std::string& id) {
    const auto last = id.substr(id.rfind('.') == std::string::npos ? 0 : id.rfind('.') + 1);
    return !id.starts_with('b') && last.starts_with('a');
}

std::vector<std::string> ids(const ParallelText& text, std::size_t language, std::string_view other,
                             const std::string& file) {
    const auto result = convert_text(note_of(text, language, other), file);
    CHECK_MESSAGE(result.note.source.coverage == 1, text.name);
    CHECK_MESSAGE(result.note.language.view() == three_languages.at(language), text.name);
    auto out = ids_of(result.note);
    std::erase_if(out, is_act); // whether it was seen changes no other id
    return out;
}

} // namespace

TEST_CASE("parallel texts have the same ids in French, Spanish and English, with or without their acts") {
    const auto texts = parallel_texts();
    REQUIRE(texts.size() >= 30);
    for (const auto& text : texts) {
        for (const std::string file : {"note.md", "note.txt"}) {
            if (has(text, "[^") && file == "note.txt") continue; // marks of Markdown
            const auto wanted = ids(text, 0, "", file);
            for (std::size_t language = 0; language < three_languages.size(); ++language) {
                const auto told = text.name + ", " + std::string(three_languages.at(language)) + ", " + file;
                INFO(told);
                CHECK(first_difference(wanted, ids(text, language, "", file)) == "");
                if (!names_act(text)) continue;
                INFO("its act is not seen");
                CHECK(first_difference(wanted, ids(text, language, "Zibeline", file)) == "");
            }
        }
    }
}

TEST_CASE("what the ids of parallel texts look like") {
    const auto texts = parallel_texts();
    const auto list = [&](std::string_view name) {
        const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& t) { return t.name == name; });
        REQUIRE(found != texts.end());
        std::string out;
        for (const auto& id : ids(*found, 2, "", "note.md")) out += (out.empty() ? "" : " ") + id;
        return out;
    };
    CHECK(list("conclusions with bis and ter") == "b.u1 b.u2 b.1 b.1a b.1b b.2");
    CHECK(list("decision with articles") ==
          "b.u1 b.u2 b.u3 b.u4 b.u5 b.1 b.2 b.2a b.u6 b.art1 b.art1.title b.art1.1 b.art1.2 b.art1.2.a b.art1.2.b "
          "b.art1.2.b.i b.art1.2.b.ii b.art2 b.art2.u1 b.art2a b.art2a.title b.art2a.u1 b.u7 b.u8 b.u9");
    CHECK(list("regulation with chapters and sections") ==
          "b.u1 b.u2 b.u3 b.u4 b.1 b.u5 b.ch1 b.u6 b.art1 b.art1.title b.art1.u1 b.ch2 b.u7 b.sec1 b.u8 b.art2 "
          "b.art2.1 b.art2.2 b.sec2 b.u9 b.art3 b.art3.u1 b.ch3 b.art4 b.art4.u1");
    CHECK(list("articles that start anew in one list") ==
          "b.u1 b.art1 b.art1.u1 b.art2 b.art2.u1 b.art1-2 b.art1-2.u1 b.art2-2 b.art2-2.u1");
}

TEST_CASE("a point with bis in one version and a letter in the other has the same number") {
    const auto texts = parallel_texts();
    const auto text = std::find_if(texts.begin(), texts.end(),
                                   [](const auto& t) { return t.name == "conclusions with bis and ter"; });
    REQUIRE(text != texts.end());
    const auto fr = convert_text(note_of(*text, 0, "")).note;
    const auto en = convert_text(note_of(*text, 2, "")).note;
    const auto aligned = align_notes(fr, en, languages());
    for (const auto& group : aligned.bitext.groups) CHECK(group.change == Change::none);
    CHECK(aligned.diagnostics.empty());
}
