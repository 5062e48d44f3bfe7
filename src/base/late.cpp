// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/late.hpp"

#include <ianote/error.hpp>

#include <dlfcn.h>

#include <filesystem>

namespace ianote::base {

void* late_symbol(const char* module, const char* symbol) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto here = fs::read_symlink("/proc/self/exe", error).parent_path();
    const auto file = std::string(module) + ".so";
    for (const auto& folder : {here, here / "..", here / ".." / IANOTE_LIBDIR / "ianote"}) {
        const auto path = folder / file;
        if (!fs::exists(path, error)) continue;
        void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        void* found = library != nullptr ? dlsym(library, symbol) : nullptr;
        if (found != nullptr) return found;
        const auto* reason = dlerror(); // NOLINT(concurrency-mt-unsafe): glibc keeps it a thread
        throw Error(ErrorKind::environment, "module-missing", {path.string(), 0, 0},
                    std::string("this part of ianote cannot be loaded: ") + (reason != nullptr ? reason : file));
    }
    throw Error(ErrorKind::environment, "module-missing", {},
                "a part of ianote is missing: " + file + " is neither beside the program nor in its lib folder");
}

} // namespace ianote::base
