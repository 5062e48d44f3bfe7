// SPDX-License-Identifier: GPL-3.0-or-later
// Modules of the program that are loaded when they are needed first: the libraries behind PDF and DOCX take ten times
// as long to load as all the rest.
#pragma once

namespace ianote::base {

/// The address of a C function in the module NAME.so, which stands beside the program, in the folder above it (tests)
/// or in its lib folder. Throws Error `module-missing`. What was found stays loaded.
void* late_symbol(const char* module, const char* symbol);

} // namespace ianote::base
