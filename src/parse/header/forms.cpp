// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/forms.hpp"

#include "parse/header/form_readers.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

/// What is told of a word before any reader is asked.
namespace sign {
constexpr unsigned known = 1;     ///< words of the pack begin with it
constexpr unsigned figure = 2;    ///< a digit comes first
constexpr unsigned capital = 4;   ///< or a capital letter
constexpr unsigned capitals = 8;  ///< no small letter is in it
constexpr unsigned bracket = 16;  ///< it stands behind one
constexpr unsigned at_start = 32; ///< it is the first
constexpr unsigned fresh = 64;    ///< nothing but things with a form stands before it
} // namespace sign

struct Reader {
    std::optional<Match> (FormReaders::*read)() const;
    unsigned of; ///< it finds nothing in words without any of these signs
};

/// Asked in this order; the first that finds something is right.
constexpr std::array<Reader, 14> readers{{{&FormReaders::label, sign::known},
                                          {&FormReaders::originals, sign::known},
                                          {&FormReaders::aside, sign::bracket | sign::at_start},
                                          {&FormReaders::file, sign::figure},
                                          {&FormReaders::commission, sign::capitals},
                                          {&FormReaders::number, sign::figure | sign::capital},
                                          {&FormReaders::press_number, sign::capital},
                                          {&FormReaders::suffix, sign::capitals},
                                          {&FormReaders::codes, sign::capitals | sign::bracket},
                                          {&FormReaders::phrase, sign::known},
                                          {&FormReaders::dated_opening, sign::capital},
                                          {&FormReaders::date, sign::figure | sign::capital | sign::fresh},
                                          {&FormReaders::point, sign::capitals},
                                          {&FormReaders::unknown_label, sign::at_start}}};

} // namespace

FormFinder::FormFinder(std::string_view text, const language::Pack& pack)
    : text_(text)
    , pack_(pack)
    , words_(text, false) {
    if (text::has_item_letter(text)) without_items_.emplace(text, true);
}

const std::vector<FormFinder::Hit>& FormFinder::hits(std::size_t word) const {
    if (word == hits_of_) return hits_;
    hits_.clear();
    hits_of_ = word;
    words_.find_phrases(word, pack_.header_words, [&](const language::HeaderWord& phrase, std::size_t count) {
        hits_.push_back({&phrase, count});
    });
    std::reverse(hits_.begin(), hits_.end()); // words that are written alike in the pack's order
    return hits_;
}

std::optional<Match> FormFinder::at(std::size_t word, bool fresh) const {
    const FormReaders reader{*this, word, fresh};
    const auto& here = words_[word];
    unsigned signs = fresh ? sign::fresh : 0U;
    if (!hits(word).empty() || without_items_) signs |= sign::known;
    if (FormReaders::is_digit_at(text_, here.begin)) signs |= sign::figure;
    if (here.capital) signs |= sign::capital;
    if (here.capitals && (signs & (sign::figure | sign::capital)) != 0) signs |= sign::capitals;
    if (word == 0) signs |= sign::at_start;
    if (reader.before() == '(') signs |= sign::bracket;
    for (const auto& [read, of] : readers) {
        if ((signs & of) == 0) continue;
        if (auto found = (reader.*read)()) return found;
    }
    return std::nullopt;
}

std::vector<FormFinder::Begun> FormFinder::begun(std::size_t word, std::size_t end) const {
    std::vector<Begun> found;
    const auto length = words_[end - 1].key_end - words_[word].key_begin;
    pack_.header_words.find_begun(words_.key_from(word).substr(0, length), [&](const language::HeaderWord& phrase) {
        const bool wraps = phrase.kind == language::WordKind::label || phrase.kind == language::WordKind::institution ||
                           (phrase.kind == language::WordKind::document_type && words_.all_capitals(word, end));
        if (wraps) found.push_back({phrase.kind, phrase.field, std::string_view(phrase.key).substr(length)});
    });
    const auto longer = [](const Begun& a, const Begun& b) { return a.rest.size() > b.rest.size(); };
    if (found.size() > 1) std::stable_sort(found.begin(), found.end(), longer);
    return found;
}

std::optional<FormFinder::Rest> FormFinder::starts_with(std::string_view rest, bool label) const {
    if (words_.size() == 0) return std::nullopt;
    const auto key = words_.key_from(0);
    const bool goes_on = rest.size() > key.size() && rest.starts_with(key) && text_.find(':') == text_.npos;
    if (goes_on) return Rest{text_.size(), key.size()};
    if (!key.starts_with(rest)) return std::nullopt;
    const auto count = words_.count(0, rest.size());
    if (!count) return std::nullopt;
    auto end = static_cast<std::size_t>(words_[*count - 1].end);
    if (label) {
        while (end < text_.size() && text_[end] == '.') ++end;
        const auto colon = text::blanks_end(text_, end);
        if (colon >= text_.size() || text_[colon] != ':') return std::nullopt;
        end = colon + 1;
    } else if (text_.substr(0, end).find(':') != text_.npos) {
        return std::nullopt;
    }
    return Rest{end, rest.size()};
}

} // namespace ianote::parse
