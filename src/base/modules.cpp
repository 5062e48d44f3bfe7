// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/modules.hpp"

#include "base/budget.hpp"

#include <ianote/error.hpp>

#include <dlfcn.h>
#include <link.h>
#include <sys/auxv.h>

#include <filesystem>

namespace ianote::base {

namespace {

namespace fs = std::filesystem;

/// The file of the program or shared library that this code is in, free of symbolic links; empty where it is unknown.
fs::path own_file() {
    Dl_info info{};
    void* extra = nullptr;
    if (dladdr1(reinterpret_cast<const void*>(&own_file), &info, &extra, RTLD_DL_LINKMAP) == 0) return {};
    const char* name = static_cast<const link_map*>(extra)->l_name;
    // the program itself has no name there, and argv[0] may be anything: the kernel knows what it was started from
    // NOLINTNEXTLINE(performance-no-int-to-ptr): what getauxval gives
    if (name == nullptr || *name == '\0') name = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    if (name == nullptr) return {};
    std::error_code error;
    const auto file = fs::canonical(name, error);
    return error ? fs::path() : file;
}

/// Asked for once: a relative name means nothing any more when the working directory changes.
const fs::path own_folder = own_file().parent_path();

} // namespace

void* module_symbol(const char* module, const char* symbol) {
    std::error_code error;
    const auto file = std::string(module) + ".so";
    const auto above = own_folder.parent_path();
    for (const auto& folder : {own_folder, above, above / IANOTE_LIBDIR / "ianote"}) {
        const auto path = folder / file;
        if (!path.is_absolute() || !fs::exists(path, error)) continue;
        const UncountedMemory loading; // libraries set up themselves, and end the program where memory is refused
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
