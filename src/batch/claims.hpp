// SPDX-License-Identifier: GPL-3.0-or-later
// Which input owns which output name. The first in the order of the inputs wins, whichever worker is faster.
#pragma once

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

    /// Claims `name` for the input. Returns the owner when an earlier input has it. Where a later one has it, that one loses it
    /// (`displaced` is set).
    std::optional<Owner> claim(const std::string& name, const Owner& owner, std::optional<Owner>& displaced) {
        const std::lock_guard lock(mutex_);
        auto [entry, fresh] = owners_.try_emplace(name, owner);
        if (fresh || entry->second.index == owner.index) return std::nullopt;
        if (entry->second.index < owner.index) return entry->second;
        displaced = std::exchange(entry->second, owner);
        return std::nullopt;
    }

    /// Runs `commit` while the claim is sure; returns the owner that took the name meanwhile, if one did.
    template <typename Commit> std::optional<Owner> commit(const std::string& name, std::size_t index, const Commit& commit) {
        const std::lock_guard lock(mutex_);
        const auto& owner = owners_.at(name);
        if (owner.index != index) return owner;
        commit();
        return std::nullopt;
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, Owner> owners_;
};

} // namespace ianote::batch
