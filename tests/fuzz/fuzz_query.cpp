// SPDX-License-Identifier: GPL-3.0-or-later
// Typed questions: nothing that is typed is wrong, and what comes back lies in the archive.
#include "outcome.hpp"
#include "small_archive.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ianote;
    constexpr std::size_t longest = 4096;
    static const fuzz::SmallArchive small;
    static archive::Archive archive(small.path());
    archive::SearchRequest request;
    request.text.assign(reinterpret_cast<const char*>(data), std::min(size, longest));
    request.last_word_open = size % 2 == 1;
    request.with_facets = true;
    const auto result = archive::search(archive, request, fuzz::packs()); // an Error ends the fuzzer: that is a find
    for (const auto& hit : result.hits) {
        if (hit.document.empty() || hit.id.empty()) std::abort();
        for (const auto& mark : hit.marks) {
            if (mark.begin > mark.end || mark.end > hit.snippet.size()) std::abort();
        }
    }
    if (!result.estimated && result.hits.size() > result.points) std::abort();
    fuzz::was_read = true;
    return 0;
}
