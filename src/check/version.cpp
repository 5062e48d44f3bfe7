// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/version.hpp"

#include "base/budget.hpp"
#include "model/reading.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::check {

namespace {

/// A language without a pack: no months, no words; figures and references are found all the same.
const language::Pack& empty_pack() {
    static const auto pack = [] {
        language::Pack empty;
        empty.months = std::make_unique<language::MonthNames>("und");
        empty.spoken = std::make_unique<language::SpokenNames>("und");
        return empty;
    }();
    return pack;
}

bool follows(const Words& words, std::size_t i) {
    const auto between = words.behind(i);
    return between == " " || between == "'" || between == "\xE2\x80\x99" || between == ", ";
}

/// One capital between words of capitals: RETOUR À LA LIGNE.
bool is_capital(const Words& words, std::size_t i) {
    if (words.tokens[i].capitals) return true;
    std::size_t at = 0;
    const auto word = words.word(i);
    return text::is_upper(text::next_code_point(word, at)) && at == word.size();
}

/// Words in capitals that stand in a row are a heading or a verb (EST DÉTERMINÉ), no acronyms.
std::size_t capitals_around(const Words& words, std::size_t i) {
    auto first = i;
    while (first > 0 && follows(words, first - 1) && is_capital(words, first - 1)) --first;
    auto last = i;
    while (last + 1 < words.tokens.size() && follows(words, last) && is_capital(words, last + 1)) ++last;
    return last - first + 1;
}

/// Fields of the header that are no sentence.
bool is_code_field(const std::string& kind) {
    return kind == "subjectCode" || kind == "originalLanguages" || kind == "documentType" || kind == "distribution" ||
           kind == "institution";
}

bool has_small_letters(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_lower(text::next_code_point(text, at))) return true;
    }
    return false;
}

constexpr std::size_t longest_acronym = 10; // letters, without a hyphen or a figure

} // namespace

Version::Version(const Note& note, const language::Pack* pack)
    : note_(note)
    , pack_(pack != nullptr ? pack : &empty_pack())
    , list_(align::list_whole_units(note)) {
    read_units();
    if (const auto* field = note.header.find(FieldKind::original_languages)) {
        if (const auto* codes = std::get_if<std::vector<LanguageCode>>(&field->value)) {
            is_original_ = std::find(codes->begin(), codes->end(), note.language) != codes->end();
        }
    }
}

void Version::read_units() {
    units_.reserve(list_.size());
    for (const auto& unit : list_) {
        CheckedUnit checked{&unit, read_words(unit.text), {}, {}, {}};
        for (const auto& token : checked.words.tokens) {
            if (!token.capitals) small_.insert(token.key);
        }
        by_id_.emplace(unit.id, units_.size());
        units_.push_back(std::move(checked));
    }
    shared_.resize(units_.size());
    for (std::size_t u = 0; u < units_.size(); ++u) {
        base::check_limits();
        auto& unit = units_[u];
        if (!is_code_field(unit.unit->kind)) {
            unit.facts = find_facts(unit.words, *pack_);
            unit.closed = pack_->closed.find(unit.text(), unit.words.tokens);
        }
        read_marks(unit);
        read_definitions(u);
    }
    for (std::size_t u = 0; u < units_.size(); ++u) find_introductions(u);
    for (auto& unit : units_) {
        join_acronyms(unit);
        drop_capitals(unit);
    }
    std::stable_sort(definitions_.begin(), definitions_.end(), [](const Definition& a, const Definition& b) {
        return std::pair(a.unit, a.begin) < std::pair(b.unit, b.begin);
    });
    read_names();
}

void Version::read_names() {
    std::unordered_set<std::string> stems;
    for (const auto& unit : units_) {
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::name) continue;
            names_.insert(fact.value);
            stems.insert(stem_of(fact.value));
        }
    }
    if (stems.empty()) return;
    for (const auto& unit : units_) {
        for (std::size_t i = 0; i < unit.words.tokens.size(); ++i) {
            if (unit.words.tokens[i].initial_capital || unit.words.is_number(i)) continue;
            auto folded = text::fold_key(unit.words.word(i));
            auto stem = stem_of(folded);
            if (!stems.contains(stem)) continue;
            common_.insert(std::move(stem));
            small_names_.insert(std::move(folded));
        }
    }
}

std::string Version::stem_of(const std::string& folded) {
    constexpr std::size_t longest_ending = 3; // bytes
    constexpr std::size_t shortest_stem = 4;
    auto size =
        std::max(std::min(folded.size(), shortest_stem), folded.size() - std::min(folded.size(), longest_ending));
    while (size > 0 && size < folded.size() && text::is_continuation(folded[size])) --size;
    return folded.substr(0, size);
}

