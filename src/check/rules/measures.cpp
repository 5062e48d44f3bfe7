// SPDX-License-Identifier: GPL-3.0-or-later
// What numbers count, in which currency, and how the language writes them.
#include "check/measures.hpp"

#include "check/compare.hpp"
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

using Read = std::optional<Measure> (*)(const CheckedUnit&, const Fact&, const language::Pack&);

struct Counted {
    const Fact* number = nullptr;
    const CheckedUnit* unit = nullptr;
    std::optional<Measure> measure;
};

std::vector<Counted> read_side(const LinkSide& side, const language::Pack& pack, Read read) {
    std::vector<Counted> all;
    for (const auto* fact : numbers_of(side)) {
        const auto& unit = unit_with(side, *fact);
        all.push_back({fact, &unit, read(unit, *fact, pack)});
    }
    return all;
}

/// `5 to 10 %`: what stands behind the next number belongs to this one too.
bool shares_next(const std::vector<Counted>& side, std::size_t i, const Measure& measure) {
    constexpr std::uint32_t near = 40; // bytes
    for (auto next = i + 1; next < side.size(); ++next) {
        if (side[next].unit != side[i].unit || side[next].number->begin > side[next - 1].number->end + near)
            return false;
        if (side[next].measure) return side[next].measure->of == measure.of;
    }
    return false;
}

/// And of the number before it where that stands behind its code: EUR 5 and 10 million.
bool shares_last(const std::vector<Counted>& side, std::size_t i, const Measure& measure) {
    constexpr std::uint32_t near = 40; // bytes
    for (auto last = i; last > 0; --last) {
        if (side[last - 1].unit != side[i].unit || side[last].number->begin > side[last - 1].number->end + near)
            return false;
        const auto& before = side[last - 1].measure;
        if (before) return before->is_before && before->of == measure.of;
    }
    return false;
}

bool same_measure(const Counted& a, const Counted& b) {
    return a.number->value == b.number->value && a.measure.has_value() == b.measure.has_value() &&
           (!a.measure || a.measure->of == b.measure->of);
}

/// Numbers and what they count in one link.
class Comparison {
public:
    Comparison(const Pair& pair, const CheckedLink& link, Read read)
        : source_(read_side(link.source, pair.source().pack(), read))
        , target_(read_side(link.target, pair.target().pack(), read)) {
        for (std::size_t i = 0; i < source_.size(); ++i) {
            for (std::size_t k = 0; k < target_.size(); ++k) {
                if (is_done(done_, k) || !same_measure(source_[i], target_[k])) continue;
                done_.push_back(k);
                matched_.push_back(i);
                break;
            }
        }
    }

    /// Calls `tell(source, target)` for every number that counts another thing on the two sides; one of them may count
    /// nothing.
    template <typename Tell> void each_difference(const Tell& tell) const {
        for (std::size_t i = 0; i < source_.size(); ++i) {
            if (is_done(matched_, i)) continue;
            for (std::size_t k = 0; k < target_.size(); ++k) {
                if (is_done(done_, k) || source_[i].number->value != target_[k].number->value || is_shared(i, k))
                    continue;
                tell(source_[i], target_[k]);
                break;
            }
        }
    }

private:
    static bool is_done(const std::vector<std::size_t>& list, std::size_t i) {
        return std::find(list.begin(), list.end(), i) != list.end();
    }

    static bool has_shared(const std::vector<Counted>& bare, std::size_t i, const Counted& full) {
        return !bare[i].measure && full.measure &&
               (shares_next(bare, i, *full.measure) || shares_last(bare, i, *full.measure));
    }

    bool is_shared(std::size_t i, std::size_t k) const {
        return has_shared(source_, i, target_[k]) || has_shared(target_, k, source_[i]);
    }

    std::vector<Counted> source_;
    std::vector<Counted> target_;
    std::vector<std::size_t> done_;
    std::vector<std::size_t> matched_;
};

