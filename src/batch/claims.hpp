// SPDX-License-Identifier: GPL-3.0-or-later
// Which input owns which output name. The first in the order of the inputs wins, whichever worker is faster.
#pragma once

#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace ianote::batch {

class Claims {
public:
    struct Owner {
        std::size_t index = 0;
        std::string input;
    };

    /// Claims `name` for the input. Returns the owner when an earlier input has it. Where a later one has it, that one
    /// loses it
    /// (`displaced` is set).
    std::optional<Owner> claim(const std::string& name, const Owner& owner, std::optional<Owner>& displaced) {
        const std::lock_guard lock(mutex_);
        auto [entry, fresh] = owners_.try_emplace(name, owner);
        if (fresh || entry->second.index == owner.index) return std::nullopt;
        if (entry->second.index < owner.index) return entry->second;
        displaced = std::exchange(entry->second, owner);
        return std::nullopt;
    }

    /// Runs `commit` while the claim is sure; returns the owner that took the name meanwhile, if one did. Commits of
    /// one name wait for each other, those of different names hardly ever do: giving a file its name can take long.
    template <typename Commit>
    std::optional<Owner> commit(const std::string& name, std::size_t index, const Commit& commit) {
        const std::lock_guard lock(names_[std::hash<std::string>{}(name) % names_.size()]);
        const auto owner = owner_of(name);
        if (owner.index != index) return owner;
        commit();
        return std::nullopt;
    }

private:
    Owner owner_of(const std::string& name) {
        const std::lock_guard lock(mutex_);
        return owners_.at(name);
    }

    std::array<std::mutex, 64> names_;
    std::mutex mutex_;
    std::unordered_map<std::string, Owner> owners_;
};

} // namespace ianote::batch
