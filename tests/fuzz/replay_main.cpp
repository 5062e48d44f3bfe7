// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer's seeds without a fuzzing engine. Each must be read to its end, unless its name begins with `refused-`.
#include "outcome.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "no seeds\n");
        return 1;
    }
    int failed = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        const std::vector<char> bytes(std::istreambuf_iterator<char>(in), {});
        std::fprintf(stderr, "%s\n", argv[i]);
        ianote::fuzz::was_read = false;
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        const bool may_be_refused = std::filesystem::path(argv[i]).filename().string().starts_with("refused-");
        if (ianote::fuzz::was_read != may_be_refused) continue;
        std::fprintf(stderr, may_be_refused ? "was read, and its name says that it is refused\n" : "was refused\n");
        ++failed;
    }
    return failed == 0 ? 0 : 1;
}
