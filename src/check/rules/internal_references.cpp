// SPDX-License-Identifier: GPL-3.0-or-later
// References to annexes and points that the note does not have.
#include "check/rules/families.hpp"
#include "model/reading.hpp"
#include "model/walk.hpp"
#include "text/numerals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

/// Numbers of the note's annexes; `has_any` where one has no number.
struct Annexes {
    std::set<int> numbers;
    bool has_any = false;
};

Annexes annexes_of(const Note& note) {
    Annexes annexes;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.kind != BlockKind::annex || model::is_struck_out(block)) return;
        annexes.has_any = true;
        std::string title = plain_text(block.text);
        for (const auto& child : block.children) {
            if (child.kind == BlockKind::title) title += " " + plain_text(child.text);
        }
        const auto words = read_words(title);
        for (std::size_t i = 0; i < std::min<std::size_t>(words.tokens.size(), 3); ++i) {
            if (const auto value = text::roman_value(words.word(i))) annexes.numbers.insert(*value);
        }
    });
    return annexes;
}

/// Reference to another document in the same clause: its annex, not ours.
bool speaks_of_another(const CheckedUnit& unit, std::uint32_t at) {
    constexpr std::uint32_t near = 60;
    return std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& fact) {
        return fact.kind == FactKind::reference && fact.begin > at && fact.begin < at + near;
    });
}

void check_annexes(const Version& version, Reporter& reporter) {
    const auto annexes = annexes_of(version.note());
    if (!annexes.has_any || annexes.numbers.empty()) return; // a covering note speaks of annexes that are another file
    for (const auto& unit : version.units()) {
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::roman || annexes.numbers.contains(std::stoi(fact.value))) continue;
            const auto& tokens = unit.words.tokens;
            const auto at =
                std::find_if(tokens.begin(), tokens.end(), [&](const text::Token& t) { return t.begin == fact.begin; });
            if (at == tokens.begin() || at == tokens.end()) continue;
            const auto before = text::fold_key(unit.words.word(static_cast<std::size_t>(at - tokens.begin()) - 1));
            const auto& names = version.pack().annexes;
            if (std::find(names.begin(), names.end(), before) == names.end() || speaks_of_another(unit, fact.end))
                continue;
            if (unit.unit->kind == "title" || unit.unit->kind == "annex") continue;
            reporter.in_version(
                version, version.place(unit, static_cast<std::uint32_t>((at - 1)->begin), fact.end),
                {fmt::format("the note has no annex {}", unit.text().substr(fact.begin, fact.end - fact.begin))});
        }
    }
}

/// Numbers in figures of all points.
std::set<std::string> points_of(const Note& note) {
    std::set<std::string> numbers;
    model::for_each_block(note.body, [&](const Block& block) {
        if (!block.n.empty() && block.n.front() >= '0' && block.n.front() <= '9') numbers.insert(block.n);
    });
    return numbers;
}

/// `point 9`, token by token: the part words around its number tell whether a point of this text is meant.
class PointReader {
public:
    PointReader(const CheckedUnit& unit, const language::Pack& pack)
        : words_(unit.words)
        , tables_(pack.references->tables())
        , instruments_(tables_.instruments) {}

    /// Token `i` is a number right behind a word for a point, and nothing says that it is of something else.
    bool names_point(std::size_t i) const {
        if (!words_.is_number(i) || i == 0 || words_.behind(i - 1) != " ") return false;
        if (part(i - 1) != language::PartKind::point) return false;
        return !is_of_part(i - 1) && !has_owner(i);
    }

private:
    language::PartKind part(std::size_t i) const {
        const auto found = tables_.parts.find(words_.tokens[i].key);
        return found == tables_.parts.end() ? language::PartKind::other : found->second;
    }

    /// `article 3, point 9`, `2 § point 9`
    bool is_of_part(std::size_t i) const {
        constexpr std::size_t near = 4;
        for (std::size_t k = 1; k <= std::min(near, i); ++k) {
            if (words_.is_number(i - k) || tables_.parts.contains(words_.tokens[i - k].key)) return true;
        }
        return false;
    }

    /// `point 9 of`, `point 9, lettre a), de la directive`; also what goes on with signs or figures: 9.1, 9/2.
    bool has_owner(std::size_t i) const {
        constexpr std::size_t near = 8;
        const auto behind = words_.behind(i);
        if (!behind.empty() && behind.find_first_not_of(" ,;.:") != std::string_view::npos) return true;
        for (std::size_t k = i + 1; k < words_.tokens.size() && k <= i + near; ++k) {
            const auto key = words_.tokens[k].key;
            if (tables_.this_words.contains(key)) return false;
            if (words_.is_number(k) || tables_.parts.contains(key) || instruments_.match(words_.tokens, k)) return true;
            if (k == i + 1 && behind == " " && (tables_.is_preposition(key) || tables_.is_article(key))) return true;
            if (words_.behind(k).find_first_of(".;:") != std::string_view::npos) break;
        }
        return false;
    }

    const Words& words_;
    const language::ReferenceTables& tables_;
    const language::PhraseTable& instruments_;
};

void check_points(const Version& version, Reporter& reporter) {
    constexpr std::size_t fewest = 3; // fewer are no list that anybody refers to
    const auto numbers = points_of(version.note());
    if (numbers.size() < fewest || !version.pack().references) return;
    for (const auto& unit : version.units()) {
        if (unit.is_header()) continue;
        const PointReader reader(unit, version.pack());
        for (std::size_t i = 1; i < unit.words.tokens.size(); ++i) {
            if (!reader.names_point(i) || numbers.contains(std::string(unit.words.word(i)))) continue;
            const auto& token = unit.words.tokens[i];
            if (speaks_of_another(unit, token.end)) continue;
            reporter.in_version(version, version.place(unit, unit.words.tokens[i - 1].begin, token.end),
                                {fmt::format("the note has no point {}", unit.words.word(i))});
        }
    }
}

} // namespace

void check_internal_reference_dangling(const Version& version, Reporter& reporter) {
    check_annexes(version, reporter);
    check_points(version, reporter);
}

} // namespace ianote::check
