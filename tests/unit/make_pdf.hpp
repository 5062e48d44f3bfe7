// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files for the tests: a few objects with their table of places, nothing packed.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace ianote::test {

/// Objects 1, 2, ... as they are written, the first of them the catalogue.
inline std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = {}) {
    std::string out = "%PDF-1.7\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const auto table = out.size();
    out += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (const auto place : places) out += fmt::format("{:010} 00000 n \n", place);
    return out + fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                             trailer, table);
}

inline std::string stream(const std::string& content, const std::string& more = {}) {
    return fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", content.size(), more, content);
}

/// A font whose letters are all half as wide as they are high; `more` replaces its encoding.
inline std::string font_object(const std::string& name = "Times-Roman",
                               const std::string& more = "/Encoding /WinAnsiEncoding") {
    std::string widths;
    for (int i = 32; i < 256; ++i) widths += "500 ";
    return fmt::format("<< /Type /Font /Subtype /TrueType /BaseFont /{} /FirstChar 32 /LastChar 255 /Widths [{}] {} >>",
                       name, widths, more);
}

/// One page a content, on A4, with the fonts F1 (regular) and F2 (bold).
inline std::string pdf_pages(const std::vector<std::string>& contents, const std::string& font = font_object(),
                             const std::string& page_more = {}) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "", font, font_object("Times-Bold")};
    std::string kids;
    for (const auto& content : contents) {
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(fmt::format(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {} /Contents {} 0 R /Resources << /Font << /F1 3 0 R "
            "/F2 4 0 R >> >> >>",
            page_more, objects.size() + 2));
        objects.push_back(stream(content));
    }
    objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", contents.size(), kids);
    return pdf_of(objects);
}

/// Text at a place, in font F1 of a size.
inline std::string at(double x, double y, const std::string& text, double size = 12, const std::string& font = "F1") {
    return fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", font, size, x, y, text);
}

} // namespace ianote::test
