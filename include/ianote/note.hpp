// SPDX-License-Identifier: GPL-3.0-or-later
// A Council note as its parts. Free of any file format; plain values, cheap to move, safe to share when const.
#pragma once

#include <ianote/identifiers.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ianote {

/// Bytes [begin, end) of the text that the reader took out of the source: where a part comes from.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin >= end; }

    bool operator==(const Span&) const = default;
};

/// The pieces of source that a part was made of, in reading order (a point broken by a page has two).
using Origin = std::vector<Span>;

/// A kind of inline part; what is true of it is its row in src/model/kinds.cpp.
enum class InlineKind : std::uint8_t {
    text,
    footnote_ref,
    doc_ref,
    date,
    operative,
    abbreviation,
    page_break,
    ref,       ///< of anything but a Council document
    addressee, ///< who is asked
    image,     ///< a picture in the text, by its description, which is no part of the text as it reads
    formula,   ///< a mathematical one, on one line: (a+b)/2
};

/// What a `ref` points at.
enum class RefType : std::uint8_t { act, commission, oj, court_case, treaty, un, internal };

/// Who is asked to do something. The numbers are stored in archives, as those of actions: a new one comes last.
enum class Addressee : std::uint8_t {
    member_states,
    commission,
    council,
    european_council,
    parliament,
    high_representative,
    eeas,
    agency,
    presidency,
    other,
};

inline constexpr Addressee last_addressee = Addressee::other; ///< the one with the highest number

/// Several of them, a bit each.
using Addressees = std::uint16_t;

constexpr Addressees addressee_bit(Addressee who) { return static_cast<Addressees>(1U << static_cast<unsigned>(who)); }

/// What a clause does; the contract's list. The numbers are stored in archives: a new action takes the next number
/// at the end, behind `other`, and none is ever given another one.
enum class Action : std::uint8_t {
    agree = 0,
    commit = 1,
    support = 2,
    welcome = 3,
    invite = 4,
    call = 5,
    affirm = 6,
    reaffirm = 7,
    advocate = 8,
    intend = 9,
    recognise = 10,
    request = 11,
    underline = 12,
    adopt = 13,
    other = 14,
};

inline constexpr Action last_action = Action::other; ///< the one with the highest number

/// How a stretch of text looks; the bits of Inline::style.
enum Style : std::uint8_t {
    style_plain = 0,
    style_emphasis = 1,
    style_strong = 2,
    style_superscript = 4,
    style_subscript = 8,
    style_underline = 16,
    style_inserted = 32, ///< put in by a change that the source marks
    style_deleted = 64,  ///< taken out by one: in the source, but no part of the text as it reads
};

/// A stretch of text of one kind and one look.
struct Inline {
    InlineKind kind = InlineKind::text;
    std::uint8_t style = style_plain;
    std::string text; ///< as it reads; of a footnote mark or a page break, its number; of an image what it shows
    /// image: its address; footnote_ref: id of the note, empty when dangling; date: ISO (a day, a month, or a range
    /// `FROM/TO`); abbreviation: expansion; ref: CELEX number of an act, id of what an internal one points at, else
    /// empty
    std::string value;
    std::optional<DocumentNumber> document = {}; ///< of a doc_ref
    RefType ref_type = RefType::act;             ///< of a ref
    Action action = Action::other;               ///< of an operative
    Addressee addressee = Addressee::other;      ///< of an addressee

    bool is_deleted() const { return (style & style_deleted) != 0; }

    bool operator==(const Inline&) const = default;
};

struct Text {
    std::vector<Inline> inlines;
    Origin origin;

    bool empty() const { return inlines.empty(); }
};

/// The text as it reads: footnote marks, page breaks, images and what was taken out are left out, and no blank stands
/// twice for it.
std::string plain_text(const Text& text);

/// Whether there is text, and all of it but blanks was taken out.
bool is_deleted(const Text& text);

