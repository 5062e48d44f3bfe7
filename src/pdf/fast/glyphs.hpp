// SPDX-License-Identifier: GPL-3.0-or-later
// The glyphs of a font of a PDF: what each code stands for and how wide it is.
#pragma once

#include "pdf/fast/cmap.hpp"
#include "pdf/fast/code_map.hpp"
#include "pdf/fast/glyph_names.hpp"
#include "pdf/fast/qpdf.hpp"
#include "pdf/page.hpp"

#include <memory>
#include <optional>

namespace ianote::pdf {

class GlyphSet {
public:
    /// Null when the font's codes or widths are not in a form that is read here; poppler knows more.
    static std::unique_ptr<GlyphSet> open(QPDFObjectHandle font);

    Font facts;

    std::size_t bytes_per_code() const { return composite_ ? 2 : 1; }

    double width(std::uint32_t code) const { ///< of the glyph, in text space units (1 is the font's size)
        return code < widths_.size() && widths_[code] >= 0 ? widths_[code] : default_width_;
    }

    /// The letters; empty when the font does not say.
    std::string_view letters(std::uint32_t code) const {
        const auto own = letters_.find(code);
        return own.empty() && collection_ ? collection_->find(code) : own;
    }

    /// The map from the codes of a string to those that are asked here; null where they are the same.
    const CodeMap* codes() const { return codes_.get(); }

private:
    bool read_simple(QPDFObjectHandle font, bool type3);
    bool read_composite(QPDFObjectHandle font);
    bool read_codes(QPDFObjectHandle encoding, const std::string& collection);
    void read_looks(QPDFObjectHandle descriptor);
    void read_own_letters(std::string_view cmap);
    void set_letters(const CodeTable& table);
    bool read_built_in(QPDFObjectHandle descriptor);
    void read_base_encoding(QPDFObjectHandle font, QPDFObjectHandle encoding);
    void read_encoding(QPDFObjectHandle font, bool type3);
    bool use_standard_widths();
    void read_cid_widths(QPDFObjectHandle widths);

    bool composite_ = false;
    LetterTable letters_;
    std::shared_ptr<const LetterTable> collection_;
    std::shared_ptr<const CodeMap> codes_;
    std::vector<float> widths_; ///< below 0: the default's
    double default_width_ = 0;
};

} // namespace ianote::pdf
