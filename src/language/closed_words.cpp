// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/closed_words.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace ianote::language {

namespace {

constexpr std::array<std::string_view, 7> classes{"negation",    "modality", "conjunction", "quantity",
                                                  "institution", "act",      "opposite"};

using enum ClosedClass;

/// `near` stands for any word of its class: "unable" beside a negation, "have to be able" beside modals.
constexpr std::array senses{
    ClosedSense{negation, 0, "not"},
    ClosedSense{negation, no_axis, "near"},
    ClosedSense{modality, 0, "may"},
    ClosedSense{modality, 0, "must"},
    ClosedSense{modality, 0, "should"},
    ClosedSense{modality, no_axis, "near"},
    ClosedSense{conjunction, 0, "and"},
    ClosedSense{conjunction, 0, "or"},
    ClosedSense{conjunction, no_axis, "near"},
    ClosedSense{quantity, 0, "all"},
    ClosedSense{quantity, 0, "some"},
    ClosedSense{quantity, 1, "at-least"},
    ClosedSense{quantity, 1, "at-most"},
    ClosedSense{quantity, 2, "more-than"},
    ClosedSense{quantity, 2, "less-than"},
    ClosedSense{quantity, no_axis, "near"},
    ClosedSense{institution, 0, "european-council"},
    ClosedSense{institution, 0, "council"},
    ClosedSense{institution, 0, "commission"},
    ClosedSense{institution, 0, "parliament"},
    ClosedSense{institution, 0, "court-of-justice"},
    ClosedSense{institution, 0, "court-of-auditors"},
    ClosedSense{institution, 0, "central-bank"},
    ClosedSense{act, 0, "directive"},
    ClosedSense{act, 0, "regulation"},
    ClosedSense{act, 0, "decision"},
    ClosedSense{act, 0, "recommendation"},
    ClosedSense{act, 1, "resolution"},
    ClosedSense{act, 1, "opinion"},
    ClosedSense{opposite, 0, "increase"},
    ClosedSense{opposite, 0, "decrease"},
    ClosedSense{opposite, 1, "before"},
    ClosedSense{opposite, 1, "after"},
    ClosedSense{opposite, 2, "minimum"},
    ClosedSense{opposite, 2, "maximum"},
    ClosedSense{opposite, 3, "import"},
    ClosedSense{opposite, 3, "export"},
    ClosedSense{opposite, 4, "internal"},
    ClosedSense{opposite, 4, "external"},
    ClosedSense{opposite, 5, "public"},
    ClosedSense{opposite, 5, "private"},
    ClosedSense{opposite, 6, "positive"},
    ClosedSense{opposite, 6, "negative"},
    ClosedSense{opposite, 7, "direct"},
    ClosedSense{opposite, 7, "indirect"},
    ClosedSense{opposite, 8, "high"},
    ClosedSense{opposite, 8, "low"},
    ClosedSense{opposite, 9, "first"},
    ClosedSense{opposite, 9, "last"},
    ClosedSense{opposite, 10, "new"},
    ClosedSense{opposite, 10, "old"},
    ClosedSense{opposite, 11, "legal"},
    ClosedSense{opposite, 11, "illegal"},
    ClosedSense{opposite, 12, "accept"},
    ClosedSense{opposite, 12, "reject"},
    ClosedSense{opposite, 13, "include"},
    ClosedSense{opposite, 13, "exclude"},
    ClosedSense{opposite, 14, "temporary"},
    ClosedSense{opposite, 14, "permanent"},
    ClosedSense{opposite, 15, "open"},
    ClosedSense{opposite, 15, "closed"},
    ClosedSense{opposite, 16, "strong"},
    ClosedSense{opposite, 16, "weak"},
    ClosedSense{opposite, 17, "large"},
    ClosedSense{opposite, 17, "small"},
    ClosedSense{opposite, 18, "long"},
    ClosedSense{opposite, 18, "short"},
    ClosedSense{opposite, 19, "women"},
    ClosedSense{opposite, 19, "men"},
    ClosedSense{opposite, 20, "above"},
    ClosedSense{opposite, 20, "below"},
    ClosedSense{opposite, 21, "left"},
    ClosedSense{opposite, 21, "right"},
    ClosedSense{opposite, 22, "enable"},
    ClosedSense{opposite, 22, "disable"},
};

/// In small letters, accents kept.
void append_small(std::string& out, std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::next_code_point(word, at);
        text::append_code_point(out, c < 128 ? (c >= U'A' && c <= U'Z' ? c + 32 : c)
                                             : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
}

/// How words that begin alike are found: their first two bytes.
std::uint16_t head_of(std::string_view small) {
    const auto byte = [&](std::size_t i) { return i < small.size() ? static_cast<unsigned char>(small[i]) : 0U; };
    return static_cast<std::uint16_t>(byte(0) << 8U | byte(1));
}

} // namespace

std::string_view to_string(ClosedClass of) { return classes.at(static_cast<std::size_t>(of)); }

std::optional<ClosedClass> parse_closed_class(std::string_view name) {
    const auto found = std::find(classes.begin(), classes.end(), name);
    if (found == classes.end()) return std::nullopt;
    return static_cast<ClosedClass>(found - classes.begin());
}

std::span<const ClosedSense> closed_senses() { return senses; }

std::optional<std::uint8_t> find_closed_sense(ClosedClass of, std::string_view name) {
    const auto found = std::find_if(senses.begin(), senses.end(),
                                    [&](const ClosedSense& sense) { return sense.of == of && sense.name == name; });
    if (found == senses.end()) return std::nullopt;
    return static_cast<std::uint8_t>(found - senses.begin());
}

std::vector<std::string> closed_names(ClosedClass of) {
    std::vector<std::string> names{"none"};
    for (const auto& sense : senses) {
        if (sense.of == of) names.emplace_back(sense.name);
    }
    return names;
}

/// The words of a text in small letters, one behind the other.
class ClosedWords::Reading {
public:
    Reading(std::string_view text, std::span<const text::Token> tokens)
        : tokens_(tokens) {
        small_.reserve(text.size());
        starts_.reserve(tokens.size() + 1);
        for (const auto& token : tokens) {
            starts_.push_back(small_.size());
            append_small(small_, text.substr(token.begin, token.end - token.begin));
        }
        starts_.push_back(small_.size());
    }

