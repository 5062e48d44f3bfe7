// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack says of its verbs, before forms are made of it.
#pragma once

#include "language/paradigms.hpp"

#include <algorithm>
#include <mutex>

namespace ianote::language {

struct Verbs::Source {
    std::vector<Paradigm> paradigms;
    std::vector<Entry> entries;

    struct Adjective {
        std::string forms;
        Action action;
    };

    std::vector<Adjective> adjectives;
    std::vector<std::pair<WordClass, std::string>> words;
    Endings endings;
    bool bracket = false;
    bool object_last = false;
    std::string infinitive;
    Prefix participle;
    bool free_order = false;
    std::once_flag once;
    VerbForms forms;

    const Paradigm* named(std::string_view name) const {
        const auto found =
            std::find_if(paradigms.begin(), paradigms.end(), [&](const Paradigm& p) { return p.name == name; });
        return found == paradigms.end() ? nullptr : &*found;
    }

    std::size_t number_of(const Paradigm* paradigm) const {
        return static_cast<std::size_t>(paradigm - paradigms.data());
    }

    std::optional<Fault> fault_of(const Paradigm& paradigm) const;
    std::optional<Fault> fault_of(const Entry& entry) const;
    std::string name_near(std::string_view name) const; ///< what to do where no paradigm has the name

    const Paradigm* paradigm_of(const Entry& entry) const {
        if (!entry.paradigm.empty()) return named(entry.paradigm);
        const Paradigm* best = nullptr;
        for (const auto& paradigm : paradigms) {
            if (!entry.lemma.ends_with(paradigm.of)) continue;
            if (best == nullptr || paradigm.of.size() > best->of.size()) best = &paradigm;
        }
        return best;
    }
};

} // namespace ianote::language
