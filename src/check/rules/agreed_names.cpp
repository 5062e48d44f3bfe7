// SPDX-License-Identifier: GPL-3.0-or-later
// Names of countries and institutions that the bodies of the Union agreed on: terms/agreed-names.tsv.
#include "embedded/agreed_names.hpp"

#include "check/rules/families.hpp"
#include "language/phrases.hpp"
#include "text/cells.hpp"
#include "text/split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace ianote::check {

namespace {

struct AgreedName {
    std::string_view agreed; ///< empty: what holds another name and is right
    int since = 0;
};

/// The names of one language; the values of `others` are places in `agreed`.
struct AgreedNames {
    language::PhraseTable others;
    std::vector<AgreedName> agreed;
};

int year_of(std::string_view digits) {
    int year = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    return year;
}

std::map<std::string_view, AgreedNames> read_table() {
    constexpr std::size_t columns = 4;
    std::map<std::string_view, AgreedNames> table;
    bool is_head = true;
    for (const auto& cells : text::tsv_rows(embedded::agreed_names.begin()->content)) {
        if (std::exchange(is_head, false) || cells.size() < columns) continue;
        auto& names = table[cells[0]];
        for (const auto other : text::split(cells[1], '|'))
            names.others.add(other, static_cast<int>(names.agreed.size()));
        names.agreed.push_back({cells[2], year_of(cells[3])});
    }
    return table;
}

const AgreedNames* names_of(std::string_view language) {
    static const auto table = read_table();
    const auto found = table.find(language);
    return found == table.end() ? nullptr : &found->second;
}

/// The year of the note; nothing where its header has no date.
std::optional<int> year_of(const Note& note) {
    const auto* field = note.header.find(FieldKind::date);
    const auto* date = field == nullptr ? nullptr : std::get_if<Date>(&field->value);
    return date == nullptr ? std::optional<int>() : static_cast<int>(date->year());
}

void check_unit(const Version& version, const CheckedUnit& unit, const AgreedNames& names, Reporter& reporter) {
    const auto year = year_of(version.note());
    const std::span<const text::Token> tokens = unit.words.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto hit = names.others.match(tokens, i);
        if (!hit) continue;
        const auto words = tokens.subspan(i, hit->tokens);
        i += hit->tokens - 1;
        const auto& name = names.agreed[static_cast<std::size_t>(hit->value)];
        const bool is_name = std::any_of(words.begin(), words.end(), [](const text::Token& token) {
            return token.initial_capital || token.capitals;
        });
        if (name.agreed.empty() || !is_name || (name.since > 0 && year.value_or(0) < name.since)) continue;
        auto place = version.place(unit, words.front().begin, words.back().end);
        Remark remark{fmt::format("'{}' is called {} in texts of the Union", place.marked(), name.agreed)};
        remark.suggestion = name.agreed;
        reporter.in_version(version, std::move(place), std::move(remark));
    }
}

void check_agreed_name(const Version& version, Reporter& reporter) {
    const auto* names = names_of(version.note().language.view());
    if (names == nullptr) return;
    for (const auto& unit : version.units()) check_unit(version, unit, *names, reporter);
}

constexpr std::array agreed_family{
    Rule{
        .name = "agreed-name",
        .severity = Severity::warning,
        .summary = "A country or an institution that is called otherwise than the bodies of the Union agreed.",
        .why =
            "Names of countries stand in Annex A5 of the Interinstitutional Style Guide, those of institutions in the "
            "Treaty. A name that was changed is told in notes from the year of the change on.",
        .wrong = "une délégation de Hollande",
        .right = "une délégation des Pays-Bas",
        .version = check_agreed_name,
    },
};

} // namespace

std::span<const Rule> agreed_rules() { return agreed_family; }

} // namespace ianote::check
