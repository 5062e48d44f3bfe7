// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the tests: converting a text, and asking a note for what a test is about.
#pragma once

#include "model/walk.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/write.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace ianote::test {

inline const Languages& languages() {
    static const Languages all;
    return all;
}

inline Conversion convert_text(std::string_view text, const std::string& name = "note.md") {
    return convert(text, name, languages());
}

inline std::string slurp(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Text of the first field of a kind, empty without one.
inline std::string field(const Note& note, FieldKind kind) {
    const auto* found = note.header.find(kind);
    return found == nullptr ? std::string() : plain_text(found->text);
}

inline std::string codes(const Note& note) {
    std::string out;
    for (const auto& f : note.header.fields) {
        if (const auto* code = std::get_if<SubjectCode>(&f.value))
            out += (out.empty() ? "" : ", ") + code->code + " " + code->number;
    }
    return out;
}

/// Documents of a kind as identities, joined by blanks.
inline std::string documents(const Note& note, FieldKind kind) {
    std::string out;
    for (const auto& f : note.header.fields) {
        if (f.kind != kind) continue;
        const auto* number = std::get_if<DocumentNumber>(&f.value);
        out += (out.empty() ? "" : " ") + (number != nullptr ? number->identity() : plain_text(f.text));
    }
    return out;
}

inline std::string date(const Note& note, FieldKind kind = FieldKind::date) {
    const auto* found = note.header.find(kind);
    const auto* value = found == nullptr ? nullptr : std::get_if<Date>(&found->value);
    return value == nullptr ? std::string() : to_iso(*value);
}

/// The names of the body's blocks as a line: `b.u1 b.1(b.1.a b.1.b) a1(...)`; with their kinds `p:b.u1 point:b.1(...)`.
inline std::string outline(const std::vector<Block>& blocks, bool with_kinds = false) {
    std::string out;
    for (const auto& block : blocks) {
        if (!out.empty()) out += ' ';
        if (with_kinds) out += std::string(to_string(block.kind)) + ":";
        out += block.id.empty() ? std::string(to_string(block.kind)) : block.id;
        if (!block.children.empty() && block.kind != BlockKind::table)
            out += "(" + outline(block.children, with_kinds) + ")";
    }
    return out;
}

/// The same with their kinds.
inline std::string tree(const std::vector<Block>& blocks) { return outline(blocks, true); }

/// Codes of the diagnostics, joined by blanks.
inline std::string diagnosed(const Conversion& conversion) {
    std::string out;
    for (const auto& d : conversion.diagnostics) out += (out.empty() ? "" : " ") + d.code;
    return out;
}

/// A header that every test may put before its body.
inline std::string with_header(std::string_view body, std::string_view subject = "Essai de mise en page") {
    return "Bruxelles, le 15 septembre 2023\n\n12838/23\n\nNOTE\n\nOrigine: la présidence\nDestinataire: "
           "délégations\nObjet: " +
           std::string(subject) + "\n\n---\n\n" + std::string(body);
}

} // namespace ianote::test
