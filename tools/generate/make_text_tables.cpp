// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what ICU knows of the characters of EU languages as tables to compile in: to ask ICU at run time would cost a
// process that reads a short text more than the text.
#include "text/ask_icu.hpp"

#include <cstdio>

int main(int argc, char** argv) {
    using namespace ianote::text;
    std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
    if (out == nullptr) {
        std::fputs("usage: make_text_tables FILE\n", stderr);
        return 2;
    }
    std::fprintf(
        out,
        "// Made by tools/generate/make_text_tables.cpp.\n#pragma once\n\n#include <array>\n#include <cstdint>\n\n"
        "namespace ianote::text {\n\nconstexpr std::array<std::uint8_t, %zu> class_table{",
        class_table_size);
    for (std::size_t c = 0; c < class_table_size; ++c) {
        std::fprintf(out, "%u,", static_cast<unsigned>(icu_class(static_cast<char32_t>(c))));
    }
    std::fprintf(out,
                 "};\n\nstruct Folded {\n    char bytes[6];\n    std::uint8_t length;\n};\n\n"
                 "constexpr std::array<Folded, %zu> fold_table{{",
                 fold_table_size);
    for (std::size_t c = 0; c < fold_table_size; ++c) {
        const auto folded = icu_fold(static_cast<char32_t>(c));
        if (folded.size() > 6) return 1;
        std::fputs("{{", out);
        for (const char byte : folded)
            std::fprintf(out, "'\\x%02x',", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        std::fprintf(out, "},%zu},", folded.size());
    }
    std::fputs("}};\n\n} // namespace ianote::text\n", out);
    return std::fclose(out) == 0 ? 0 : 3;
}
