// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/tags.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"

#include <array>

namespace ianote::read::docx {

namespace {

struct Named {
    std::string_view name;
    Tag tag;
};

constexpr std::array<Named, 46> tags{{{"p", Tag::paragraph},
                                      {"r", Tag::run},
                                      {"t", Tag::text},
                                      {"tbl", Tag::table},
                                      {"rPr", Tag::skipped},
                                      {"pPr", Tag::skipped},
                                      {"tab", Tag::tab},
                                      {"ptab", Tag::tab},
                                      {"br", Tag::line_break},
                                      {"cr", Tag::line_break},
                                      {"noBreakHyphen", Tag::hyphen},
                                      {"softHyphen", Tag::skipped},
                                      {"sym", Tag::symbol},
                                      {"footnoteReference", Tag::footnote},
                                      {"endnoteReference", Tag::endnote},
                                      {"fldChar", Tag::field_mark},
                                      {"instrText", Tag::instruction},
                                      {"delInstrText", Tag::skipped},
                                      {"delText", Tag::deleted_text},
                                      {"hyperlink", Tag::link},
                                      {"del", Tag::deleted},
                                      {"moveFrom", Tag::deleted},
                                      {"ins", Tag::inserted},
                                      {"moveTo", Tag::inserted},
                                      {"AlternateContent", Tag::alternate},
                                      {"txbxContent", Tag::text_box},
                                      {"sectPr", Tag::section},
                                      {"sdtPr", Tag::skipped},
                                      {"sdtEndPr", Tag::skipped},
                                      {"tblPr", Tag::skipped},
                                      {"tblGrid", Tag::skipped},
                                      {"trPr", Tag::skipped},
                                      {"tcPr", Tag::skipped},
                                      {"sdt", Tag::control},
                                      {"oMath", Tag::formula},
                                      {"altChunk", Tag::elsewhere},
                                      {"chart", Tag::elsewhere},
                                      {"relIds", Tag::elsewhere},
                                      {"fldSimple", Tag::simple_field},
                                      {"symEx", Tag::symbol},
                                      {"footnoteRef", Tag::skipped},
                                      {"endnoteRef", Tag::skipped},
                                      {"rt", Tag::skipped}, // the small print above a word of Chinese or Japanese
                                      {"annotationRef", Tag::skipped},
                                      {"textpath", Tag::word_art},
                                      {"docPr", Tag::picture_facts}}};

} // namespace

Tag tag_of(const pugi::xml_node& node) {
    const auto name = local_name(node.name());
    for (const auto& named : tags) {
        if (named.name == name) return named.tag;
    }
    return Tag::look_into;
}

bool has_words(const pugi::xml_node& parent) {
    base::check_limits();
    for (const auto& node : parent.children()) {
        const auto tag = tag_of(node);
        if (tag == Tag::symbol || (tag == Tag::text ? *node.child_value() != '\0' : has_words(node))) return true;
    }
    return false;
}

} // namespace ianote::read::docx