FindingPlace place_of(const Version& version, const Counted& counted) {
    const auto begin =
        counted.measure ? std::min(counted.measure->begin, counted.number->begin) : counted.number->begin;
    const auto end = counted.measure ? std::max(counted.measure->end, counted.number->end) : counted.number->end;
    return version.place(*counted.unit, begin, end);
}

void tell(const Pair& pair, const Counted& a, const Counted& b, std::string_view what, Reporter& reporter) {
    auto source = place_of(pair.source(), a);
    auto target = place_of(pair.target(), b);
    auto message =
        fmt::format("{} differs: '{}' in {}, '{}' in {}", what, source.marked(), pair.source().note().language.view(),
                    target.marked(), pair.target().note().language.view());
    reporter.in_pair(pair, std::move(source), std::move(target), {std::move(message)});
}

/// Days and weeks are counted in many ways; a missing word says little but for per cent.
bool may_be_unsaid(const Counted& a, const Counted& b) {
    const auto& there = a.measure ? *a.measure : *b.measure;
    return !(a.measure && b.measure) && there.of != "%";
}

void check_unit_mismatch(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        if (!link.both() || link.source.unit->is_header()) continue;
        Comparison(pair, link, unit_of).each_difference([&](const Counted& a, const Counted& b) {
            if (!may_be_unsaid(a, b)) tell(pair, a, b, "unit", reporter);
        });
    }
}

void check_currency_mismatch(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        Comparison(pair, link, currency_of).each_difference([&](const Counted& a, const Counted& b) {
            tell(pair, a, b, "currency", reporter);
        });
    }
}

/// Where code and sign stand. What stands otherwise is told; in a note that mostly has it so, the first is, as a note.
void check_currency_place(const Version& version, Reporter& reporter) {
    const auto& forms = version.pack().forms;
    if (forms.currencies.empty()) return;
    std::vector<FindingPlace> wrong;
    std::size_t right = 0;
    for (const auto& unit : version.units()) {
        for (const auto& fact : unit.facts) {
            const auto money = placed_money(unit, fact, version.pack());
            if (!money) continue;
            if (money->is_before == (money->is_sign ? forms.sign_first : forms.code_first)) {
                ++right;
            } else {
                wrong.push_back(
                    version.place(unit, std::min(money->begin, fact.begin), std::max(money->end, fact.end)));
            }
        }
    }
    const bool is_habit = wrong.size() > right;
    for (auto& place : wrong) {
        const bool number_first = place.marked().front() >= '0' && place.marked().front() <= '9';
        auto message = fmt::format("in {} the currency stands {} the amount", version.note().language.view(),
                                   number_first ? "before" : "behind");
        reporter.in_version(version, std::move(place),
                            {std::move(message), {}, is_habit ? std::optional(Severity::note) : std::nullopt});
        if (is_habit) return;
    }
}

constexpr std::size_t group_size = 3; // figures

/// The sign that parts decimals in a number as it is written; 0 where none does, or where it may part thousands.
char decimal_sign(std::string_view written) {
    const auto at = written.find_last_of(".,");
    if (at == std::string_view::npos) return 0;
    const auto decimals = written.size() - at - 1;
    return decimals == group_size && written.front() != '0' ? '\0' : written[at];
}

/// The full stop or comma that parts thousands: 12,000; 0 where none does.
char grouping_sign(std::string_view written) {
    const auto first = written.find_first_of(".,");
    if (first == std::string_view::npos || first == 0 || first > group_size || written.front() == '0') return 0;
    const char sign = written[first];
    for (auto at = first; at < written.size(); at += group_size + 1) {
        if (written[at] != sign || at + group_size >= written.size()) return 0;
        const auto group = written.substr(at + 1, group_size);
        if (group.find_first_not_of("0123456789") != std::string_view::npos) return 0;
    }
    return sign;
}

std::string_view written_in(const CheckedUnit& unit, const Fact& number) {
    return std::string_view(unit.text()).substr(number.begin, figures_end(unit.text(), number) - number.begin);
}