/// An acronym alone in brackets behind two words and more that say something introduces them, whatever its letters: POA
/// for planes de acción operativos, SOCTA for what it is called in English.
void Version::find_introductions(std::size_t number) {
    constexpr std::size_t longest = 14; // words
    const auto& unit = units_[number];
    for (const auto& fact : unit.facts) {
        if (fact.kind != FactKind::acronym || defined_.contains(fact.value) || fact.begin == 0) continue;
        if (unit.text()[fact.begin - 1] != '(' || unit.text().substr(fact.end, 1) != ")") continue;
        std::size_t weighty = 0;
        std::size_t taken = 0;
        auto begin = fact.begin;
        auto i = static_cast<std::size_t>(std::count_if(unit.words.tokens.begin(), unit.words.tokens.end(),
                                                        [&](const text::Token& t) { return t.end <= fact.begin; }));
        const auto last = i;
        while (i > 0 && taken < longest && !unit.words.is_number(i - 1)) {
            const auto between = unit.words.behind(i - 1);
            if (i < last && between.find_first_of(",;:()") != std::string_view::npos) break;
            --i;
            ++taken;
            begin = unit.words.tokens[i].begin;
            if (text::fold_key(unit.words.word(i)).size() >= 4 && !pack_->frequent.contains(unit.words.tokens[i].key))
                ++weighty;
        }
        if (weighty < 2) continue;
        const auto end = unit.words.tokens[last - 1].end;
        definitions_.push_back({fact.value, unit.text().substr(begin, end - begin), number, fact.begin, fact.end});
        defined_.insert(fact.value);
    }
}

/// An acronym of two words (`EL PAcCTO`) is one fact.
void Version::join_acronyms(CheckedUnit& unit) const {
    for (const auto& acronym : defined_) {
        if (acronym.find(' ') == std::string::npos) continue;
        for (auto at = unit.text().find(acronym); at != std::string::npos; at = unit.text().find(acronym, at + 1)) {
            const auto begin = static_cast<std::uint32_t>(at);
            const auto end = static_cast<std::uint32_t>(at + acronym.size());
            std::erase_if(unit.facts, [&](const Fact& f) { return f.begin < end && f.end > begin; });
            const auto place =
                std::find_if(unit.facts.begin(), unit.facts.end(), [&](const Fact& f) { return f.begin >= end; });
            unit.facts.insert(place, {FactKind::acronym, begin, end, acronym});
        }
    }
}

/// Acronyms that the parser found where they are introduced.
void Version::read_definitions(std::size_t number) {
    const auto* text = units_[number].unit->source;
    if (text == nullptr) return;
    std::uint32_t at = 0;
    for (const auto& piece : model::read_pieces(*text)) {
        const auto end = at + static_cast<std::uint32_t>(piece.text.size());
        if (piece.part->kind == InlineKind::abbreviation) {
            definitions_.push_back({piece.part->text, piece.part->value, number, at, end});
            defined_.insert(piece.part->text);
        }
        at = end;
    }
}

void Version::read_marks(CheckedUnit& unit) {
    if (unit.unit->source == nullptr) return;
    const auto pieces = model::read_pieces(*unit.unit->source);
    auto piece = pieces.begin();
    std::uint32_t at = 0;
    for (const auto& part : unit.unit->source->inlines) {
        if (part.kind == InlineKind::footnote_ref && !part.is_deleted()) {
            unit.footnotes.push_back({at, part.text, part.value});
        } else if (piece != pieces.end() && piece->part == &part) {
            at += static_cast<std::uint32_t>(piece->text.size());
            ++piece;
        }
    }
}

/// Takes words in capitals out of the facts that are no acronyms: those that the note has in small letters as well,
/// rows of capitals, openers and verbs; of words that a hyphen ties together (IL-JEDDIJIET), where the longest is such.
void Version::drop_capitals(CheckedUnit& unit) const {
    const auto& words = unit.words;
    const bool heading = !has_small_letters(unit.text());
    const auto is_word = [&](std::size_t i) {
        return small_.contains(words.tokens[i].key) || text::fold_key(words.word(i)).size() > longest_acronym;
    };
    std::erase_if(unit.facts, [&](const Fact& fact) {
        if (fact.kind != FactKind::acronym || defined_.contains(fact.value)) return false;
        const auto token = std::lower_bound(words.tokens.begin(), words.tokens.end(), fact.begin,
                                            [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
        const auto first = static_cast<std::size_t>(token - words.tokens.begin());
        if (first >= words.tokens.size()) return false;
        auto longest = first;
        auto last = first;
        for (; last + 1 < words.tokens.size() && words.tokens[last + 1].end <= fact.end; ++last) {
            if (words.word(last + 1).size() > words.word(longest).size()) longest = last + 1;
        }
        if (last == first) {
            if (words.tokens[first].end != fact.end) return false;
            if (!words.tokens[first].capitals) return heading || capitals_around(words, first) > 1;
            return heading || is_word(first) || capitals_around(words, first) > 1 ||
                   pack_->clause_words(unit.text(), words.tokens, first) > 0;
        }
        return words.tokens[longest].capitals && is_word(longest);
    });
}

const CheckedUnit* Version::find(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &units_[found->second];
}

FindingPlace Version::place(const CheckedUnit& unit, std::uint32_t begin, std::uint32_t end) const {
    auto& shared = shared_[static_cast<std::size_t>(&unit - units_.data())];
    if (shared.empty()) shared = unit.text();
    return {.document = note_.id(),
            .id = unit.id(),
            .text = shared,
            .begin = begin,
            .end = end,
            .page = unit.unit->page,
            .line = static_cast<int>(unit.unit->line)};
}

FindingPlace Version::place() const { return {.document = note_.id(), .id = {}, .text = {}}; }

} // namespace ianote::check
