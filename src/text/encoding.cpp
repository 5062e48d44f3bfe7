// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.hpp"

#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace ianote::text {

namespace {

/// Windows-1252 where it differs from Latin-1, 0x80 to 0x9F; 0 is unassigned. Source: Unicode's CP1252.TXT.
constexpr std::array<char32_t, 32> cp1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                          0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string counted(std::size_t n, std::string_view what) { return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s"); }

char32_t from_1252(unsigned char byte) {
    if (byte < 0x80 || byte >= 0xA0) return byte;
    const auto c = cp1252[byte - 0x80U];
    return c != 0 ? c : replacement;
}

/// How far a UTF-8 sequence at `at` is well formed: its whole length, or the bytes before the fault.
struct Sequence {
    std::size_t length;
    bool valid;
};

Sequence sequence_at(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const auto lead = byte(at);
    if (lead < 0x80) return {1, true};
    if (lead < 0xC2 || lead > 0xF4) return {1, false};
    const std::size_t need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const auto second = byte(at + 1);
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return {1, false};
    for (std::size_t i = 2; i < need; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {i, false};
    }
    return {need, true};
}

bool is_xml_char(char32_t c) {
    return c >= 0x20 ? c != 0x7F && c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\f';
}

struct Cleaner {
    Diagnostics& diagnostics;
    std::string out;
    int line = 1;
    std::size_t controls = 0;
    int first_control_line = 0;

    void put(char32_t c) {
        if (c == '\n') ++line;
        if (is_xml_char(c)) {
            append_code_point(out, c);
        } else if (controls++ == 0) {
            first_control_line = line;
        }
    }

    std::string finish(std::size_t length) {
        // a tenth of controls is no text any more, whatever the rest looks like
        if (controls * 10 > length + 9) {
            throw Error(ErrorKind::input, "not-text", {}, "the file holds binary data, not text");
        }
        if (controls > 0) {
            diagnostics.add("control-character",
                            fmt::format("{} left out, the first here", counted(controls, "control character")),
                            first_control_line);
        }
        return to_nfc(std::move(out));
    }
};

bool is_plain_ascii(unsigned char c) { return c >= 0x20 && c < 0x7F; }

/// Where a run of printable ASCII that starts at `at` ends, or some bytes before.
std::size_t skip_plain_blocks(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t tops = ones * 0x80;
    for (std::uint64_t block = 0; at + sizeof block <= bytes.size(); at += sizeof block) {
        std::memcpy(&block, bytes.data() + at, sizeof block);
        // the top bit is set by bytes from 0x80 on, by those below a blank, and by 0x7F
        if (((block | (block - ones * 0x20) | (block + ones)) & tops) != 0) break;
    }
    return at;
}

/// How far a text is what it is going to be: valid UTF-8 without controls, lone carriage returns and code points that
/// are no characters. Nearly every text is, to its end.
std::size_t clean_part(std::string_view bytes) {
    std::size_t at = 0;
    while ((at = skip_plain_blocks(bytes, at)) < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (is_plain_ascii(byte) || byte == '\n' || byte == '\t') {
            ++at;
            continue;
        }
        const auto sequence = sequence_at(bytes, at);
        if (byte < 0x80 || byte == 0xEF || !sequence.valid) break; // U+FFFE and U+FFFF are among those of 0xEF
        at += sequence.length;
    }
    return at;
}

std::string from_utf8(std::string_view bytes, Diagnostics& diagnostics) {
    const auto clean = clean_part(bytes);
    if (clean == bytes.size()) return to_nfc(std::string(bytes));
    Cleaner cleaner{diagnostics, {}, 1, 0, 0};
    cleaner.out.reserve(bytes.size() + bytes.size() / 16);
    std::size_t strays = 0;
    int first = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        auto run = at;
        while (run < bytes.size() && is_plain_ascii(static_cast<unsigned char>(bytes[run]))) ++run;
        cleaner.out.append(bytes.substr(at, run - at));
        if ((at = run) >= bytes.size()) break;
        if (bytes[at] == '\r') { // CRLF and lone CR both end a line
            if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') cleaner.put('\n');
            ++at;
            continue;
        }
        const auto sequence = sequence_at(bytes, at);
        if (sequence.valid) {
            auto next = at;
            cleaner.put(next_code_point(bytes, next));
        } else {
            if (strays++ == 0) first = cleaner.line;
            cleaner.put(sequence.length == 1 ? from_1252(static_cast<unsigned char>(bytes[at])) : replacement);
        }
        at += sequence.length;
    }
    if (strays > 0) {
        diagnostics.add(
            "text-encoding",
            fmt::format("{} not in UTF-8 in a text that otherwise is, the first here", counted(strays, "byte")), first);
    }
    return cleaner.finish(bytes.size());
}

std::string from_single_bytes(std::string_view bytes, Diagnostics& diagnostics) {
    Cleaner cleaner{diagnostics, {}, 1, 0, 0};
    cleaner.out.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') continue;
        const char32_t c = bytes[at] == '\r' ? U'\n' : from_1252(static_cast<unsigned char>(bytes[at]));
        cleaner.put(c);
    }
    diagnostics.add("encoding-converted", "read as Windows-1252");
    return cleaner.finish(bytes.size());
}