struct FormatFault {
    const CheckedLink* link = nullptr;
    const CheckedUnit* unit = nullptr;
    const Fact* number = nullptr;
    std::string better;
};

/// How one version of a pair writes its numbers.
class NumberFormats {
public:
    NumberFormats(const Pair& pair, bool of_source)
        : of_source_(of_source)
        , own_(of_source ? pair.source() : pair.target())
        , other_(of_source ? pair.target() : pair.source())
        , usual_(own_.pack().forms.decimal_point ? '.' : ',') {
        for (const auto& link : pair.links()) {
            if (link.both() && !link.source.unit->is_header()) look_at(link);
        }
    }

    const std::vector<FormatFault>& faults() const { return faults_; }

    /// The version writes nearly all of its numbers so, or is in English, where the Official Journal does.
    bool is_habit() const {
        return own_.pack().forms.decimal_point || (right_ == 0 && faults_.size() > 2) || faults_.size() > right_ + 2;
    }

private:
    const LinkSide& side(const CheckedLink& link, bool own) const {
        return own == of_source_ ? link.source : link.target;
    }

    void look_at(const CheckedLink& link) {
        for (const auto* fact : numbers_of(side(link, true))) {
            if (fact->kind != FactKind::number) continue;
            const auto& unit = unit_with(side(link, true), *fact);
            const auto written = written_in(unit, *fact);
            if (is_tied(unit, *fact) || is_time(unit, *fact)) continue;
            const auto decimal = decimal_sign(written);
            const auto grouping = grouping_sign(written);
            if (decimal == usual_) ++right_;
            const bool wrong = decimal != 0 && decimal != usual_ && is_quantity(link, unit, *fact);
            const bool misread = grouping == usual_ && is_whole_over_there(link, *fact);
            if (wrong) faults_.push_back({&link, &unit, fact, better(written, decimal)});
            if (misread) faults_.push_back({&link, &unit, fact, better(written, grouping)});
        }
    }

    /// Part of an address of a machine (192.168.0.1) or of a list of pages (1,3,5-7).
    static bool is_tied(const CheckedUnit& unit, const Fact& number) {
        const std::string_view text = unit.text();
        constexpr std::string_view ties = ".,/-";
        const bool before = number.begin > 0 && ties.find(text[number.begin - 1]) != std::string_view::npos;
        const bool behind = number.end + 1 < text.size() && ties.find(text[number.end]) != std::string_view::npos &&
                            !text::is_blank(static_cast<unsigned char>(text[number.end + 1]));
        return before || behind;
    }

    /// 13.15 horas.
    bool is_time(const CheckedUnit& unit, const Fact& number) const {
        const auto times = find_times(unit, number.begin, number.end, own_.pack());
        return std::any_of(times.begin(), times.end(), [](const ClockTime& time) { return time.is_sure; });
    }

    /// With a unit or a currency, or with a comma in the other version: no number of a section.
    bool is_quantity(const CheckedLink& link, const CheckedUnit& unit, const Fact& number) const {
        if (unit_of(unit, number, own_.pack()) || currency_of(unit, number, own_.pack())) return true;
        const auto& there = side(link, false);
        return std::any_of(there.facts.begin(), there.facts.end(), [&](const Fact* fact) {
            return fact->kind == FactKind::number && fact->value == number.value &&
                   !other_.pack().forms.decimal_point &&
                   decimal_sign(written_in(unit_with(there, *fact), *fact)) == ',';
        });
    }

    /// The other version writes the same number without a sign that could part decimals there.
    bool is_whole_over_there(const CheckedLink& link, const Fact& number) const {
        const auto& there = side(link, false);
        const char decimals = other_.pack().forms.decimal_point ? '.' : ',';
        return std::any_of(there.facts.begin(), there.facts.end(), [&](const Fact* fact) {
            return fact->kind == FactKind::number && fact->value == number.value &&
                   written_in(unit_with(there, *fact), *fact).find(decimals) == std::string_view::npos;
        });
    }

