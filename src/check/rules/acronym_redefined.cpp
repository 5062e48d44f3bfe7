// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <map>

namespace ianote::check {

namespace {

/// Words of four letters and more, so that articles and endings of grammar weigh little.
std::set<std::string> weighty_words(std::string_view text) {
    std::set<std::string> out;
    const auto words = read_words(text);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        auto folded = text::fold_key(words.word(i));
        if (folded.size() >= 4) out.insert(folded.substr(0, 5));
    }
    return out;
}

bool means_the_same(std::string_view a, std::string_view b) {
    const auto first = weighty_words(a);
    const auto second = weighty_words(b);
    std::size_t common = 0;
    for (const auto& word : first) common += second.contains(word) ? 1 : 0;
    return common * 2 >= std::min(first.size(), second.size());
}

void check(const Version& version, Reporter& reporter) {
    std::map<std::string, const Definition*> first;
    for (const auto& definition : version.definitions()) {
        const auto [known, is_new] = first.emplace(definition.acronym, &definition);
        if (is_new || means_the_same(known->second->expansion, definition.expansion)) continue;
        reporter.in_version(version, version.place(version.units()[definition.unit], definition.begin, definition.end),
                            {fmt::format("'{}' is '{}' here and '{}' in {}", definition.acronym, definition.expansion,
                                         known->second->expansion, version.units()[known->second->unit].id())});
    }
}

} // namespace

const Rule acronym_redefined{"acronym-redefined",
                             Severity::warning,
                             "An acronym that is introduced twice with different meanings.",
                             "The same introduction in the note and in its annex is fine.",
                             "Réseau de balises (RB) ... Registre des bateaux (RB)",
                             "Réseau de balises (RB) ... Registre des bateaux (RBA)",
                             check,
                             nullptr};

} // namespace ianote::check
