// SPDX-License-Identifier: GPL-3.0-or-later
// Formats whose libraries a program links only when it wants them. Without them everything else works, and a document
// in such a format fails with Error `module-missing`.
#pragma once

namespace ianote {

/// From now on PDF files are read, by qpdf and poppler. In the CMake target ianote::pdf. Call it before the first
/// convert().
void use_pdf();

/// From now on Word files (DOCX) are read, by libzip. In the CMake target ianote::zip. Call it before the first
/// convert().
void use_zip();

} // namespace ianote
