// SPDX-License-Identifier: GPL-3.0-or-later
// Two plain texts and a dictionary, zero bytes between: every line stands in exactly one bead, in its order.
#include "outcome.hpp"
#include "text/encoding.hpp"

#include <ianote/align.hpp>
#include <ianote/diagnostic.hpp>
#include <ianote/error.hpp>

#include <cstdint>
#include <cstdlib>

namespace {

using namespace ianote;

void require(bool holds) {
    if (!holds) std::abort();
}

/// The part up to the next zero byte, which is taken off `rest` with it.
std::string_view next_part(std::string_view& rest) {
    const auto end = rest.find('\0');
    const auto part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return part;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    Diagnostics unheard;
    try {
        const auto source = text::to_utf8(next_part(rest), unheard);
        const auto target = text::to_utf8(next_part(rest), unheard);
        Dictionary dictionary;
        try {
            dictionary.add(rest, "dictionary");
        } catch (const Error&) { // malformed; the texts are aligned without it
        }
        std::size_t s = 0;
        std::size_t t = 0;
        for (const auto& bead : align_lines(source, target, dictionary)) {
            require(bead.source_begin == s && bead.target_begin == t);
            require(bead.source_end >= s && bead.target_end >= t);
            require(bead.source_end > s || bead.target_end > t);
            require(bead.confidence >= 0 && bead.confidence <= 1);
            s = bead.source_end;
            t = bead.target_end;
        }
        require(s == split_lines(source).size() && t == split_lines(target).size());
        fuzz::was_read = true;
    } catch (const Error&) { // binary data, not text
    }
    return 0;
}
