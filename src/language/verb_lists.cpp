// SPDX-License-Identifier: GPL-3.0-or-later
// What the packs know of verbs, for people: the forms of one, and all of them by what they do.
#include "language/registry.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

#include <ianote/error.hpp>
#include <ianote/languages.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace ianote {

namespace {

using Entry = language::Verbs::Entry;

constexpr std::array<std::string_view, 12> cells{
    "present-first", "present-third", "present-third-plural", "past-first", "past-third", "past-third-plural",
    "future-first",  "future-third",  "future-third-plural",  "gerund",     "participle", "base"};

constexpr std::array<std::string_view, 4> auxiliaries{"", "perfect", "state", "future"}; // by language::Auxiliary

constexpr std::size_t longest_word = 100; // bytes

/// The lemmas that are written most like a word, at most three.
std::vector<std::string> lemmas_near(std::string_view word, const std::vector<Entry>& entries) {
    constexpr std::size_t most = 3;
    const auto typed = text::fold_key(word);
    std::set<std::pair<std::size_t, std::string>> near;
    for (const auto& entry : entries) {
        if (entry.lemma.size() > longest_word) continue;
        const auto far = text::edit_distance(typed, text::fold_key(entry.lemma));
        if (far <= std::max<std::size_t>(2, typed.size() / 3)) near.emplace(far, entry.lemma);
    }
    std::vector<std::string> out;
    for (const auto& [far, lemma] : near) {
        if (out.size() < most) out.push_back(lemma);
    }
    return out;
}

std::string quoted_list(const std::vector<std::string>& words) { return fmt::format("'{}'", fmt::join(words, "', '")); }

} // namespace

std::span<const std::string_view> verb_cells() { return cells; }

VerbTable Languages::verb(std::string_view code, std::string_view lemma) const {
    const auto* pack = registry_->find(code);
    if (pack == nullptr)
        throw Error(ErrorKind::usage, "language-unknown", {}, fmt::format("no language pack for '{}'", code));
    const auto& entries = pack->verbs.entries();
    const auto fail = [&](const std::string& message, const std::string& remedy) -> void {
        throw Error(ErrorKind::usage, "lemma-unknown", {}, message, remedy);
    };
    if (entries.empty())
        fail(fmt::format("the pack of '{}' lists forms of verbs, and has no lemmas", code),
             "see languages/README.md for verbs by lemma");
    if (lemma.empty() || lemma.size() > longest_word)
        fail("a lemma has 1 to 100 bytes", "give the base form of a verb");
    VerbTable out;
    out.language = code;
    out.lemma = lemma;
    for (const auto& entry : entries) {
        if (entry.lemma != lemma) continue;
        if (!entry.is_auxiliary()) {
            const auto& sense = entry.sense;
            out.senses.push_back({std::string(to_string(sense.action)), entry.means, sense.reflexive, entry.with});
        }
        for (std::size_t i = 1; i < auxiliaries.size(); ++i) {
            if (entry.makes.at(i)) out.auxiliary.emplace_back(auxiliaries.at(i));
        }
    }
    out.known = !out.senses.empty() || !out.auxiliary.empty();
    if (!out.known) out.near = lemmas_near(lemma, entries);
    auto table = pack->verbs.table(lemma);
    if (!table)
        fail(fmt::format("'{}' is no verb of the pack of '{}', and none of its paradigms fits", lemma, code),
             out.near.empty() ? "give the base form of a verb" : fmt::format("near it: {}", quoted_list(out.near)));
    out.paradigm = std::move(table->paradigm);
    for (std::size_t i = 0; i < cells.size(); ++i) out.cells.push_back({cells.at(i), std::move(table->cells.at(i))});
    return out;
}

std::vector<ActionWord> Languages::action_words() const {
    std::vector<ActionWord> out;
    for (const auto& [code, stored] : registry_->all()) {
        const auto& pack = stored->whole();
        for (const auto& entry : pack.verbs.entries()) {
            if (entry.is_auxiliary()) continue;
            auto verb = entry.sense.reflexive ? fmt::format("{} ({})", entry.lemma, pack.reflexive) : entry.lemma;
            if (!entry.with.empty()) verb += fmt::format(" {}", fmt::join(entry.with, "|"));
            out.push_back({std::string(to_string(entry.sense.action)), entry.means, code, std::move(verb)});
        }
    }
    const auto rank = [](const ActionWord& word) { return parse_action(word.action); };
    std::stable_sort(out.begin(), out.end(), [&](const ActionWord& a, const ActionWord& b) {
        if (a.action != b.action) return rank(a) < rank(b);
        return std::tie(a.means, a.language) < std::tie(b.means, b.language);
    });
    return out;
}

} // namespace ianote
