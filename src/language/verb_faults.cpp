// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the verbs of a pack, told to the person who wrote it.
#include "language/verb_source.hpp"
#include "text/nearest.hpp"

#include <fmt/format.h>

namespace ianote::language {

namespace {

using Fault = Verbs::Fault;

// A pack that keeps to these is expanded in milliseconds; the fullest has a tenth.
constexpr std::size_t most_paradigms = 1'000;
constexpr std::size_t most_verbs = 10'000;
constexpr std::size_t most_forms = 300'000;

/// How many forms a paradigm gives at most, those that it takes from another left out.
std::size_t size_of(const Verbs::Paradigm& paradigm) {
    std::size_t size = 0;
    for (const auto& cell : paradigm.cells) {
        if (cell.empty()) continue;
        size += 1 + static_cast<std::size_t>(
                        std::count_if(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '|'; }));
    }
    return size;
}

} // namespace

std::optional<Fault> Verbs::Source::fault_of(const Paradigm& paradigm) const {
    if (named(paradigm.name) != &paradigm)
        return Fault{fmt::format("two paradigms are called '{}'", paradigm.name), "give one of them another name",
                     paradigm.place};
    if (paradigm.like.empty()) return std::nullopt;
    const auto* like = named(paradigm.like);
    if (like == nullptr)
        return Fault{
            fmt::format("the paradigm '{}' is like '{}', and there is none of this name", paradigm.name, paradigm.like),
            name_near(paradigm.like), paradigm.place};
    if (like->like.empty()) return std::nullopt;
    return Fault{
        fmt::format("the paradigm '{}' is like '{}', which is like another itself", paradigm.name, paradigm.like),
        fmt::format("name the one that it is like: like=\"{}\"", like->like), paradigm.place};
}

std::optional<Fault> Verbs::Source::fault_of(const Entry& entry) const {
    if (entry.lemma.empty()) return Fault{"a verb has no lemma", "write its base form into lemma=\"...\"", entry.place};
    const auto* paradigm = paradigm_of(entry);
    if (paradigm == nullptr && !entry.paradigm.empty())
        return Fault{fmt::format("the verb '{}' names the paradigm '{}', and there is none of this name", entry.lemma,
                                 entry.paradigm),
                     name_near(entry.paradigm), entry.place};
    if (paradigm == nullptr)
        return Fault{fmt::format("no paradigm fits the verb '{}'", entry.lemma),
                     "add a <paradigm> whose 'of' is the end of this lemma", entry.place};
    if (!entry.lemma.starts_with(entry.separable))
        return Fault{fmt::format("the verb '{}' does not begin with '{}'", entry.lemma, entry.separable),
                     "write into separable=\"...\" how the lemma begins", entry.place};
    if (!entry.past.empty() && !entry.past.ends_with(paradigm->of))
        return Fault{fmt::format("the past '{}' of the verb '{}' does not end in '{}', as its paradigm '{}' needs", entry.past,
                                 entry.lemma, paradigm->of, paradigm->name),
                     "write into past=\"...\" the lemma with its first sound changed", entry.place};
    if (entry.lemma.ends_with(paradigm->of)) return std::nullopt;
    return Fault{fmt::format("the verb '{}' does not end in '{}', as its paradigm '{}' needs", entry.lemma,
                             paradigm->of, paradigm->name),
                 "name another paradigm, or none: then the ending chooses", entry.place};
}

std::string Verbs::Source::name_near(std::string_view name) const {
    std::vector<std::string> names;
    constexpr std::size_t longest = 100; // bytes; comparing takes the product of both lengths
    for (const auto& paradigm : paradigms) {
        if (paradigm.name.size() <= longest) names.push_back(paradigm.name);
    }
    const auto near = text::nearest(name, names);
    return near.empty() ? "name one of the <paradigm> elements of the pack" : fmt::format("did you mean '{}'?", near);
}

std::optional<Fault> Verbs::fault() const {
    const auto& paradigms = source_->paradigms;
    const auto& entries = source_->entries;
    const auto too_many = [](std::size_t most, std::string_view what, std::size_t place) {
        return Fault{fmt::format("a pack may have {} {} at most", most, what), "leave out what no note uses", place};
    };
    if (paradigms.size() > most_paradigms)
        return too_many(most_paradigms, "paradigms", paradigms[most_paradigms].place);
    if (entries.size() > most_verbs) return too_many(most_verbs, "verbs", entries[most_verbs].place);
    std::vector<std::size_t> sizes;
    for (const auto& paradigm : paradigms) {
        if (auto fault = source_->fault_of(paradigm)) return fault;
        sizes.push_back(size_of(paradigm));
    }
    std::size_t forms = 0;
    for (const auto& entry : entries) {
        if (auto fault = source_->fault_of(entry)) return fault;
        const auto* paradigm = source_->paradigm_of(entry);
        forms += sizes[source_->number_of(paradigm)];
        if (!paradigm->like.empty()) forms += sizes[source_->number_of(source_->named(paradigm->like))];
        if (forms > most_forms) return too_many(most_forms, "forms of verbs", entry.place);
    }
    return std::nullopt;
}

} // namespace ianote::language
