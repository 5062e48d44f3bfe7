// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/pieces.hpp"

#include "parse/header/form_readers.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

using language::WordKind;

constexpr std::size_t longest_begun = 60; ///< bytes of a line that a label or an institution begins on
constexpr std::size_t most_begun = 6;     ///< words of it
constexpr std::size_t lines_below = 3;    ///< that it may go on over
constexpr std::size_t most_read = 4000;   ///< bytes of a chunk that are looked through: a page, if it came in one line

/// As much of a text as is looked through.
std::string_view head_of(std::string_view text) {
    auto end = std::min(text.size(), most_read);
    while (end < text.size() && text::is_continuation(text[end])) --end;
    return text.substr(0, end);
}

/// Signs between pieces, which belong to none.
bool is_separator(std::string_view text) { return text.find_first_not_of(",;:.()") == text.npos; }

Form form_of(WordKind kind) {
    if (kind == WordKind::label) return Form::label;
    return kind == WordKind::institution ? Form::institution : Form::title;
}

/// The pieces of one chunk, in the order of its text.
struct Cutter {
    const Context& context;
    const Chunk& chunk;
    Piece model;
    std::vector<Piece>& into;
    std::size_t at = 0; ///< bytes of the chunk's text that are cut

    Span span(std::size_t begin, std::size_t end) const {
        return {chunk.span.begin + static_cast<std::uint32_t>(begin),
                chunk.span.begin + static_cast<std::uint32_t>(end)};
    }

    void push(Forms forms, std::vector<Span> spans) {
        Piece piece = model;
        piece.forms = forms;
        piece.spans = std::move(spans);
        piece.begins_chunk = piece.spans.front().begin == chunk.span.begin;
        into.push_back(std::move(piece));
        model.begins_paragraph = false;
    }

    /// Whether the last piece of this chunk stands among words, or others with a form: then it closes no brackets of
    /// its own, as `(OR. en)` and `(Presse 105)` do.
    bool stands_among_words() const {
        const auto here = [&](const Piece& piece) { return piece.line == model.line && piece.column == model.column; };
        const auto& last = into.back().forms;
        if (last.has(Form::originals) || last.has(Form::aside)) return false;
        if (std::any_of(into.begin(), into.end(), [&](const Piece& piece) { return here(piece) && piece.is_text(); }))
            return true;
        return !last.has(Form::codes) && into.size() > 1 && here(into[into.size() - 2]);
    }

    void words_to(std::size_t end) {
        const auto between = chunk.text.substr(at, end - at);
        const auto inner = text::trim(between);
        const auto from = static_cast<std::size_t>(inner.data() - chunk.text.data());
        if (!is_separator(inner)) return push(Form::text, {span(from, from + inner.size())});
        // a bracket or a full stop that closes words belongs to them
        const auto last = between.find_last_of(").");
        const bool words = last != between.npos && !into.empty() && stands_among_words();
        if (words) into.back().spans.back().end = span(at, at + last + 1).end;
    }

    void take(const Match& match, const std::vector<Span>& more = {}) {
        words_to(match.begin);
        std::vector<Span> spans{span(match.begin, match.end)};
        spans.insert(spans.end(), more.begin(), more.end());
        push(match.forms, std::move(spans));
        into.back().field = match.field;
        into.back().sure = match.sure;
        at = match.end;
    }

    bool is_fresh(std::size_t word_begin) const {
        return is_separator(text::trim(chunk.text.substr(at, word_begin - at)));
    }
};

