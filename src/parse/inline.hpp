// SPDX-License-Identifier: GPL-3.0-or-later
// From runs to the text of a leaf: white space folded, footnote marks, dates, references and abbreviations marked.
#pragma once

#include "parse/context.hpp"

namespace ianote::parse {

/// Where the look or the kind of the text changes.
struct TextEvent {
    std::uint32_t at = 0; ///< byte of AssembledText::plain
    std::uint8_t style = style_plain;
    InlineKind kind = InlineKind::text; ///< footnote_ref, page_break and image take no bytes
    std::string n;                      ///< of those: their number, or what the image shows
};

/// A leaf before its marks are found: plain text in which breaking white space is folded to single spaces.
struct AssembledText {
    std::string plain;
    std::string masked; ///< `plain` with blanks for what was taken out; empty: nothing was
    bool gone = false;  ///< all of it was taken out
    std::vector<TextEvent> events;
    std::vector<Span> formulas; ///< bytes of `plain`
    Origin origin;

    /// What is read of it, at the same places: no mark is found in what was taken out.
    std::string_view live() const { return masked.empty() ? plain : masked; }

    /// What tells its kind: what is read of it; of what was taken out whole, that.
    std::string_view told() const { return gone ? plain : live(); }
};

/// Bytes of `plain` that are more than text.
struct TextMark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    InlineKind kind = InlineKind::text;
    std::string value;
    std::optional<DocumentNumber> document = {};
    Action action = Action::other;   ///< of an operative
    RefType ref_type = RefType::act; ///< of a ref; the value of an internal one is its kind and number (`point:11`)
    Addressee addressee = Addressee::other; ///< of an addressee
    std::uint32_t subject_end = 0;          ///< of an operative before its subject; else 0
    bool continued = false;                 ///< the rest of an operative that began before it (stellt ... FEST)
};

/// `dropped` styles are not kept: a bold title is a title already.
AssembledText assemble(const Context& context, std::span<const layout::Run> runs, std::uint8_t dropped = style_plain);

/// Dates, references and abbreviations with their expansion, in order, never overlapping.
std::vector<TextMark> find_marks(std::string_view plain, const language::Pack& pack);

/// The leaf, with its marks found, `more` (operative words) merged in, and those whom they ask.
Text finish(const Context& context, AssembledText assembled, std::vector<TextMark> more = {});

/// assemble and finish in one.
Text make_text(const Context& context, std::span<const layout::Run> runs, std::uint8_t dropped = style_plain);

/// The leaf without marks where it is of one look and page; else as make_text gives it.
Text make_unmarked_text(const Context& context, std::span<const layout::Run> runs, std::uint8_t dropped = style_plain);

/// What an image run shows.
Inline image_of(const Context& context, const layout::Run& run);

/// The runs that lie in `span`, cut to it; what stands at its end lies in what follows.
std::vector<layout::Run> runs_within(std::span<const layout::Run> runs, Span span);

} // namespace ianote::parse
