// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of two and three columns (tests/columns, made by tools/columns): what is read in order, against what was
// written.
#include "read/formats.hpp"
#include "support.hpp"
#include "text/cells.hpp"
#include "text/utf8.hpp"

#include <map>
#include <utility>

using namespace ianote;
using namespace ianote::test;

namespace {

const std::filesystem::path folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/columns";

bool has_letter(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::next_code_point(word, at);
        if (text::is_lower(c) || text::is_upper(c)) return true;
    }
    return false;
}

using Pairs = std::map<std::pair<std::string, std::string>, std::size_t>;

/// Words without a letter are labels of lists, which may or may not be text.
Pairs pairs_of(const std::string& text) {
    Pairs out;
    std::string before;
    std::string word;
    for (const char c : text + " ") {
        if (c != ' ' && c != '\n' && c != '\t') {
            word += c;
            continue;
        }
        if (!has_letter(word)) {
            word.clear();
            continue;
        }
        if (!before.empty()) ++out[{before, word}];
        before = std::exchange(word, {});
    }
    return out;
}

std::string text_of(const std::string& bytes) {
    Diagnostics diagnostics;
    const auto pages = read::read_pdf({bytes, "columns.pdf"}, {}, diagnostics);
    std::string out;
    for (const auto& block : pages.blocks) {
        if (block.kind == read::BlockKind::furniture) continue;
        for (auto i = block.first_run; i < block.last_run; ++i) {
            const auto& span = pages.runs[i].span;
            out += pages.text.substr(span.begin, span.end - span.begin);
        }
        out += '\n';
    }
    return out;
}

} // namespace

TEST_CASE("pages in columns are read in the order that they were written in") {
    const auto gold = slurp(folder / "gold.tsv");
    std::size_t right = 0;
    std::size_t all = 0;
    for (const auto& row : text::tsv_rows(gold)) {
        REQUIRE(row.size() == 3);
        const auto found = pairs_of(text_of(slurp(folder / row[0])));
        std::size_t own = 0;
        std::size_t of_file = 0;
        for (const auto& [pair, count] : pairs_of(std::string(row[2]))) {
            const auto at = found.find(pair);
            own += at == found.end() ? 0 : std::min(count, at->second);
            of_file += count;
        }
        INFO(row[0] << ": " << own << " of " << of_file << " pairs of words are in order");
        CHECK(static_cast<double>(own) >= 0.95 * static_cast<double>(of_file));
        right += own;
        all += of_file;
    }
    CHECK(all > 3000);
    CHECK(static_cast<double>(right) >= 0.985 * static_cast<double>(all));
}