/// An institution with place and date inside: `COUNCIL OF Brussels, 14 June 2003 THE EUROPEAN UNION`. Its two parts,
/// the date between them in `between`.
std::optional<std::pair<Match, Match>> torn_institution(const FormFinder& finder, std::size_t word, Match& between) {
    const auto& words = finder.words();
    if (!FormReaders::has_digit(finder.text().substr(words[word].end))) return std::nullopt; // and so no date
    const auto begins = finder.begun(word, word + 1);
    if (std::none_of(begins.begin(), begins.end(), [](const auto& b) { return b.kind == WordKind::institution; }))
        return std::nullopt;
    for (auto i = word + 1; i < words.size() && i <= word + most_begun; ++i) {
        const auto date = finder.at(i, true);
        if (!date || !date->forms.has(Form::date) || !date->forms.has(Form::place)) continue;
        auto next = i;
        while (next < words.size() && words[next].begin < date->end) ++next;
        if (next == words.size()) continue;
        for (const auto& begun : finder.begun(word, i)) {
            if (begun.kind != WordKind::institution || !words.key_from(next).starts_with(begun.rest)) continue;
            const auto count = words.count(next, begun.rest.size());
            if (!count) continue;
            between = *date;
            return std::pair(Match{Form::institution, words[word].begin, words[i - 1].end},
                             Match{Form::institution, words[next].begin, words[next + *count - 1].end});
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Piece> PieceMaker::of_line(std::size_t line) {
    std::vector<Piece> pieces;
    for (std::size_t column = 0; column < lines_[line].size(); ++column) {
        if (!lines_[line][column].text.empty()) cut(line, column, pieces);
    }
    return pieces;
}

namespace {

/// Whether a text can begin with the folded rest of a phrase, or a part of it, by its first letter.
bool may_go_on(std::string_view text, std::string_view rest) {
    if (text.empty()) return false;
    std::size_t first = 0;
    text::next_code_point(text, first);
    return rest.starts_with(text::fold_key(text.substr(0, first)));
}

} // namespace

/// Where the rest of a phrase stands: at the start of a chunk below, in a label's own column.
std::optional<std::vector<Span>> PieceMaker::rest_below(const FormFinder::Begun& begun, std::size_t line,
                                                        std::size_t column) {
    const bool label = begun.kind == WordKind::label;

    struct Taken {
        Chunk* chunk;
        std::size_t bytes;
    };

    std::vector<Taken> taken;
    auto rest = begun.rest;
    for (auto next = line + 1; next <= line + lines_below && lines_.has(next) && !rest.empty(); ++next) {
        auto& chunks = lines_.line(next);
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            if (!may_go_on(chunks[i].text, rest) || (label && i != column && chunks.size() > 1)) continue;
            const auto found =
                FormFinder(chunks[i].text.substr(0, 2 * longest_begun), context_.pack).starts_with(rest, label);
            if (!found) continue;
            taken.push_back({&chunks[i], found->length});
            rest.remove_prefix(std::min(rest.size(), found->key_length));
            break;
        }
    }
    if (!rest.empty()) return std::nullopt;
    std::vector<Span> spans;
    for (const auto& part : taken) {
        spans.push_back({part.chunk->span.begin, part.chunk->span.begin + static_cast<std::uint32_t>(part.bytes)});
        lines_.take_out(*part.chunk, part.bytes);
    }
    return spans;
}

std::optional<PieceMaker::Wrapped> PieceMaker::wrapped(const FormFinder& finder, std::size_t word, std::size_t line,
                                                       std::size_t column) {
    const auto& words = finder.words();
    const auto begin = words[word].begin;
    const auto tail = finder.text().substr(begin);
    const bool may_begin = words[word].capital || word == 0; // old labels are in small letters
    const bool short_enough = words.size() - word <= most_begun && tail.size() <= longest_begun;
    if (!may_begin || tail.find(':') != tail.npos) return std::nullopt;
    if (!short_enough) return word == 0 ? torn_label(finder, line, column) : std::nullopt;
    for (const auto& begun : finder.begun(word, words.size())) {
        auto below = rest_below(begun, line, column);
        if (!below) continue;
        return Wrapped{{form_of(begun.kind), begin, finder.text().size(), begun.field}, std::move(*below)};
    }
    return word == 0 ? torn_label(finder, line, column) : std::nullopt;
}

/// A label that wraps before its value, where no gap parts the columns: `No. prev. 7588/19` above `doc.:`.
std::optional<PieceMaker::Wrapped> PieceMaker::torn_label(const FormFinder& finder, std::size_t line,
                                                          std::size_t column) {
    const auto& words = finder.words();
    for (auto end = std::min(words.size(), most_begun); end-- > 1;) {
        for (const auto& begun : finder.begun(0, end)) {
            if (begun.kind != WordKind::label) continue;
            auto below = rest_below(begun, line, column);
            if (!below) continue;
            auto stop = static_cast<std::size_t>(words[end - 1].end);
            while (stop < finder.text().size() && finder.text()[stop] == '.') ++stop;
            return Wrapped{{Form::label, words[0].begin, stop, begun.field}, std::move(*below)};
        }
    }
    return std::nullopt;
}

void PieceMaker::cut(std::size_t line, std::size_t column, std::vector<Piece>& into) {
    const auto chunk = lines_[line][column];
    const auto& paragraph = context_.flow.paragraphs[chunk.paragraph];
    Piece model;
    model.paragraph = chunk.paragraph;
    model.chunk = chunk.span;
    model.line = line;
    model.column = column;
    const auto begin = layout::span_of(paragraph.runs).begin;
    model.begins_paragraph = text::trim(context_.source({begin, chunk.span.begin})).empty();
    model.in_table = paragraph.kind == layout::ParagraphKind::table_row;
    const FormFinder finder(head_of(chunk.text), context_.pack);
    const auto& words = finder.words();
    Cutter cutter{context_, chunk, model, into};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].begin < cutter.at) continue;
        const bool behind_words = i > 0 && words[i - 1].begin >= cutter.at;
        const bool fresh = !behind_words && cutter.is_fresh(words[i].begin);
        if (fresh) {
            if (const auto whole = wrapped(finder, i, line, column)) {
                cutter.take(whole->match, whole->below);
                continue;
            }
        }
        Match date;
        const auto torn = fresh ? torn_institution(finder, i, date) : std::nullopt;
        if (torn) {
            cutter.take(torn->first, {cutter.span(torn->second.begin, torn->second.end)});
            cutter.take(date);
            cutter.at = torn->second.end;
        } else if (const auto match = finder.at(i, fresh)) {
            cutter.take(*match);
        }
    }
    cutter.words_to(chunk.text.size());
    if (!into.empty() && into.back().line == line && into.back().column == column) into.back().ends_chunk = true;
}

} // namespace ianote::parse
