// SPDX-License-Identifier: GPL-3.0-or-later
// What a program may do without: its functions are found through a pointer that the program sets, either to what it
// links (<ianote/parts.hpp>) or to what it loads with the first use (base/modules.hpp).
#pragma once

#include <atomic>

namespace ianote::base {

/// Throws Error `module-missing`: this program was built without `what`.
[[noreturn]] void throw_missing_part(const char* what);

/// `Functions` is a struct of pointers to functions.
template <class Functions> class OptionalPart {
public:
    using Find = const Functions& (*)();

    /// `what` completes "this program was built without".
    explicit constexpr OptionalPart(const char* what)
        : what_(what) {}

    /// From now on `find` tells where the functions are; it is asked with each use, from any thread, and may throw.
    void provide(Find find) { find_ = find; }

    /// Throws Error `module-missing` where nothing was provided, or what was cannot be loaded.
    const Functions& functions() const {
        const Find find = find_;
        if (find == nullptr) throw_missing_part(what_);
        return find();
    }

private:
    const char* what_;
    std::atomic<Find> find_ = nullptr;
};

} // namespace ianote::base
