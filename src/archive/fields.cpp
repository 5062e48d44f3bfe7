// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/fields.hpp"

#include "archive/analysis.hpp"
#include "archive/database.hpp"
#include "archive/point_marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_set>

namespace ianote::archive {

namespace {

using std::chrono::sys_days;

/// Days, both included.
struct Days {
    std::int32_t first = 0;
    std::int32_t last = 0;
};

std::optional<int> read_digits(std::string_view text, std::size_t least, std::size_t most) {
    int value = 0;
    if (text.size() < least || text.size() > most) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::int32_t day_number(const Date& date) {
    return static_cast<std::int32_t>(sys_days(date).time_since_epoch().count());
}

/// `2023`, `2023-09`, `2023-09-15`, `15.9.2023`, `15/09/2023`: the days that it covers.
std::optional<Days> read_days(std::string_view text) {
    using namespace std::chrono;
    std::vector<std::string_view> parts;
    const char mark = text.find('-') != std::string_view::npos   ? '-'
                      : text.find('.') != std::string_view::npos ? '.'
                                                                 : '/';
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(mark, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    if (mark != '-' && parts.size() > 1) std::reverse(parts.begin(), parts.end());
    if (parts.size() > 3) return std::nullopt;
    const auto y = read_digits(parts[0], 4, 4);
    const auto m = parts.size() > 1 ? read_digits(parts[1], 1, 2) : 1;
    const auto d = parts.size() > 2 ? read_digits(parts[2], 1, 2) : 1;
    if (!y || !m || !d) return std::nullopt;
    const Date first{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    if (!first.ok()) return std::nullopt;
    Date last = first;
    if (parts.size() == 1) last = Date{first.year(), December, day(31)};
    if (parts.size() == 2) last = year_month_day_last(first.year(), month_day_last(first.month()));
    return Days{day_number(first), day_number(last)};
}

/// `A..B` as two parts; one of them may be empty. A single value is both.
std::pair<std::string_view, std::string_view> read_range(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return {text, text};
    return {text.substr(0, dots), text.substr(dots + 2)};
}

std::optional<Days> read_day_range(std::string_view text) {
    const auto [from, to] = read_range(text);
    if (from.empty() && to.empty()) return std::nullopt;
    const auto first = from.empty() ? Days{VersionFacts::no_day + 1, 0} : read_days(from).value_or(Days{1, 0});
    const auto last = to.empty() ? Days{0, INT32_MAX} : read_days(to).value_or(Days{1, 0});
    if ((!from.empty() && first.first > first.last) || (!to.empty() && last.first > last.last)) return std::nullopt;
    return Days{first.first, last.last};
}

/// `2023`, `2019..2023`, `2019-2023`, `..2010`.
std::optional<std::pair<int, int>> read_years(std::string_view text) {
    auto [from, to] = read_range(text);
    if (from.data() == to.data() && from.size() == to.size() && text.size() == 9 && text[4] == '-') {
        from = text.substr(0, 4);
        to = text.substr(5);
    }
    const auto first = from.empty() ? 0 : read_digits(from, 4, 4);
    const auto last = to.empty() ? 9999 : read_digits(to, 4, 4);
    if (!first || !last || (from.empty() && to.empty())) return std::nullopt;
    return std::pair(*first, *last);
}

/// The rows of `name` whose words hold the words asked for, one after the other.
std::set<std::uint32_t> names_with(std::string_view value, const FactTable& facts) {
    std::set<std::uint32_t> out;
    const auto wanted = " " + folded_words(value) + " ";
    for (std::uint32_t id = 0; id < facts.names(); ++id) {
        const auto name = " " + folded_words(facts.name(id)) + " ";
        if (name.find(wanted) != std::string::npos) out.insert(id);
    }
    return out;
}

Filter by_name(std::string_view value, const FactTable& facts, std::uint32_t VersionFacts::*member) {
    Filter filter;
    filter.version = [names = names_with(value, facts), member](const VersionFacts& v) {
        return v.*member != 0 && names.contains(v.*member);
    };
    return filter;
}

bool always(std::string_view value) { return !folded_words(value).empty(); }

// code ------------------------------------------------------------------------------------------------------------

/// `JAI 1133` as code and number; the number may be missing.
std::pair<std::string, std::string> split_code(std::string_view value) {
    std::string code(text::trim(value));
    for (auto& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto blank = code.rfind(' ');
    if (blank == std::string::npos || !read_digits(std::string_view(code).substr(blank + 1), 1, 6)) return {code, {}};
    return {code.substr(0, blank), code.substr(blank + 1)};
}

Filter filter_code(std::string_view value, const FieldContext& context) {
    const auto [code, number] = split_code(value);
    std::uint32_t id = 0;
    for (std::uint32_t i = 1; i < context.facts.codes(); ++i) {
        if (context.facts.code(i) == code) id = i;
    }
    Filter filter;
    if (number.empty()) {
        filter.version = [id](const VersionFacts& v) {
            return id != 0 && std::find(v.codes.begin(), v.codes.end(), id) != v.codes.end();
        };
        return filter;
    }
    std::unordered_set<std::int64_t> versions;
    Statement rows(context.database, "SELECT version FROM subject_code WHERE code = ?1 AND number = ?2");
    rows.bind(1, std::int64_t{id}).bind(2, number);
    while (rows.step()) versions.insert(rows.integer(0));
    filter.version = [versions = std::move(versions)](const VersionFacts& v) { return versions.contains(v.id); };
    return filter;
}

// number, cites ---------------------------------------------------------------------------------------------------

std::optional<DocumentNumber> read_number(std::string_view value) {
    if (auto number = parse_document_number(value)) return number;
    const auto found = read_document_number(value, true);
    if (found && text::trim(value.substr(found->length)).empty()) return found->number;
    return std::nullopt;
}

/// Without a suffix or version every revision of the number is meant.
bool names_all_revisions(const DocumentNumber& number) { return number.suffixes.empty() && number.version == 0; }

Filter filter_number(std::string_view value, const FieldContext& context) {
    const auto number = read_number(value);
    std::unordered_set<std::int64_t> notes;
    if (number && names_all_revisions(*number)) {
        Statement rows(context.database, "SELECT id FROM note WHERE symbol = ?1 AND year = ?2 AND "
                                         "CAST(serial AS INTEGER) = CAST(?3 AS INTEGER)");
        rows.bind(1, number->symbol).bind(2, std::int64_t{number->year}).bind(3, number->serial);
        while (rows.step()) notes.insert(rows.integer(0));
    } else {
        const auto identity = number ? number->identity() : std::string(value);
        Statement rows(context.database, "SELECT id FROM note WHERE identity = ?1");
        rows.bind(1, identity);
        while (rows.step()) notes.insert(rows.integer(0));
    }
    Filter filter;
    filter.version = [notes = std::move(notes)](const VersionFacts& v) { return notes.contains(v.note); };
    return filter;
}

bool fits_number(std::string_view value) {
    return read_number(value).has_value() ||
           (value.find('-') != std::string_view::npos && value.find('/') == std::string_view::npos);
}

Filter filter_cites(std::string_view value, const FieldContext& context) {
    const auto number = read_number(value);
    auto low = number ? number->identity() : std::string(value);
    auto high = low;
    if (number && names_all_revisions(*number)) { // ST-11301-2023-INIT and ST-11301-2023-REV-1
        low = low.substr(0, low.size() - std::string_view("INIT").size());
        high = low + "~";
    }
    Filter filter;
    filter.rows.emplace();
    Statement rows(context.database, "SELECT point FROM reference WHERE cited >= ?1 AND cited <= ?2");
    rows.bind(1, low).bind(2, high);
    while (rows.step()) filter.rows->push_back(rows.integer(0));
    std::sort(filter.rows->begin(), filter.rows->end());
    filter.rows->erase(std::unique(filter.rows->begin(), filter.rows->end()), filter.rows->end());
    return filter;
}

// dates -----------------------------------------------------------------------------------------------------------

Filter by_days(const Days& days) {
    Filter filter;
    filter.version = [days](const VersionFacts& v) {
        return v.day != VersionFacts::no_day && v.day >= days.first && v.day <= days.last;
    };
    return filter;
}

Filter filter_year(std::string_view value, const FieldContext& /*context*/) {
    const auto years = read_years(value).value_or(std::pair(1, 0));
    Filter filter;
    filter.version = [years](const VersionFacts& v) { return v.year >= years.first && v.year <= years.second; };
    return filter;
}

Filter filter_date(std::string_view value, const FieldContext& /*context*/) {
    return by_days(read_day_range(value).value_or(Days{1, 0}));
}

Filter filter_since(std::string_view value, const FieldContext& /*context*/) {
    return by_days({read_days(value).value_or(Days{INT32_MAX, 0}).first, INT32_MAX});
}

Filter filter_until(std::string_view value, const FieldContext& /*context*/) {
    return by_days({VersionFacts::no_day + 1, read_days(value).value_or(Days{0, INT32_MIN}).last});
}

// language, kind, action ------------------------------------------------------------------------------------------

Filter filter_language(std::string_view value, const FieldContext& /*context*/) {
    const auto code = LanguageCode::parse(text::ascii_small(value)).value_or(LanguageCode());
    Filter filter;
    filter.version = [code](const VersionFacts& v) { return v.language == code; };
    return filter;
}

Filter filter_kind(std::string_view value, const FieldContext& /*context*/) {
    Filter filter;
    const auto kind = parse_point_kind(text::ascii_small(value));
    filter.kinds.reset();
    if (kind) filter.kinds.set(static_cast<std::size_t>(*kind));
    filter.of_points = true;
    return filter;
}

Filter filter_action(std::string_view value, const FieldContext& /*context*/) {
    Filter filter;
    const auto action = parse_action(text::ascii_small(value));
    filter.acts.reset();
    if (action) filter.acts.set(static_cast<std::size_t>(*action));
    filter.of_points = true;
    return filter;
}

// asks, unsure ----------------------------------------------------------------------------------------------------

constexpr std::string_view anyone = "any";

/// `member-states`, also as `Member States`.
std::optional<Addressee> read_addressee(std::string_view value) {
    auto name = text::ascii_small(value);
    std::replace(name.begin(), name.end(), ' ', '-');
    return parse_addressee(name);
}

Filter filter_asks(std::string_view value, const FieldContext& context) {
    Filter filter;
    const auto who = read_addressee(value);
    filter.rows =
        who || text::ascii_small(value) == anyone ? rows_that_ask(context.database, who) : std::vector<std::int64_t>();
    return filter;
}

/// `0.6`; nothing where it is no share.
std::optional<double> read_share(std::string_view value) {
    double share = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), share);
    const bool is_share = error == std::errc() && end == value.data() + value.size() && share >= 0 && share <= 1;
    return is_share ? std::optional(share) : std::nullopt;
}

bool fits_unsure(std::string_view value) {
    const auto small = text::ascii_small(value);
    return small == "yes" || small == "no" || read_share(value);
}

Filter filter_unsure(std::string_view value, const FieldContext& context) {
    Filter filter;
    filter.rows = unsure_rows(context.database, read_share(value).value_or(1));
    filter.without_rows = text::ascii_small(value) == "no";
    filter.of_points = true;
    return filter;
}

// parties, type ---------------------------------------------------------------------------------------------------

Filter filter_from(std::string_view value, const FieldContext& context) {
    return by_name(value, context.facts, &VersionFacts::sender);
}

Filter filter_to(std::string_view value, const FieldContext& context) {
    return by_name(value, context.facts, &VersionFacts::addressee);
}

Filter filter_type(std::string_view value, const FieldContext& context) {
    return by_name(value, context.facts, &VersionFacts::type);
}

constexpr std::array entries{
    FieldEntry{{"code", "code:COSI", "subject code, with its number as in code:\"JAI 1133\""}, always, filter_code},
    FieldEntry{
        {"number", "number:12838/23", "document number; without a suffix, every revision"}, fits_number, filter_number},
    FieldEntry{{"year", "year:2023", "of the number; also year:2019..2023"},
               [](std::string_view v) { return read_years(v).has_value(); },
               filter_year},
    FieldEntry{{"date", "date:2023-09", "day, month, year, or a range as date:2023-01..2023-06"},
               [](std::string_view v) { return read_day_range(v).has_value(); },
               filter_date},
    FieldEntry{{"since", "since:2023-06-01", "that day and later"},
               [](std::string_view v) { return read_days(v).has_value(); },
               filter_since},
    FieldEntry{{"until", "until:2023-12-31", "that day and earlier"},
               [](std::string_view v) { return read_days(v).has_value(); },
               filter_until},
    FieldEntry{{"lang", "lang:es", "language of the version"},
               [](std::string_view v) { return LanguageCode::parse(text::ascii_small(v)).has_value(); },
               filter_language},
    FieldEntry{{"kind", "kind:commitment",
                "header, title, heading, p, recital, commitment, point, cell, footnote, annex or division"},
               [](std::string_view v) { return parse_point_kind(text::ascii_small(v)).has_value(); },
               filter_kind},
    FieldEntry{{"action", "action:commit",
                "what a commitment does, or a point inside one: agree, commit, welcome, invite ..."},
               [](std::string_view v) { return parse_action(text::ascii_small(v)).has_value(); },
               filter_action},
    FieldEntry{{"asks", "asks:member-states",
                "who is asked: member-states, commission, council, european-council, parliament, high-representative, "
                "eeas, agency, presidency, other; or any"},
               [](std::string_view v) { return read_addressee(v) || text::ascii_small(v) == anyone; },
               filter_asks},
    FieldEntry{{"unsure", "unsure:yes", "points whose kind is not certain; unsure:0.6: by that confidence at most"},
               fits_unsure,
               filter_unsure},
    FieldEntry{{"cites", "cites:11301/23", "points that name the document"}, fits_number, filter_cites},
    FieldEntry{{"from", "from:présidence", "who the note comes from"}, always, filter_from},
    FieldEntry{{"to", "to:Coreper", "who it goes to"}, always, filter_to},
    FieldEntry{{"type", "type:I/A", "words of the document's type"}, always, filter_type},
};

} // namespace

std::span<const FieldEntry> field_entries() { return entries; }

const FieldEntry* find_field(std::string_view name) {
    const auto small = text::ascii_small(name);
    const auto* found =
        std::find_if(entries.begin(), entries.end(), [&](const FieldEntry& e) { return e.field.name == small; });
    return found == entries.end() ? nullptr : found;
}

bool is_field(std::string_view name, std::string_view value) {
    const auto* entry = find_field(name);
    return entry != nullptr && entry->fits(value);
}

Filter negated(Filter filter) {
    Filter out;
    if (filter.version) {
        out.version = [inner = std::move(filter.version)](const VersionFacts& v) { return !inner(v); };
    }
    out.of_points = filter.of_points;
    if (filter.of_points) {
        if (filter.kinds != every_kind()) out.kinds = every_kind() & ~filter.kinds;
        if (filter.acts != every_action()) out.acts = every_action() & ~filter.acts;
    }
    out.rows = std::move(filter.rows);
    out.without_rows = out.rows.has_value() && !filter.without_rows;
    return out;
}

std::span<const SearchField> search_fields() {
    static const auto fields = [] {
        std::vector<SearchField> out;
        out.reserve(entries.size());
        for (const auto& entry : entries) out.push_back(entry.field);
        return out;
    }();
    return fields;
}

} // namespace ianote::archive
