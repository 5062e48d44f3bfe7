// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of a conversion, in their order.
#include "base/budget.hpp"
#include "convert/coverage.hpp"
#include "convert/unread.hpp"
#include "language/detect.hpp"
#include "layout/flow.hpp"
#include "parse/contents_title.hpp"
#include "parse/note.hpp"
#include "read/changes.hpp"
#include "read/formats.hpp"
#include "read/note_xml.hpp"
#include "text/encoding.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>

namespace ianote {

namespace {

constexpr std::array statuses{Named{"ok", Status::ok}, Named{"warning", Status::warning},
                              Named{"failed", Status::failed}, Named{"skipped", Status::skipped}};

constexpr std::array engines{
    Named{"auto", PdfEngine::automatic, "the fast one where it can, else poppler"},
    Named{"fast", PdfEngine::fast, "never poppler"},
    Named{"poppler", PdfEngine::poppler, "always poppler"},
};

constexpr std::array changes{
    Named{"accepted", Changes::accepted, "the text reads as if all were accepted"},
    Named{"marked", Changes::marked, "what was taken out and put in is marked"},
};

constexpr std::array comments{
    Named{"left-out", Comments::left_out, "they are no part of the document; how many there are is said"},
    Named{"kept", Comments::kept, "they stand beside the text, as what lies on the page"},
};

} // namespace

std::string_view to_string(Status status) { return name_of(statuses, status); }

std::optional<Status> parse_status(std::string_view name) {
    const auto* found = find_named(statuses, name);
    return found == nullptr ? std::nullopt : std::optional(found->value);
}

std::span<const Named<PdfEngine>> pdf_engines() { return engines; }

std::span<const Named<Changes>> change_readings() { return changes; }

std::span<const Named<Comments>> comment_readings() { return comments; }

Status Conversion::status() const {
    const auto warns = [](const Diagnostic& d) { return d.severity != Severity::note; };
    const bool clean = note.source.coverage == 1 && note.source.unread.empty() &&
                       std::none_of(diagnostics.begin(), diagnostics.end(), warns);
    return clean ? Status::ok : Status::warning;
}

namespace {

const language::Pack& choose_pack(std::string_view text, const language::Registry& registry,
                                  const ConvertOptions& options, Diagnostics& diagnostics) {
    if (!options.language.empty()) {
        if (const auto* pack = registry.find(options.language)) return *pack;
        throw Error(ErrorKind::usage, "language-unknown", {},
                    fmt::format("no language pack for '{}'", options.language));
    }
    const auto detection = language::detect(text, registry);
    if (detection.pack == nullptr)
        throw Error(ErrorKind::usage, "language-unknown", {}, "there is no language pack at all");
    if (!detection.from_header) {
        diagnostics.add("language-guessed", fmt::format("no label of the header is known; the text looks like {} ({})",
                                                        detection.pack->name, detection.pack->code.str()));
    }
    return *detection.pack;
}

/// The line of the source that a byte of the flow's text lies on, as near as the paragraphs tell.
int line_of(const layout::Flow& flow, std::uint32_t at) {
    int line = 0;
    std::uint32_t nearest = 0;
    const auto look = [&](const std::vector<layout::Run>& runs, std::uint32_t its_line) {
        const auto span = layout::span_of(runs);
        if (span.begin > at || span.begin < nearest) return;
        nearest = span.begin;
        line = static_cast<int>(its_line);
    };
    for (const auto& p : flow.paragraphs) look(p.runs, p.line);
    for (const auto& n : flow.notes) look(n.runs, n.line);
    return line;
}

void report_struck(std::size_t passages, Diagnostics& diagnostics) {
    if (passages == 0) return;
    diagnostics.add("struck-text",
                    fmt::format("{} passage{} struck through or taken out: kept in the XML as <del>, and "
                                "no part of the text that is read, aligned, checked and searched",
                                passages, passages == 1 ? " is" : "s are"));
}

void report_lost(const conversion::Coverage& coverage, const layout::Flow& flow, Diagnostics& diagnostics) {
    if (coverage.lost.empty()) return;
    diagnostics.add("coverage",
                    fmt::format("{} of {} words are not in the result: \"{}\"", coverage.lost.size(), coverage.words,
                                coverage.quotation(flow.text)),
                    line_of(flow, coverage.lost.front().begin));
}

/// Pages without a single word: all of them are pictures.
void check_has_text(const read::Pages& pages, const read::Source& source, const language::Registry& registry,
                    const ConvertOptions& options) {
    if (pages.page_count == 0 || !pages.blocks.empty()) return;
    const auto language =
        options.language.empty() ? conversion::language_in_name(source.name, registry) : options.language;
    throw Error(ErrorKind::input, "pdf-no-text", {}, "this PDF has no text, only pictures of it",
                fmt::format("recognise its text first, as with '{}'", conversion::recognising(language, "")));
}

Conversion convert_text(const read::Format& format, const read::Source& source, const language::Registry& registry,
                        const ConvertOptions& options) {
    Diagnostics diagnostics;
    const auto pack_of = [&](std::string_view text) {
        return options.language.empty() ? language::detect(text, registry).pack : registry.find(options.language);
    };
    const read::Limits limits{options.max_inflated,
                              options.max_pages,
                              options.pdf_engine != PdfEngine::poppler,
                              options.pdf_engine != PdfEngine::fast,
                              options.changes == Changes::marked,
                              options.comments == Comments::kept,
                              pack_of};
    auto pages = format.read(source, limits, diagnostics);
    check_has_text(pages, source, registry, options);
    SourceFacts facts;
    facts.pages = pages.page_count;
    facts.pages_without_text = pages.pages_without_text;
    facts.unread = std::move(pages.unread);
    report_struck(read::settle_changes(pages), diagnostics);
    base::check_limits_now();
    auto flow = layout::build_flow(std::move(pages));
    base::check_limits_now();
    const auto& pack = choose_pack(flow.text, registry, options, diagnostics);
    parse::set_contents_title_aside(flow, pack);
    const parse::Context context{flow, pack, diagnostics};
    Conversion result;
    result.note = options.any && !parse::is_note(flow, pack, source.name)
                      ? parse::parse_any(context, source.name)
                      // who names the language says that it is a note
                      : parse::parse_note(context, source.name, options.language.empty() ? parse::usual_evidence : 1);
    base::check_limits_now();
    const auto coverage = conversion::measure_coverage(result.note, flow.text);
    report_lost(coverage, flow, diagnostics);
    conversion::report_unread(facts.unread, pack.code.str(), diagnostics);
    result.words = coverage.words;
    facts.format = format.name;
    facts.coverage = coverage.share();
    for (const auto& p : flow.paragraphs) facts.pages = std::max<std::uint32_t>(facts.pages, p.page);
    result.pages = static_cast<int>(facts.pages);
    result.note.source = std::move(facts);
    result.diagnostics = diagnostics.take();
    return result;
}

} // namespace

Conversion convert(std::string_view bytes, const std::string& name, const Languages& languages,
                   const ConvertOptions& options) {
    constexpr std::size_t addressable =
        UINT32_MAX / 4; // spans are 32 bits, and a legacy encoding grows up to three times
    if (bytes.size() > std::min(options.max_bytes, addressable)) {
        throw Error(ErrorKind::input, "input-too-large", {}, fmt::format("the file has {} bytes", bytes.size()));
    }
    try {
        const base::Budget budget({options.timeout, options.max_memory});
        const read::Source source{bytes, name};
        if (read::is_note_xml(source)) {
            Conversion again; // converted before: its source facts, coverage included, are those of that time
            again.note = read::read_note_xml(source);
            return again;
        }
        auto result = convert_text(read::find_format(source), source, languages.registry(), options);
        result.note.source.name = text::printable(name);
        result.note.source.bytes = bytes.size();
        result.note.source.sha256 = sha256_hex(bytes);
        return result;
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::input, "memory-limit", {}, "the document needs more memory than it may take");
    }
}

} // namespace ianote
