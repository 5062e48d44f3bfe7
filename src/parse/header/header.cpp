// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/header.hpp"

#include "parse/header/assignment.hpp"
#include "parse/header/doubts.hpp"
#include "parse/header/fields.hpp"
#include "parse/inline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ianote::parse {

namespace {

constexpr std::size_t max_paragraphs = 120; // a header is on the first page, whatever an extractor made of it
constexpr std::size_t max_columns = 60;     // of a line; more are a table of the text
constexpr std::size_t max_pieces = 5000;    // their numbers have 16 bits
constexpr std::size_t max_lines = 600;      // of any text; a header of more is none
constexpr double guessed = 0.8;             // confidence of a value that stood apart from its label

/// Page furniture and the file's name are witnesses of the document's own number.
double witness(const Context& context, std::string_view file_name, const DocumentNumber& number) {
    const auto printed = number.to_string();
    const bool in_footer = std::any_of(context.flow.furniture.begin(), context.flow.furniture.end(),
                                       [&](const auto& f) { return f.text.find(printed) != std::string::npos; });
    if (in_footer) return 2;
    return file_name.find(number.serial) != std::string_view::npos ? 1.5 : 0;
}

/// Makes fields of a reading.
class FieldBuilder {
public:
    FieldBuilder(const Context& context, const std::vector<Piece>& pieces, const HeaderReading& reading)
        : context_(context)
        , pieces_(pieces)
        , maker_(context) {
        // what turned out to be the value of a label below it was assigned a second time
        for (const auto& assigned : reading.assigned) assigned_[assigned.piece] = assigned;
    }

    /// `unread`: the first line that no piece is from.
    ParsedHeader build(const std::optional<Chunk>& unread) {
        take_unknown_labels();
        for (auto at = assigned_.begin(); at != assigned_.end() && at->second.role != Role::body;) at = take(at);
        add_number();
        end_header(unread);
        result_.header.fields = maker_.take();
        std::stable_sort(result_.header.fields.begin(), result_.header.fields.end(),
                         [](const auto& a, const auto& b) { return a.kind < b.kind; });
        return std::move(result_);
    }

private:
    using At = std::map<std::size_t, Assigned>::iterator;

    const Piece& piece(At at) const { return pieces_[at->first]; }

    /// A piece with all that is more of it, in one value; they are taken out of what is left. Spans side by side are
    /// one.
    Value value_from(At& at) {
        Value value{piece(at).spans, piece(at).paragraph};
        const auto first = at->second;
        auto last = at;
        for (auto next = std::next(at); next != assigned_.end(); ++next) {
            const auto& other = next->second;
            if (other.role == Role::label && first.label == next->first)
                continue; // it stands beside its value's first line
            const bool more = first.role == Role::loose ? other.role == Role::loose && is_beside(last, next)
                                                        : other.role == Role::more && other.field == first.field &&
                                                              other.label == first.label;
            if (!more) break;
            append(value, last, next);
            next->second.role = Role::taken;
            last = next;
        }
        ++at;
        return value;
    }

    void append(Value& value, At last, At next) const {
        const auto& spans = piece(next).spans;
        if (is_beside(last, next)) {
            value.spans.back().end = spans.front().end;
            value.spans.insert(value.spans.end(), spans.begin() + 1, spans.end());
        } else {
            value.spans.insert(value.spans.end(), spans.begin(), spans.end());
        }
    }

    /// Whether two pieces stand on one line, with nothing but signs between them.
    bool is_beside(At left, At right) const {
        constexpr std::size_t most = 6; // bytes
        const auto end = piece(left).spans.back().end;
        const auto begin = piece(right).spans.front().begin;
        return end <= begin && begin - end <= most &&
               context_.source({end, begin}).find_first_of("\n\t") == std::string_view::npos;
    }

    /// Words that no pack knows before an interinstitutional file on its line are its label.
    void take_unknown_labels() {
        for (auto at = assigned_.begin(); at != assigned_.end(); ++at) {
            if (at == assigned_.begin() || at->second.role != Role::own ||
                at->second.field != FieldKind::procedure_file)
                continue;
            const auto before = std::prev(at);
            if (before->second.role != Role::loose || !is_beside(before, at) || !piece(before).is_text()) continue;
            before->second = {before->first, Role::value, FieldKind::procedure_file, {}, false};
            at->second.role = Role::more;
        }
    }

    At take(At at) {
        const auto assigned = at->second;
        const auto begin = at;
        switch (assigned.role) {
        case Role::label:
            ++result_.evidence;
            if (!has_value(at->first)) maker_.add_other({{}, piece(at).paragraph}, label_of(at->first));
            return ++at;
        case Role::own: ++result_.evidence; return own(at);
        case Role::suffix:
            ++result_.evidence;
            number_spans_.insert(number_spans_.end(), piece(at).spans.begin(), piece(at).spans.end());
            return ++at;
        case Role::value: {
            const auto value = value_from(at);
            const double confidence = assigned.guessed ? guessed : 1;
            if (assigned.label)
                maker_.add_labelled(label_of(*assigned.label), value, confidence);
            else
                maker_.add_labelled({assigned.field, {}}, value, confidence);
            if (assigned.field == FieldKind::document_type) ++result_.evidence;
            return at;
        }
        case Role::taken: return ++at;
        case Role::repeat: ++result_.evidence; [[fallthrough]];
        case Role::more:
        case Role::loose:
        case Role::body: break;
        }
        const bool another_number = assigned.role == Role::loose && piece(begin).forms.has(Form::number) &&
                                    piece(begin).begins_chunk && !is_own_number(begin);
        if (piece(begin).forms.has(Form::press_number)) press_ = begin->first;
        const auto value = value_from(at);
        if (press_ && *press_ == begin->first) return at;
        if (another_number)
            maker_.add_numbers(FieldKind::preceding_document, nullptr, value, guessed);
        else
            maker_.add_other(value);
        others_ = others_ || another_number;
        return at;
    }

