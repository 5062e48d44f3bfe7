// SPDX-License-Identifier: GPL-3.0-or-later
// Modules: files with what a program loads only when it is needed first. The libraries behind PDF and DOCX take ten
// times as long to load as all the rest.
#pragma once

namespace ianote::base {

/// The address of a C function in the module NAME.so, which stands in the folder of the program (or shared library)
/// that this code is linked into, in the folder above it, or in its lib folder. Throws Error `module-missing`. What was
/// found stays loaded.
void* module_symbol(const char* module, const char* symbol);

/// What the module's function `entry` returns: where the functions of an OptionalPart are.
template <class Functions> const Functions& load_module(const char* module, const char* entry) {
    using Entry = const Functions* (*)();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what dlsym gives
    return *reinterpret_cast<Entry>(module_symbol(module, entry))();
}

} // namespace ianote::base
