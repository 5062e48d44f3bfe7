// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/tag_reader.hpp"

#include "base/budget.hpp"

#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <set>
#include <string>

namespace ianote::pdf {

namespace {

constexpr std::size_t most_tags = 300000; // of one document
constexpr int deepest = 120;              // elements within each other

const std::map<std::string, TagKind>& kinds() {
    static const std::map<std::string, TagKind> table{
        {"/P", TagKind::paragraph},    {"/H", TagKind::heading},
        {"/H1", TagKind::heading},     {"/H2", TagKind::heading},
        {"/H3", TagKind::heading},     {"/H4", TagKind::heading},
        {"/H5", TagKind::heading},     {"/H6", TagKind::heading},
        {"/Title", TagKind::heading},  {"/Caption", TagKind::paragraph},
        {"/TOCI", TagKind::paragraph}, {"/LI", TagKind::item},
        {"/Lbl", TagKind::item_label}, {"/LBody", TagKind::item_body},
        {"/Table", TagKind::table},    {"/TR", TagKind::row},
        {"/TH", TagKind::cell},        {"/TD", TagKind::cell},
        {"/Note", TagKind::note},      {"/FENote", TagKind::note},
    };
    return table;
}

struct Reader {
    MarkedTags out;
    QPDFObjectHandle roles;
    std::set<QPDFObjGen> seen; ///< a tree that is none leads in circles

    TagKind kind_of(QPDFObjectHandle element) {
        auto type = element.getKey("/S");
        for (int i = 0; i < 5 && type.isName(); ++i) {
            const auto found = kinds().find(type.getName());
            if (found != kinds().end()) return found->second;
            if (!roles.isDictionary()) break;
            type = roles.getKey(type.getName());
        }
        return TagKind::other;
    }

    void mark(QPDFObjectHandle page, QPDFObjectHandle number, std::int32_t tag) {
        if (!page.isIndirect() || !number.isInteger()) return;
        const auto value = number.getIntValue();
        if (value < 0 || value > 10000000) return;
        out.marks[page.getObjGen()][static_cast<std::int32_t>(value)] = tag;
    }

    void children(QPDFObjectHandle kids, QPDFObjectHandle page, std::int32_t tag, int depth) {
        if (kids.isArray()) {
            for (auto& kid : kids.aitems()) child(kid, page, tag, depth);
        } else {
            child(kids, page, tag, depth);
        }
    }

    void child(QPDFObjectHandle kid, QPDFObjectHandle page, std::int32_t tag, int depth) {
        base::spend();
        if (kid.isInteger()) return mark(page, kid, tag);
        if (!kid.isDictionary() || depth > deepest || out.tree.tags.size() >= most_tags) return;
        if (kid.hasKey("/MCID")) return mark(kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, kid.getKey("/MCID"), tag);
        if (!kid.hasKey("/S")) return;
        if (kid.isIndirect() && !seen.insert(kid.getObjGen()).second) return;
        const auto own = static_cast<std::int32_t>(out.tree.tags.size());
        Tag element;
        element.kind = kind_of(kid);
        element.parent = tag;
        out.tree.tags.push_back(element);
        if (element.kind == TagKind::paragraph) {
            const auto item = out.tree.nearest(tag, TagKind::item);
            if (item >= 0 && out.tree.tags[static_cast<std::size_t>(item)].first_paragraph < 0)
                out.tree.tags[static_cast<std::size_t>(item)].first_paragraph = own;
        }
        children(kid.getKey("/K"), kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, own, depth + 1);
    }
};

} // namespace

MarkedTags read_tags(QPDF& document) {
    try {
        auto root = document.getRoot().getKey("/StructTreeRoot");
        if (!root.isDictionary()) return {};
        Reader reader{{}, root.getKey("/RoleMap"), {}};
        reader.children(root.getKey("/K"), QPDFObjectHandle::newNull(), -1, 0);
        return std::move(reader.out);
    } catch (const QPDFExc&) {
        return {};
    } catch (const std::logic_error&) {
        return {};
    }
}

} // namespace ianote::pdf
