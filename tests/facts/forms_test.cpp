// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of verbs as dictionaries of other hands give them (forms/CODE.tsv names its source), against what packs make of
// their lemmas.
#include "language/registry.hpp"
#include "support.hpp"
#include "text/split.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

using namespace ianote;
using namespace ianote::test;

namespace {

struct Cell {
    std::string_view name;
    language::WordClass word_class;
    language::Tense tense = language::Tense::present;
};

constexpr std::array cells{
    Cell{"present-first", language::WordClass::first},
    Cell{"present-third", language::WordClass::third},
    Cell{"present-third-plural", language::WordClass::third_plural},
    Cell{"past-first", language::WordClass::first, language::Tense::past},
    Cell{"past-third", language::WordClass::third, language::Tense::past},
    Cell{"past-third-plural", language::WordClass::third_plural, language::Tense::past},
    Cell{"future-first", language::WordClass::first, language::Tense::future},
    Cell{"future-third", language::WordClass::third, language::Tense::future},
    Cell{"future-third-plural", language::WordClass::third_plural, language::Tense::future},
    Cell{"gerund", language::WordClass::gerund},
    Cell{"participle", language::WordClass::participle},
    Cell{"base", language::WordClass::base},
};

struct Row {
    std::string lemma;
    const Cell* cell = nullptr;
    std::string form;
};

std::vector<Row> rows_of(const std::filesystem::path& file) {
    std::vector<Row> rows;
    const auto content = slurp(file);
    for (const auto line : text::split(content, '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto columns = text::split(line, '\t');
        REQUIRE_MESSAGE(columns.size() == 3, line);
        const auto cell = std::find_if(cells.begin(), cells.end(), [&](const Cell& c) { return c.name == columns[1]; });
        REQUIRE_MESSAGE(cell != cells.end(), line);
        rows.push_back({std::string(columns[0]), &*cell, std::string(columns[2])});
    }
    return rows;
}

/// A form of two words is one whose particle left it: stellt fest.
bool is_known(const language::VerbForms& forms, const Row& row) {
    const auto words = text::split(row.form, ' ');
    const auto readings = forms.find(text::word_key(words.front()));
    return std::any_of(readings.begin(), readings.end(), [&](const language::Reading& reading) {
        const auto& lemma = forms.lemma(reading);
        return reading.exact == words.front() && reading.word_class == row.cell->word_class &&
               reading.tense == row.cell->tense && lemma.text == row.lemma &&
               (words.size() == 1 || lemma.particle == text::word_key(words[1]));
    });
}

} // namespace

TEST_CASE("lemmas of the packs give the forms that dictionaries of other hands give") {
    constexpr std::size_t least_rows = 400;
    constexpr std::size_t least_lemmas = 40;
    const auto folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/facts/forms";
    std::size_t languages_tried = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto code = entry.path().stem().string();
        CAPTURE(code);
        const auto* pack = languages().registry().find(code);
        REQUIRE(pack != nullptr);
        const auto rows = rows_of(entry.path());
        std::set<std::string> lemmas;
        std::vector<std::string> missing;
        for (const auto& row : rows) {
            lemmas.insert(row.lemma);
            if (!is_known(pack->verbs.forms(), row))
                missing.push_back(fmt::format("{} {}: {}", row.lemma, row.cell->name, row.form));
        }
        const auto share = 1 - static_cast<double>(missing.size()) / static_cast<double>(rows.size());
        for (std::size_t i = 0; i < std::min<std::size_t>(missing.size(), 20); ++i) MESSAGE(code, ": ", missing[i]);
        CHECK(rows.size() >= least_rows);
        CHECK(lemmas.size() >= least_lemmas);
        CHECK(share >= (code == "de" ? 0.95 : 0.98));
        ++languages_tried;
    }
    CHECK(languages_tried >= 10);
}
