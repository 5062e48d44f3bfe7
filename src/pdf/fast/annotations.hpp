// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on a page and is shown with it (ISO 32000-1, 12.5 and 12.7): fields of a form, stamps, free text.
#pragma once

#include "pdf/fast/layers.hpp"
#include "pdf/fast/matrix.hpp"
#include "pdf/fast/qpdf.hpp"
#include "pdf/page.hpp"

#include <string>
#include <vector>

namespace ianote::pdf {

struct Annotation {
    QPDFObjectHandle appearance; ///< a form that draws it; null where viewers draw it themselves
    Area place;                  ///< in the page's own axes
    PieceKind kind = PieceKind::annotation;
    std::string value; ///< what viewers write there when no appearance does
    double size = 0;   ///< of its letters; 0: as the place allows
};

/// Those of a page that are seen on a screen or on paper. `form` is the document's `/AcroForm`, or null.
std::vector<Annotation> shown_annotations(QPDFObjectHandle page, const QPDFObjectHandle& form, Layers& layers);

/// A line drawn under a link says that it is one, and nothing of its words.
void drop_lines_of_links(QPDFObjectHandle page, const Matrix& to_page, Page& into);

/// From the axes of an appearance, after its own matrix, to those of the page (12.5.5).
Matrix placement(const Area& drawn, const Area& place);

/// Writes the value into its place.
void write_value(const Annotation& annotation, const Matrix& to_page, std::uint16_t font, Page& page);

} // namespace ianote::pdf
