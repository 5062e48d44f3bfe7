// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in, a note out, with the proof that nothing was lost.
#pragma once

#include <ianote/diagnostic.hpp>
#include <ianote/languages.hpp>
#include <ianote/named.hpp>
#include <ianote/note.hpp>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ianote {

/// Which of two programs reads the pages of a PDF.
enum class PdfEngine {
    automatic, ///< the fast one where it can decode every font of a page, else poppler
    fast,      ///< never poppler: a page that needs it is left out, with a warning
    poppler,   ///< always poppler, which knows no tags and loses non-breaking spaces
};

/// The engines and their names; the first is the default.
std::span<const Named<PdfEngine>> pdf_engines();

/// How tracked changes of a Word file are read that nobody accepted or refused.
enum class Changes {
    accepted, ///< as if all were accepted
    marked,   ///< what they took out and put in is marked as such
};

/// Their names; the first is the default.
std::span<const Named<Changes>> change_readings();

/// What becomes of the comments of a Word file.
enum class Comments {
    left_out, ///< they are no part of the document; how many there are is said
    kept,     ///< as furniture of the kind annotation
};

/// Their names; the first is the default.
std::span<const Named<Comments>> comment_readings();

struct ConvertOptions {
    std::string language;                 ///< ISO 639-1 code to use instead of detection; empty: detect
    std::chrono::milliseconds timeout{0}; ///< a document; 0: none
    std::size_t max_memory =
        0; ///< bytes a document; 0: none. Counted only in programs that link the counting allocator
    std::size_t max_bytes = std::size_t{1} << 30;      ///< a larger input is refused; at most 4 GiB minus 1
    std::size_t max_inflated = std::size_t{256} << 20; ///< bytes that a packed document may unfold into, at most
    std::size_t max_pages = 5000;                      ///< of a paginated document
    PdfEngine pdf_engine = PdfEngine::automatic;
    Changes changes = Changes::accepted;
    Comments comments = Comments::left_out;
    bool any = false; ///< also what is no note: its words and structure, all of it in the body
};

enum class Status { ok, warning, failed, skipped };
std::string_view to_string(Status status);
std::optional<Status> parse_status(std::string_view name);

struct Conversion {
    Note note;
    std::vector<Diagnostic> diagnostics;
    std::size_t words = 0; ///< of the source, as its reader counted them
    int pages = 0;         ///< 0: the format has none

    /// `ok` only with coverage 1 and no warning, else `warning`.
    Status status() const;
};

/// Converts one document. `name` is the file's name without its folder. Throws Error of kind `input` when the document
/// cannot be converted at all; everything less is a diagnostic. Safe to call from several threads at once.
Conversion convert(std::string_view bytes, const std::string& name, const Languages& languages,
                   const ConvertOptions& options = {});

/// SHA-256 as 64 hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// SHA-512 as 128 hexadecimal digits.
std::string sha512_hex(std::string_view bytes);

} // namespace ianote