    std::size_t size() const { return tokens_.size(); }

    const text::Token& token(std::size_t i) const { return tokens_[i]; }

    std::string_view small(std::size_t i) const {
        return std::string_view(small_).substr(starts_[i], starts_[i + 1] - starts_[i]);
    }

private:
    std::span<const text::Token> tokens_;
    std::string small_;
    std::vector<std::size_t> starts_;
};

void ClosedWords::add(ClosedClass of, std::optional<std::uint8_t> sense, std::string_view form) {
    Form entry{{}, of, sense, std::string(form)};
    std::vector<text::Token> tokens;
    text::tokenise(form, tokens);
    for (const auto& token : tokens) {
        Word word;
        append_small(word.small, form.substr(token.begin, token.end - token.begin));
        word.is_stem = form.substr(token.end, 1) == "*";
        word.capital = token.initial_capital || token.capitals;
        entry.words.push_back(std::move(word));
    }
    if (entry.words.empty()) return;
    auto& list = by_head_[head_of(entry.words.front().small)];
    const auto weight = [](const Form& one) { return std::pair(one.words.size(), one.words.front().small.size()); };
    const auto lighter = [&](std::size_t other) { return weight(forms_[other]) < weight(entry); };
    list.insert(std::find_if(list.begin(), list.end(), lighter), forms_.size());
    forms_.push_back(std::move(entry));
}

bool ClosedWords::stands_at(const Form& form, const Reading& reading, std::size_t at) {
    if (at + form.words.size() > reading.size()) return false;
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        const auto& word = form.words[i];
        const auto small = reading.small(at + i);
        if (word.is_stem ? !small.starts_with(word.small) : small != word.small) return false;
        const auto& token = reading.token(at + i);
        if (word.capital && !token.initial_capital && !token.capitals) return false;
    }
    return true;
}

std::vector<ClosedHit> ClosedWords::find(std::string_view text, std::span<const text::Token> tokens) const {
    std::vector<ClosedHit> hits;
    if (forms_.empty()) return hits;
    const Reading reading(text, tokens);
    std::array<std::size_t, classes.size()> free{}; // the first word behind the last phrase of each class
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto list = by_head_.find(head_of(reading.small(i)));
        if (list == by_head_.end()) continue;
        for (const auto number : list->second) {
            const auto& form = forms_[number];
            auto& next = free[static_cast<std::size_t>(form.of)];
            if (next > i || !stands_at(form, reading, i)) continue;
            next = i + form.words.size();
            if (form.sense) hits.push_back({*form.sense, tokens[i].begin, tokens[next - 1].end});
        }
    }
    return hits;
}

std::string_view ClosedWords::example(std::uint8_t sense) const {
    const auto found = std::find_if(forms_.begin(), forms_.end(), [&](const Form& form) {
        return form.sense == sense && form.written.find('*') == std::string::npos;
    });
    return found == forms_.end() ? std::string_view() : std::string_view(found->written);
}

} // namespace ianote::language
