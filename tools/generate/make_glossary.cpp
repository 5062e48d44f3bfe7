// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the word pairs of the built-in dictionaries as a table to compile in: to fold their words at each start would
// take as long as to align a short text.
#include "align/word_pairs.hpp"

#include <cstdio>
#include <fstream>
#include <string>

namespace {

/// A pair a line, a tab between; `#` begins a remark.
bool add_file(const char* path, ianote::align::Glossary& pairs) {
    std::ifstream in(path);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const auto tab = line.find('\t');
        if (tab == std::string::npos) {
            std::fprintf(stderr, "%s:%d: there is no tab between two words\n", path, number);
            return false;
        }
        const auto end = line.find('\t', tab + 1);
        ianote::align::add_terms(line.substr(0, tab), line.substr(tab + 1, end - tab - 1), pairs);
    }
    return number > 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: make_glossary OUT DICTIONARY...\n", stderr);
        return 2;
    }
    ianote::align::Glossary pairs;
    for (int i = 2; i < argc; ++i) {
        if (!add_file(argv[i], pairs)) return 1;
    }
    std::FILE* out = std::fopen(argv[1], "w");
    if (out == nullptr) return 3;
    std::fprintf(out,
                 "// Made by tools/generate/make_glossary.cpp.\n#pragma once\n\n#include \"align/word_pairs.hpp\"\n\n"
                 "#include <array>\n\nnamespace ianote::embedded {\n\n"
                 "constexpr std::array<align::WordPair, %zu> glossary{{\n",
                 pairs.size());
    for (const auto& pair : pairs) {
        std::fprintf(out, "    {0x%016llxULL, 0x%016llxULL, %.2fF},\n", static_cast<unsigned long long>(pair.a),
                     static_cast<unsigned long long>(pair.b), static_cast<double>(pair.strength));
    }
    std::fputs("}};\n\n} // namespace ianote::embedded\n", out);
    return std::fclose(out) == 0 ? 0 : 3;
}
