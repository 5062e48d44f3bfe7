// SPDX-License-Identifier: GPL-3.0-or-later
// A table by 64-bit keys that are hashes already, as text::word_hash() gives them: one block of memory, looked at in a
// row.
#pragma once

#include <cstdint>
#include <vector>

namespace ianote::archive {

template <typename Value> class KeyTable {
public:
    explicit KeyTable(std::size_t room = 1024)
        : slots_(room) {}

    /// The value of the key, a default one where it is new.
    Value& operator[](std::uint64_t key) {
        if (2 * (size_ + 1) > slots_.size()) grow();
        auto& slot = slots_[find(key)];
        if (!slot.used) {
            slot.used = true;
            slot.key = key;
            ++size_;
        }
        return slot.value;
    }

    /// Says that the key is going to be looked at soon: the memory is fetched meanwhile.
    void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[home(key)]); }

    std::size_t size() const { return size_; }

    /// How many slots are looked at to find a key that is there.
    std::size_t probes(std::uint64_t key) const { return ((find(key) - home(key)) & (slots_.size() - 1)) + 1; }

private:
    struct Slot {
        std::uint64_t key = 0;
        Value value{};
        bool used = false;
    };

    std::size_t home(std::uint64_t key) const {
        return static_cast<std::size_t>(key) & (slots_.size() - 1); // sizes are powers of two
    }

    std::size_t find(std::uint64_t key) const {
        auto at = home(key);
        while (slots_[at].used && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (auto& slot : old) {
            if (slot.used) slots_[find(slot.key)] = std::move(slot);
        }
    }

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

} // namespace ianote::archive
