// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what each document says it is, first without the parts that read PDF and Word files, then with them.
#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/parts.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

void show(const char* path, const ianote::Languages& languages) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    try {
        const auto conversion = ianote::convert(bytes, std::filesystem::path(path).filename(), languages);
        std::cout << conversion.note.id() << ' ' << conversion.words << '\n';
    } catch (const ianote::Error& error) {
        std::cout << error.code() << '\n';
    }
}

} // namespace

int main(int argc, char** argv) {
    const ianote::Languages languages;
    for (int i = 1; i < argc; ++i) show(argv[i], languages);
    ianote::use_pdf();
    ianote::use_zip();
    for (int i = 1; i < argc; ++i) show(argv[i], languages);
}
