// SPDX-License-Identifier: GPL-3.0-or-later
// The language packs of this program: those built in, and those that a folder puts in their place.
#pragma once

#include "base/budget.hpp"
#include "language/pack.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace ianote::language {

/// A pack that is read when it is asked for. Safe to use from several threads.
class StoredPack {
public:
    /// One that is built into the program: `xml` stays where it is.
    StoredPack(std::string_view xml, std::string name)
        : xml_(xml)
        , name_(std::move(name)) {}

    /// One that was read whole.
    explicit StoredPack(Pack whole)
        : whole_(std::make_unique<const Pack>(std::move(whole))) {}

    bool built_in() const { return !xml_.empty(); }

    const Pack& whole() const {
        std::call_once(asked_, [&] {
            const base::UncountedMemory uncounted; // it stays, and is no document's
            if (!whole_) whole_ = std::make_unique<const Pack>(parse_pack(xml_, name_));
        });
        return *whole_;
    }

private:
    std::string_view xml_;
    std::string name_;
    mutable std::once_flag asked_;
    mutable std::unique_ptr<const Pack> whole_;
};

using Packs = std::map<std::string, std::shared_ptr<const StoredPack>, std::less<>>; ///< by code

/// The packs that are built into the program. For what must not depend on a folder of one's own: what archives hold,
/// and how a run is cut into shards.
const Packs& built_in_packs();

class Registry {
public:
    /// The packs that are built in.
    Registry();

    /// Reads every CODE.xml of `folder`; each replaces the built-in pack of its code or adds a language.
    /// Throws Error `pack-malformed`, or an environment error where the folder cannot be read.
    void add_folder(const std::filesystem::path& folder);

    const Pack* find(std::string_view code) const;

    const Packs& all() const { return packs_; }

    /// What all packs know together, so that a language is found by one look-up a word and not one a pack.
    struct Index {
        template <class Word>
        using Words = std::vector<std::pair<Word, std::size_t>>; ///< word -> a pack that has it; sorted

        std::vector<const StoredPack*> packs;
        Words<std::string_view> labels; ///< labels and institutions, folded
        Words<std::uint64_t> frequent;  ///< common words
    };

    const Index& index() const { return *index_; }

private:
    void build_index();

    Packs packs_;
    std::shared_ptr<const Index> index_;
};

} // namespace ianote::language