std::string from_utf16(std::string_view bytes, bool big_endian, Diagnostics& diagnostics) {
    Cleaner cleaner{diagnostics, {}, 1, 0, 0};
    cleaner.out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto a = static_cast<unsigned char>(bytes[at]);
        const auto b = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? (a << 8U) | b : (b << 8U) | a);
    };
    std::size_t broken = bytes.size() % 2;
    int first = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            if (broken++ == 0) first = cleaner.line;
            c = replacement;
        }
        if (c == '\r') {
            if (at + 3 < bytes.size() && unit(at + 2) == '\n') continue;
            c = '\n';
        }
        cleaner.put(c);
    }
    if (broken > 0) diagnostics.add("text-encoding", counted(broken, "broken unit") + " of UTF-16", first);
    diagnostics.add("encoding-converted", "read as UTF-16");
    return cleaner.finish(bytes.size() / 2);
}

/// UTF-8 with a few faults, or a single-byte encoding that is no UTF-8 at all?
bool looks_like_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; (at = ascii_end(bytes, at)) < bytes.size();) {
        const auto sequence = sequence_at(bytes, at);
        ++(sequence.valid ? good : bad);
        at += sequence.length;
    }
    return bad == 0 || good >= bad;
}

/// UTF-16 without a mark shows as zero bytes at every other place; 0 no, 1 little, 2 big endian.
int utf16_without_mark(std::string_view bytes) {
    const auto head = bytes.substr(0, 512);
    if (head.size() < 4) return 0;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == 0 ? 1 : 0;
    const auto most = head.size() / 2;
    if (zeros[1] * 10 > most * 7 && zeros[0] * 10 < most) return 1;
    if (zeros[0] * 10 > most * 7 && zeros[1] * 10 < most) return 2;
    return 0;
}

} // namespace

namespace {

/// No character that normalisation could change or join to the one before: below U+0300 there is none, and among the
/// punctuation, arrows and mathematical signs of U+2000 to U+2AFF only a few (the Unicode Character Database,
/// DerivedNormalizationProps.txt).
bool is_inert(std::string_view text) {
    for (std::size_t at = 0; (at = ascii_end(text, at)) < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0xCC) continue; // a trailing byte, or the lead of a character below U+0300
        if (byte != 0xE2 || at + 2 >= text.size()) return false;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const bool quads = second == 0x80 && static_cast<unsigned char>(text[at + 2]) < 0x82;
        const bool letterlike = second == 0x83 || second == 0x84; // and marks that combine with symbols
        const bool technical = second == 0x8C || second >= 0xAB;
        if (quads || letterlike || technical) return false;
    }
    return true;
}

} // namespace

std::string to_nfc(std::string text) {
    if (is_inert(text)) return text;
    UErrorCode status = U_ZERO_ERROR;
    static const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw Error(ErrorKind::environment, "internal", {}, "ICU has no normalisation data");
    if (nfc->isNormalizedUTF8(text, status)) return text;
    std::string out;
    out.reserve(text.size());
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return out;
}

std::string to_utf8(std::string_view bytes, Diagnostics& diagnostics) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return from_utf8(bytes.substr(3), diagnostics);
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false, diagnostics);
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true, diagnostics);
    if (const int order = utf16_without_mark(bytes)) return from_utf16(bytes, order == 2, diagnostics);
    if (looks_like_utf8(bytes)) return from_utf8(bytes, diagnostics);
    return from_single_bytes(bytes, diagnostics);
}

std::string printable(std::string_view name) {
    Diagnostics unheard;
    try {
        auto clean = to_utf8(name, unheard);
        return clean.empty() ? "unnamed" : clean;
    } catch (const Error&) {
        return "unnamed";
    }
}

} // namespace ianote::text