/// A kind of block; what is true of it is its row in src/model/kinds.cpp.
enum class BlockKind : std::uint8_t {
    paragraph,
    title,
    heading,
    act,
    recital,
    commitment,
    point,
    annex,
    table,
    row,
    cell,
    author,    ///< who adopts an act: LE CONSEIL DE L'UNION EUROPÉENNE,
    enacting,  ///< the words that adopt it: A ADOPTÉ LE PRÉSENT RÈGLEMENT:
    signature, ///< holds a paragraph a line
    division,  ///< of draft law
    caption,   ///< of a table
    image,     ///< a picture between paragraphs; its text is one inline part of that kind
};

enum class ActType : std::uint8_t {
    declaration,
    conclusions,
    resolution,
    recommendation,
    decision,
    regulation,
    directive,
    agreement,
    opinion,
    statement,
    common_position,
    programme,
    guidelines,
    action_plan,
    other,
};

/// The kinds of divisions of draft law, outermost first.
enum class DivisionType : std::uint8_t { part, title, chapter, section, article };

std::string_view to_string(BlockKind kind); ///< the element's name in note XML
std::string_view to_string(ActType type);
std::string_view to_string(DivisionType type);
std::string_view to_string(Action action);
std::string_view to_string(RefType type);
std::string_view to_string(Addressee who);
std::optional<ActType> parse_act_type(std::string_view name);
std::optional<DivisionType> parse_division_type(std::string_view name);
std::optional<Action> parse_action(std::string_view name);
std::optional<RefType> parse_ref_type(std::string_view name);
std::optional<Addressee> parse_addressee(std::string_view name);
std::optional<BlockKind> parse_block_kind(std::string_view element);

/// One block of the body. Which members matter depends on the kind. Containers (act, annex, division, signature, table,
/// row) have no text.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    ActType act_type = ActType::other;
    DivisionType division = DivisionType::article;
    std::optional<Action> action; ///< of a commitment, and of a point that holds a clause: that of its first verb
    std::uint8_t level = 0;       ///< of a heading
    bool citation = false;        ///< of a recital: having regard to
    bool head = false;            ///< of a cell: it names a column or row
    std::uint16_t cols = 1;       ///< of a cell: how many columns it takes
    std::uint16_t rows = 1;       ///< of a cell: how many rows it takes
    std::uint16_t page = 0;       ///< 0: the source has no pages
    std::uint32_t line = 0;       ///< line of the source; not part of the note, for messages
    std::string id;               ///< the same in every language version
    std::string n;                ///< the label without its punctuation, as printed; empty for a dash
    std::string label;            ///< the label as printed
    std::string value;            ///< what the label counts as in ids: 16a of `16 bis`, 1 of PRIMERO; empty: no label
    std::string lead;             ///< id of the paragraph that leads in this clause (INVITE LES ÉTATS MEMBRES À:)
    Addressees asked = 0;         ///< by what leads it in, or by the point that it completes; its own are in its text
    double confidence = 1;        ///< below 1: of its kind another reading is near
    Span label_origin;
    Text text;
    std::vector<Block> children;
};

/// A kind of header field, in the order of note XML; what is true of it is its row in src/model/fields.cpp.
enum class FieldKind : std::uint8_t {
    institution,
    place,
    date,
    original_languages,
    procedure_file,
    document_number,
    distribution,
    subject_code,
    document_type,
    from,
    received,
    to,
    preceding_document,
    commission_document,
    meeting,
    subject,
    other,
};

std::string_view to_string(FieldKind kind); ///< the element's name in note XML
std::optional<FieldKind> parse_field_kind(std::string_view element);

/// Why a text was taken for a field of its kind.
enum class FieldReason : std::uint8_t {
    form,  ///< it is written as only this kind is: a date, a number, a code
    label, ///< it answers the label that names the kind
    guess, ///< it stands where the kind is usual, and nothing else tells
};

