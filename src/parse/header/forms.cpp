// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/forms.hpp"

#include "parse/header/form_readers.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

struct Reader {
    std::optional<Match> (FormReaders::*read)() const;
    bool of_small_words = false; ///< what it reads may begin with a small letter
};

/// Asked in this order; the first that finds something is right.
constexpr std::array<Reader, 14> readers{{{&FormReaders::label, true},
                                          {&FormReaders::originals, true},
                                          {&FormReaders::aside, true},
                                          {&FormReaders::file},
                                          {&FormReaders::commission},
                                          {&FormReaders::number},
                                          {&FormReaders::press_number},
                                          {&FormReaders::suffix},
                                          {&FormReaders::codes},
                                          {&FormReaders::phrase, true},
                                          {&FormReaders::dated_opening},
                                          {&FormReaders::date, true},
                                          {&FormReaders::point},
                                          {&FormReaders::unknown_label, true}}};

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
    const bool small = !words_[word].capital && !FormReaders::is_digit_at(text_, words_[word].begin);
    for (const auto& [read, of_small_words] : readers) {
        if (small && !of_small_words) continue;
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
    std::stable_sort(found.begin(), found.end(),
                     [](const Begun& a, const Begun& b) { return a.rest.size() > b.rest.size(); });
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
        const auto colon = FormReaders::skip_blanks(text_, end);
        if (colon >= text_.size() || text_[colon] != ':') return std::nullopt;
        end = colon + 1;
    } else if (text_.substr(0, end).find(':') != text_.npos) {
        return std::nullopt;
    }
    return Rest{end, rest.size()};
}

} // namespace ianote::parse
