// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/pair.hpp"

#include "align/lexicon.hpp"
#include "check/acronym_forms.hpp"
#include "check/acronym_table.hpp"
#include "check/differences.hpp"
#include "text/word_form.hpp"

#include <algorithm>
#include <functional>

namespace ianote::check {

namespace {

/// `b.6.s1` without its last part.
std::string unit_id(const Segment& segment) { return segment.id.substr(0, segment.id.rfind(".s")); }

/// Mixes the keys of a segment's words into a hash.
void add_words(const Words& words, const Segment& segment, std::uint64_t& hash) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL; // 2^64 by the golden ratio
    auto token = std::lower_bound(words.tokens.begin(), words.tokens.end(), segment.begin,
                                  [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
    for (; token != words.tokens.end() && token->end <= segment.end; ++token) {
        hash = (hash ^ token->key) * odd;
        hash ^= hash >> 29U;
    }
}

LinkSide side_of(const Version& version, const std::vector<Segment>& segments) {
    LinkSide side;
    if (segments.empty()) return side;
    side.unit = version.find(unit_id(segments.front()));
    if (side.unit == nullptr) return side;
    side.begin = segments.front().begin;
    side.end = segments.front().end;
    for (const auto& segment : segments) {
        const auto* unit = version.find(unit_id(segment));
        if (unit == nullptr) continue;
        if (side.units.empty() || side.units.back() != unit) side.units.push_back(unit);
        if (unit == side.unit) side.end = std::max(side.end, segment.end);
        const auto first = std::lower_bound(unit->facts.begin(), unit->facts.end(), segment.begin,
                                            [](const Fact& f, std::uint32_t at) { return f.begin < at; });
        for (auto f = first; f != unit->facts.end() && f->begin < segment.end; ++f) side.facts.push_back(&*f);
        add_words(unit->words, segment, side.words);
    }
    return side;
}

std::vector<CheckedLink> list_links(const Version& source, const Version& target, const Bitext& bitext) {
    std::vector<CheckedLink> links;
    for (std::size_t g = 0; g < bitext.groups.size(); ++g) {
        for (const auto& link : bitext.groups[g].links) {
            links.push_back({g, &link, side_of(source, link.source), side_of(target, link.target)});
        }
    }
    return links;
}

/// Every letter of the acronym is the initial of a word of its meaning, in any order: PAO of plans d'action
/// opérationnels, POA of planes de acción operativos. Two that are not are a slip of one another.
bool is_spelled(const Definition& definition) {
    std::multiset<char> initials;
    const auto words = read_words(definition.expansion);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        const auto folded = text::fold_key(words.word(i));
        if (!folded.empty()) initials.insert(folded.front());
    }
    for (const char letter : text::fold_key(definition.acronym)) {
        const auto found = initials.find(letter);
        if (found == initials.end()) return false;
        initials.erase(found);
    }
    return true;
}

align::Side read_texts(const std::vector<CheckedLink>& links, bool source) {
    std::vector<std::string_view> texts;
    texts.reserve(links.size());
    for (const auto& link : links) texts.push_back(source ? link.source.text() : link.target.text());
    return align::read_side(texts);
}

} // namespace

const CheckedUnit& LinkSide::unit_of(const Fact& fact) const {
    const std::less<> before;
    const auto holds = [&](const CheckedUnit* one) {
        const auto* first = one->facts.data();
        return !before(&fact, first) && before(&fact, first + one->facts.size());
    };
    const auto found = std::find_if(units.begin(), units.end(), holds);
    return found == units.end() ? *unit : **found;
}

std::pair<std::size_t, std::size_t> LinkSide::tokens() const {
    if (empty()) return {0, 0};
    const auto& all = unit->words.tokens;
    const auto at = [&](std::uint32_t byte) {
        const auto found = std::lower_bound(all.begin(), all.end(), byte,
                                            [](const text::Token& token, std::uint32_t b) { return token.begin < b; });
        return static_cast<std::size_t>(found - all.begin());
    };
    return {at(begin), at(end)};
}

WordLinks::WordLinks(const Version& source, const Version& target, const std::vector<CheckedLink>& links,
                     const align::Glossary& glossary)
    : source_version_(source)
    , target_version_(target)
    , source_(read_texts(links, true))
    , target_(read_texts(links, false))
    , of_source_(source_.words.size())
    , of_target_(target_.words.size()) {
    auto matches = align::known_words(source_, target_, &glossary);
    std::vector<align::Bead> beads;
    beads.reserve(links.size());
    for (std::uint32_t i = 0; i < links.size(); ++i) beads.push_back({i, i + 1, i, i + 1});
    const auto learned = align::learn_words(source_, target_, beads, matches);
    matches.insert(matches.end(), learned.begin(), learned.end());
    for (const auto& match : matches) {
        of_source_[match.source].push_back(match.target);
        of_target_[match.target].push_back(match.source);
    }
}

bool WordLinks::holds(const align::Side& side, std::uint32_t word, std::size_t link) const {
    const auto places = side.places_of(word);
    return std::binary_search(places.begin(), places.end(), static_cast<std::uint32_t>(link));
}

bool WordLinks::is_answered(std::size_t link, std::string_view folded, bool of_source) const {
    return is_answered(link, text::word_hash(folded), of_source);
}

bool WordLinks::is_answered(std::size_t link, std::uint64_t key, bool of_source) const {
    const auto& own = of_source ? source_ : target_;
    const auto& other = of_source ? target_ : source_;
    const auto word = own.find(key);
    if (word == align::no_word) return false;
    const auto& counterparts = of_source ? of_source_[word] : of_target_[word];
    return std::any_of(counterparts.begin(), counterparts.end(),
                       [&](std::uint32_t counterpart) { return holds(other, counterpart, link); });
}

std::vector<std::string_view> WordLinks::counterparts(std::size_t link, std::string_view folded, bool of_source) const {
    const auto& own = of_source ? source_ : target_;
    const auto& other = of_source ? target_ : source_;
    std::vector<std::string_view> found;
    const auto word = own.find(text::word_hash(folded));
    if (word == align::no_word) return found;
    for (const auto counterpart : of_source ? of_source_[word] : of_target_[word]) {
        if (holds(other, counterpart, link)) found.push_back(other.text_of(other.words[counterpart]));
    }
    return found;
}

bool WordLinks::is_same(std::size_t link, std::string_view folded, bool of_source) const {
    const auto& other = of_source ? target_ : source_;
    const auto word = other.find(text::word_hash(folded));
    return word != align::no_word && holds(other, word, link);
}

std::vector<std::string> WordLinks::counterparts(std::string_view folded, bool of_source) const {
    const auto& own = of_source ? source_ : target_;
    const auto& other = of_source ? target_ : source_;
    const auto word = own.find(text::word_hash(folded));
    std::vector<std::string> found;
    if (word == align::no_word) return found;
    for (const auto counterpart : of_source ? of_source_[word] : of_target_[word])
        found.emplace_back(other.text_of(other.words[counterpart]));
    return found;
}

WordLinks::Use WordLinks::use_of(std::string_view folded, bool of_source) const {
    const auto& own = of_source ? source_ : target_;
    const auto& other = of_source ? target_ : source_;
    const auto hash = text::word_hash(folded);
    const auto word = own.find(hash);
    if (word == align::no_word) return {};
    auto& uses = of_source ? source_uses_ : target_uses_;
    const auto [known, is_new] = uses.try_emplace(word);
    if (is_new) known->second = count_use(word, other.find(hash), of_source);
    return known->second;
}

WordLinks::Use WordLinks::count_use(std::uint32_t word, std::uint32_t same, bool of_source) const {
    const auto& own = of_source ? source_ : target_;
    const auto& other = of_source ? target_ : source_;
    const auto& version = of_source ? target_version_ : source_version_;
    Use use;
    for (const auto link : own.places_of(word)) {
        ++use.links;
        bool answered = false;
        bool by_name = false;
        for (const auto counterpart : of_source ? of_source_[word] : of_target_[word]) {
            if (!holds(other, counterpart, link)) continue;
            answered = true;
            by_name = by_name || version.has_name(std::string(other.text_of(other.words[counterpart])));
        }
        use.answered += answered ? 1 : 0;
        use.by_names += by_name ? 1 : 0;
        if (same != align::no_word && holds(other, same, link)) ++use.same;
    }
    return use;
}

Pair::Pair(const Version& source, const Version& target, const NoteAlignment& alignment, const Dictionary& dictionary,
           const TermBase* terms)
    : source_(source)
    , target_(target)
    , alignment_(alignment)
    , terms_(terms)
    , links_(alignment.comparable == Comparable::yes ? list_links(source, target, alignment.bitext)
                                                     : std::vector<CheckedLink>())
    , words_(source, target, links_, dictionary.pairs())
    , learned_acronyms_(links_) {
    pair_acronyms();
    differences_ = find_differences(*this);
}

const Version* Pair::to_correct() const {
    if (source_.is_original() == target_.is_original()) return nullptr;
    return source_.is_original() ? &target_ : &source_;
}

/// Acronyms that are introduced in the two sides of one link, in their order, stand for each other.
void Pair::pair_acronyms() {
    for (const auto& link : links_) {
        if (!link.both()) continue;
        const auto defined = [](const Version& version, const LinkSide& side) {
            std::vector<const Definition*> found;
            for (const auto& d : version.definitions()) {
                if (&version.units()[d.unit] == side.unit && d.begin >= side.begin && d.end <= side.end)
                    found.push_back(&d);
            }
            return found;
        };
        const auto a = defined(source_, link.source);
        const auto b = defined(target_, link.target);
        if (a.size() != b.size()) continue;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const bool plain = a[i]->acronym == b[i]->acronym || (is_spelled(*a[i]) && is_spelled(*b[i]));
            if (plain) acronyms_.emplace(a[i]->acronym, b[i]->acronym);
        }
    }
}

bool Pair::same_acronym(const std::string& source, const std::string& target) const {
    if (acronyms_.contains({source, target})) return true;
    const auto known = [](const std::set<std::pair<std::string, std::string>>& pairs, const std::string& acronym,
                          bool first) {
        return std::any_of(pairs.begin(), pairs.end(),
                           [&](const auto& pair) { return (first ? pair.first : pair.second) == acronym; });
    };
    if (learned_acronyms_.are_learned(source, target)) return true;
    if (are_same_acronym(source, source_.note().language.view(), target, target_.note().language.view())) return true;
    // each means what its own version says it does: PAO is no POA's equal where PAO is called POA over there
    if (known(acronyms_, source, true) || known(acronyms_, target, false)) return false;
    return source == target || in_latin(without_ending(source)) == in_latin(without_ending(target));
}

} // namespace ianote::check