std::string_view to_string(FieldReason reason);

/// One fact of the header, with the label that was printed before it.
struct HeaderField {
    FieldKind kind = FieldKind::other;
    std::string label;
    Origin label_origin;
    Text text;
    double confidence = 1;                  ///< below 1: guessed from place and kind, not read after its label
    FieldReason reason = FieldReason::form; ///< not part of the note, for explanations
    std::uint16_t page = 0;
    std::uint32_t line = 0; ///< line of the source; not part of the note, for messages
    /// by kind: number of a document; date; subject code; procedure file; codes of original languages; item (I/A);
    /// nothing where the text could not be read to one
    std::variant<std::monostate, DocumentNumber, Date, SubjectCode, ProcedureFile, std::vector<LanguageCode>,
                 std::string>
        value = {};
};

/// What a field says; of a subject code or of languages, which stand in the value alone, as they are written.
std::string field_text(const HeaderField& field);

/// The header: its fields, in the order of the contract's XML.
struct Header {
    std::vector<HeaderField> fields;

    const HeaderField* find(FieldKind kind) const;
    const DocumentNumber* document_number() const;
};

struct Footnote {
    std::string id;
    std::string n;
    std::string label;
    std::string value; ///< what the mark counts as in ids; empty for asterisks
    Span label_origin;
    Text text;
    std::vector<Text> more; ///< its second paragraph and those behind it
    std::uint16_t page = 0;
    std::uint32_t line = 0;
};

/// What a piece of furniture is, where that is known.
enum class FurnitureKind : std::uint8_t {
    other,
    footer,
    header,
    page_number,
    marking, ///< LIMITE, a watermark: how the page may be used
    line_number,
    toc,        ///< a table of contents
    annotation, ///< what lies on the page: a stamp, a comment
    hidden,     ///< not seen on the page
};

std::string_view to_string(FurnitureKind kind);
std::optional<FurnitureKind> parse_furniture_kind(std::string_view name);

/// What belongs to the page and not to the note: footers, page numbers, repeated headings.
struct Furniture {
    std::uint16_t page = 0;
    std::string text;
    Origin origin;
    FurnitureKind kind = FurnitureKind::other;
};

/// What of a source its reader did not turn into text.
enum class UnreadKind : std::uint8_t {
    picture,    ///< a page, or most of it, is a picture
    page,       ///< a page that cannot be read
    annotation, ///< something that lies on a page
    part,       ///< a part of the file that holds words
    text,       ///< words that no rule of the reader reaches
    limit,      ///< what lies beyond a limit of the reader
};

std::string_view to_string(UnreadKind kind);
std::optional<UnreadKind> parse_unread_kind(std::string_view name);

struct Unread {
    UnreadKind kind = UnreadKind::picture;
    std::uint16_t page = 0;
    std::string part;        ///< of a packed file, or the element of a page
    std::uint32_t words = 0; ///< that it holds; 0: not known
    std::uint32_t more = 0;  ///< so many others of its kind, which are not listed

    bool operator==(const Unread&) const = default;
};

/// Where the note was read from.
struct SourceFacts {
    std::string name;   ///< file name without its folder
    std::string format; ///< markdown, text
    std::uint64_t bytes = 0;
    std::string sha256;
    double coverage = 0;     ///< share of the source's words that stand in the note, 0 to 1
    std::uint32_t pages = 0; ///< 0: the format has none
    std::uint32_t pages_without_text = 0;
    std::vector<Unread> unread; ///< what the words of coverage do not hold
};

struct Note {
    LanguageCode language;
    std::string identity; ///< `ST-12838-2023-INIT`, or a name made from the file's without a number
    SourceFacts source;
    Header header;
    std::vector<Block> body;
    std::vector<Footnote> footnotes;
    std::vector<Furniture> furniture;

    std::string id() const { return identity + "." + language.str(); }
};

} // namespace ianote
