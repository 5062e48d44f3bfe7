// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every note, the damaged ones included.
#include "convert/coverage.hpp"
#include "language/detect.hpp"
#include "layout/flow.hpp"
#include "parse/note.hpp"
#include "read/formats.hpp"
#include "support.hpp"
#include "text/utf8.hpp"

#include <ianote/validate.hpp>

#include <nlohmann/json.hpp>

#include <map>
#include <random>

using namespace ianote;
using namespace ianote::test;

namespace {

struct Input {
    std::string name;
    std::string bytes;
};

const std::vector<Input>& corpus() {
    static const auto all = [] {
        std::vector<Input> list;
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus")) {
            const auto name = entry.path().filename().string();
            if (name != "README.md") list.push_back({name, slurp(entry.path())});
        }
        std::sort(list.begin(), list.end(), [](const Input& a, const Input& b) { return a.name < b.name; });
        return list;
    }();
    REQUIRE(all.size() == 20);
    return all;
}

std::string xml(const Note& note) { return writers().front().write(note); }

/// The facts of the source differ by design between two formats of one note.
std::string without_source(std::string text) {
    const auto begin = text.find("<source");
    return text.erase(begin, text.find("/>", begin) - begin);
}

std::map<std::string, int> words_of(std::string_view text) {
    std::map<std::string, int> words;
    text::for_each_word(text, [&](std::size_t b, std::size_t e) { ++words[std::string(text.substr(b, e - b))]; });
    return words;
}

} // namespace

TEST_CASE("every word of a corpus note stands in it once, and its XML is valid") {
    for (const auto& input : corpus()) {
        CAPTURE(input.name);
        Diagnostics diagnostics;
        const read::Source source{input.bytes, input.name};
        const auto flow = layout::build_flow(read::find_format(source).read(source, {}, diagnostics));
        const auto detection = language::detect(flow.text, languages().registry());
        const parse::Context context{flow, *detection.pack, diagnostics};
        const auto note = parse::parse_note(context, input.name);
        const auto coverage = conversion::measure_coverage(note, flow.text);
        CHECK(coverage.share() == 1);
        CHECK(coverage.twice == 0);
    }
}

TEST_CASE("the reader takes every word of the file but its markup") {
    for (const auto& input : corpus()) {
        CAPTURE(input.name);
        Diagnostics diagnostics;
        const read::Source source{input.bytes, input.name};
        const auto pages = read::find_format(source).read(source, {}, diagnostics);
        auto raw = input.bytes;
        for (const std::string tag : {"<sup>", "</sup>"}) {
            for (auto at = raw.find(tag); at != std::string::npos; at = raw.find(tag)) raw.replace(at, tag.size(), " ");
        }
        const auto file = words_of(raw);
        const auto text = words_of(pages.text);
        for (const auto& [word, count] : file) {
            // a raised number is a word of its own in the file; in the text it may hang on the word before it
            const bool hangs = pages.text.find(word) != std::string::npos;
            CHECK_MESSAGE((text.contains(word) || hangs), word);
        }
    }
}

TEST_CASE("coverage finds a word that is dropped, changed or told twice") {
    const std::string source = "un deux trois quatre";
    Note note;
    Block block;
    block.text.inlines = {{InlineKind::text, style_plain, "un deux", {}, {}}};
    block.text.origin = {{0, 7}};
    note.body.push_back(block);
    CHECK(conversion::measure_coverage(note, source).lost.size() == 2); // trois, quatre
    block.text.inlines[0].text = "trois cinq";
    block.text.origin = {{8, 20}};
    note.body.push_back(block);
    CHECK(conversion::measure_coverage(note, source).lost.size() == 2); // it does not say what its origin says
    note.body[1].text.inlines[0].text = "trois  quatre";
    CHECK(conversion::measure_coverage(note, source).share() == 1);
    note.body.push_back(note.body[0]);
    CHECK(conversion::measure_coverage(note, source).twice == 7);
}

TEST_CASE("note XML read back is the same note") {
    for (const auto& input : corpus()) {
        CAPTURE(input.name);
        const auto first = convert(input.bytes, input.name, languages());
        const auto text = xml(first.note);
        CHECK(validate(text).empty());
        const auto again = convert(text, "note.xml", languages());
        CHECK(xml(again.note) == text);
        CHECK(again.status() == Status::ok);
        CHECK(nlohmann::json::parse(find_writer("json")->write(again.note)) ==
              nlohmann::json::parse(find_writer("json")->write(first.note)));
    }
}

TEST_CASE("a note in another encoding or with other line ends is the same note") {
    for (const auto& input : corpus()) {
        CAPTURE(input.name);
        const auto text = without_source(xml(convert(input.bytes, input.name, languages()).note));
        std::string crlf;
        for (const char c : input.bytes) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        CHECK(without_source(xml(convert(crlf, input.name, languages()).note)) == text);
        CHECK(without_source(xml(convert("\xEF\xBB\xBF" + input.bytes, input.name, languages()).note)) == text);
        std::string wide = "\xFF\xFE";
        for (std::size_t at = 0; at < input.bytes.size();) {
            const auto c = text::next_code_point(input.bytes, at);
            wide += static_cast<char>(c & 0xFF);
            wide += static_cast<char>(c >> 8);
        }
        CHECK(without_source(xml(convert(wide, input.name, languages()).note)) == text);
    }
}

TEST_CASE("damage is survived: every variant is an error or a valid note without a lost word") {
    std::mt19937 random(20230915); // NOLINT: the same variants in every run
    std::size_t converted = 0;
    for (const auto& input : corpus()) {
        for (int variant = 0; variant < 40; ++variant) {
            auto bytes = input.bytes;
            const auto at = random() % bytes.size();
            switch (variant % 5) {
            case 0: bytes.resize(at); break;
            case 1: bytes.erase(at, random() % 200); break;
            case 2: bytes[at] = static_cast<char>(random()); break;
            case 3: bytes.insert(at, input.bytes.substr(random() % input.bytes.size(), random() % 300)); break;
            default:
                for (int i = 0; i < 20; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
            }
            CAPTURE(input.name);
            CAPTURE(variant);
            try {
                const auto result = convert(bytes, input.name, languages());
                ++converted;
                CHECK(result.note.source.coverage == 1);
                for (const auto& fault : validate(xml(result.note))) FAIL_CHECK(fault.line << ": " << fault.message);
            } catch (const Error& error) {
                CHECK(error.kind() == ErrorKind::input);
            }
        }
    }
    CHECK(converted > 600);
}

TEST_CASE("hard-wrapped or one line a paragraph, a note is the same") {
    const auto flat = slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus/13166-22.fr.md");
    std::string wrapped;
    std::size_t column = 0;
    for (std::size_t i = 0; i < flat.size(); ++i) {
        const bool wrap =
            flat[i] == ' ' && column > 70 && i + 1 < flat.size() && flat[i + 1] != ' ' && flat[i - 1] != ' ';
        wrapped += wrap ? '\n' : flat[i];
        column = wrapped.back() == '\n' ? 0 : column + 1;
    }
    REQUIRE(wrapped != flat);
    CHECK(without_source(xml(convert(wrapped, "x.md", languages()).note)) ==
          without_source(xml(convert(flat, "x.md", languages()).note)));
}
