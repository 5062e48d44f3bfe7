// SPDX-License-Identifier: GPL-3.0-or-later
// The files that a command names beside its notes. The first byte says which: `t` terms, `d` a dictionary, `r` own
// rules, `i` a list of silences. One is refused, or a pair is checked by it.
#include "outcome.hpp"
#include "small_archive.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ianote;
    if (size == 0) return 0;
    static const auto source = fuzz::corpus_note("6480-24.fr.md");
    static const auto target = fuzz::corpus_note("6480-24.es.md");
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    try {
        CheckOptions options;
        IgnoreList silences;
        switch (data[0]) {
        case 't': options.terms.add(bytes, "terms"); break;
        case 'd': options.dictionary.add(bytes, "words"); break;
        case 'r': options.own_rules.add(bytes, "rules"); break;
        case 'i': silences = IgnoreList(bytes, "silences", "2026-11-24"); break;
        default: return 0;
        }
        auto result = check_pair(source, target, fuzz::packs(), options);
        for (const auto& finding : result.findings) {
            for (const auto& place : {finding.source, finding.target}) {
                if (place && (place->begin > place->end || place->end > place->text.size())) std::abort();
            }
        }
        silences.apply(result.findings);
        fuzz::was_read = true;
    } catch (const Error&) { // said, and survived
    }
    return 0;
}