    /// The usual sign for decimals, a non-breaking blank between thousands.
    std::string better(std::string_view written, char wrong) const {
        std::string out;
        for (const char c : written) {
            if (c != wrong) {
                out += c;
            } else if (wrong == usual_) {
                out += "\xC2\xA0";
            } else {
                out += usual_;
            }
        }
        return out;
    }

    bool of_source_;
    const Version& own_;
    const Version& other_;
    char usual_;
    std::vector<FormatFault> faults_;
    std::size_t right_ = 0;
};

void check_formats(const Pair& pair, bool of_source, Reporter& reporter) {
    const auto& version = of_source ? pair.source() : pair.target();
    if (version.pack().forms.currencies.empty()) return; // nothing is known of the language
    const NumberFormats formats(pair, of_source);
    const auto severity = formats.is_habit() ? std::optional(Severity::note) : std::nullopt;
    for (const auto& fault : formats.faults()) {
        auto place = version.place(*fault.unit, fault.number->begin, figures_end(fault.unit->text(), *fault.number));
        Remark remark{
            fmt::format("'{}' is written '{}' in {}", place.marked(), fault.better, version.note().language.view()),
            fault.better, severity};
        if (of_source) {
            reporter.in_pair(pair, std::move(place), pair.target_place(*fault.link), std::move(remark));
        } else {
            reporter.in_pair(pair, pair.source_place(*fault.link), std::move(place), std::move(remark));
        }
        if (formats.is_habit()) return; // the others are so too
    }
}

void check_number_format(const Pair& pair, Reporter& reporter) {
    check_formats(pair, true, reporter);
    check_formats(pair, false, reporter);
}

constexpr std::array measure_family{
    Rule{
        .name = "unit-mismatch",
        .severity = Severity::error,
        .summary = "A number that counts another thing in the other version: kilometres, days, per cent.",
        .why =
            "The symbols that all languages share and the words of the language packs are compared behind one and the "
            "same number; a lost per cent sign is told too, other units may be said in another way.",
        .wrong = "dans un délai de 30 jours | en un plazo de 30 semanas",
        .right = "50 % des communes | el 50 por ciento de los municipios",
        .pair = check_unit_mismatch,
    },
    Rule{
        .name = "currency-mismatch",
        .severity = Severity::error,
        .summary = "An amount in another currency, or in none, in the other version.",
        .why =
            "Code, sign and word (EUR, €, euros) are one, on whichever side of the amount they stand, and what stands "
            "at the end of a row of amounts belongs to all of them.",
        .wrong = "30 millions d'euros | 30 millones de dólares",
        .right = "30 millions d'euros | 30 millones EUR",
        .pair = check_currency_mismatch,
    },
    Rule{
        .name = "currency-place",
        .severity = Severity::warning,
        .summary = "The code or sign of a currency on the other side of the amount than the language puts it.",
        .why =
            "The Interinstitutional Style Guide of the Union (7.3.3): before the amount in English, Irish and Maltese, "
            "the code in Latvian and the sign in Dutch too; behind it in all other languages. A note, once, where "
            "the version has most of them so.",
        .wrong = "une somme de EUR 30",
        .right = "une somme de 30 EUR",
        .version = check_currency_place,
    },
    Rule{
        .name = "number-format",
        .severity = Severity::warning,
        .summary = "A number with the decimal sign, or the sign between thousands, of another language.",
        .why = "The Interinstitutional Style Guide of the Union (6.5): a comma, but a point in English, Irish and "
               "Maltese. "
               "2.5 may number a section; it is told with a unit or a currency, or where the other version has a "
               "comma, and "
               "12,000 where the other version has 12 000. A version that writes all of its numbers so, and English, "
               "which "
               "the Official Journal prints with a comma, get a note, once.",
        .wrong = "2.5 % des communes",
        .right = "2,5 % des communes",
        .pair = check_number_format,
    },
};

} // namespace

std::span<const Rule> measure_rules() { return measure_family; }

} // namespace ianote::check