    At own(At at) {
        const auto& it = piece(at);
        if (at->second.field == FieldKind::document_number) {
            number_spans_.insert(number_spans_.begin(), it.spans.begin(), it.spans.end());
            number_paragraph_ = it.paragraph;
        } else {
            maker_.add_own(at->second.field, {it.spans, it.paragraph});
        }
        return ++at;
    }

    /// Whether a number that stands elsewhere (a footer above the page) is the document's own.
    bool is_own_number(At at) const {
        const auto number = [&](std::size_t index) {
            return read_document_number(context_.source(pieces_[index].spans.front()));
        };
        const auto own = std::find_if(assigned_.begin(), assigned_.end(), [](const auto& a) {
            return a.second.role == Role::own && a.second.field == FieldKind::document_number;
        });
        return own != assigned_.end() && number(own->first)->number.serial == number(at->first)->number.serial &&
               number(own->first)->number.year == number(at->first)->number.year;
    }

    bool has_value(std::size_t label) const {
        return std::any_of(assigned_.begin(), assigned_.end(), [&](const auto& a) { return a.second.label == label; });
    }

    Label label_of(std::size_t index) const { return {pieces_[index].field, pieces_[index].spans}; }

    /// The document's number with the suffixes that stood on lines of their own; of a press release without one, its
    /// own.
    void add_number() {
        if (number_spans_.empty() && press_) {
            number_spans_ = pieces_[*press_].spans;
            number_paragraph_ = pieces_[*press_].paragraph;
        } else if (press_) {
            maker_.add_other({pieces_[*press_].spans, pieces_[*press_].paragraph});
        }
        if (number_spans_.empty()) return;
        std::string printed;
        for (const auto span : number_spans_)
            printed += (printed.empty() ? "" : " ") + std::string(context_.source(span));
        if (const auto number = parse_document_number(printed))
            maker_.add_document_number(*number, number_spans_, number_paragraph_, others_ ? guessed : 1);
    }

    /// Where the body begins: with a paragraph, or inside one.
    void end_header(const std::optional<Chunk>& unread) {
        const auto last = std::prev(assigned_.end());
        if (last->second.role == Role::body) {
            const bool whole = piece(last).begins_paragraph && piece(last).begins_chunk;
            return begin_body(piece(last).paragraph, piece(last).spans.front().begin, whole);
        }
        result_.paragraphs = piece(last).paragraph + 1;
        if (unread) begin_body(unread->paragraph, unread->span.begin, unread->paragraph >= result_.paragraphs);
    }

    void begin_body(std::size_t index, std::uint32_t begin, bool with_paragraph) {
        result_.paragraphs = index;
        if (with_paragraph) return;
        ++result_.paragraphs;
        const auto& paragraph = context_.flow.paragraphs[index];
        result_.rest = paragraph;
        result_.rest->runs = runs_within(paragraph.runs, {begin, UINT32_MAX});
        result_.rest->cells.clear();
        result_.rest->kind = layout::ParagraphKind::paragraph;
        result_.rest->blank_before = true;
    }

    const Context& context_;
    const std::vector<Piece>& pieces_;
    std::map<std::size_t, Assigned> assigned_;
    FieldMaker maker_;
    ParsedHeader result_;
    std::vector<Span> number_spans_;
    std::size_t number_paragraph_ = 0;
    std::optional<std::size_t> press_;
    bool others_ = false; ///< other numbers stand there without a label
};

void report_missing(const Context& context, const Header& header) {
    if (header.document_number() == nullptr) {
        context.diagnostics.add("header-number-missing", "no document number was found in the header");
    }
    for (const auto kind : {FieldKind::date, FieldKind::subject}) {
        if (header.find(kind) == nullptr) {
            context.diagnostics.add("header-incomplete", fmt::format("the header has no {}", to_string(kind)));
        }
    }
}

} // namespace

BodyParagraphs::BodyParagraphs(const layout::Flow& flow, const ParsedHeader& header) {
    const auto below = std::span(flow.paragraphs).subspan(std::min(header.paragraphs, flow.paragraphs.size()));
    if (!header.rest) {
        all_ = below;
        return;
    }
    own_.reserve(below.size() + 1);
    own_.push_back(*header.rest);
    own_.insert(own_.end(), below.begin(), below.end());
    all_ = own_;
}

ParsedHeader parse_header(const Context& context, std::string_view file_name) {
    HeaderLines lines(context, max_paragraphs);
    PieceMaker pieces(context, lines);
    Assignment assignment(context, [&](const DocumentNumber& number) { return witness(context, file_name, number); });
    std::optional<Chunk> unread; // what a limit kept from being looked at: it is the body's
    for (std::size_t i = 0; lines.has(i); ++i) {
        const bool too_many = i == max_lines || assignment.pieces().size() > max_pieces;
        if (too_many || lines[i].size() > max_columns) {
            unread = lines[i].front();
            break;
        }
        if (!assignment.add_line(pieces.of_line(i))) break;
    }
    if (assignment.pieces().empty()) return {};
    const auto readings = assignment.readings();
    auto result = FieldBuilder(context, assignment.pieces(), readings.front()).build(unread);
    report_doubts(context, assignment, readings, file_name, result.header);
    report_missing(context, result.header);
    return result;
}

} // namespace ianote::parse
