// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/acts.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_title = 600;
constexpr std::size_t look_ahead = 40; // items behind a title in which an act must show itself

} // namespace

ActFinder::ActFinder(const std::deque<Item>& items, const language::Pack& pack, const Header& header)
    : items_(items)
    , pack_(pack) {
    if (const auto* field = header.find(FieldKind::subject)) {
        const auto subject = plain_text(field->text);
        subject_ = text::fold_key(subject);
        // the act may be named anywhere in the subject: `Projet de conclusions`, `Adoption de la déclaration`
        std::vector<text::Token> tokens;
        text::tokenise(subject, tokens, 40);
        for (std::size_t i = 0; i < tokens.size() && !subject_names_act_; ++i) {
            if (const auto type = type_by_words(std::string_view(subject).substr(tokens[i].begin))) {
                subject_type_ = *type;
                subject_names_act_ = true;
            }
        }
    }
}

std::optional<ActType> ActFinder::type_by_words(std::string_view plain) const {
    std::vector<text::Token> tokens;
    text::tokenise(plain.substr(0, 200), tokens, 10);
    std::string key;
    std::optional<ActType> type;
    for (const auto& token : tokens) {
        key += text::fold_key(plain.substr(token.begin, token.end - token.begin));
        for (const auto& form : pack_.act_titles) {
            if (form.folded == key) type = form.type;
        }
    }
    return type;
}

bool ActFinder::is_annex(std::size_t index) const {
    const auto& item = items_[index];
    const auto plain = item.plain();
    if (item.label || item.is_row() || plain.empty() || plain.size() > 60 || !has_open_end(plain)) return false;
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, 6);
    if (tokens.empty() || !tokens.front().initial_capital) return false;
    const bool shouted =
        item.strong || item.paragraph->kind == layout::ParagraphKind::heading || tokens.front().capitals;
    if (!shouted && tokens.size() > 2) return false;
    std::string key;
    for (const auto& token : tokens) {
        key += text::fold_key(plain.substr(token.begin, token.end - token.begin));
        if (std::find(pack_.annexes.begin(), pack_.annexes.end(), key) != pack_.annexes.end()) return true;
    }
    return false;
}

bool ActFinder::is_author(const Item& item) const {
    if (item.label || item.is_row()) return false;
    std::vector<text::Token> tokens;
    const auto plain = item.plain();
    text::tokenise(plain, tokens, 12);
    std::string key;
    for (const auto& token : tokens) {
        if (!token.capitals && token.end - token.begin > 2) return false;
        key += text::fold_key(plain.substr(token.begin, token.end - token.begin));
        if (std::find(pack_.authors.begin(), pack_.authors.end(), key) == pack_.authors.end()) continue;
        const auto rest = text::trim(plain.substr(token.end));
        const bool whole = rest.empty() || rest.front() == ',' || rest.front() == ':';
        if (whole || item.classified(pack_).kind != ClauseKind::unknown) return true; // else a longer form may fit
    }
    return false;
}

bool ActFinder::reads_like_act(std::size_t first) const {
    for (auto i = first; i < items_.size() && i < first + look_ahead; ++i) {
        if (is_annex(i)) return false;
        const auto& item = items_[i];
        if (is_author(item)) return true;
        const auto& clause = item.classified(pack_);
        if (clause.kind == ClauseKind::unknown) continue;
        if (item.label &&
            (clause.first_person || clause.capitals || clause.kind == ClauseKind::recital || clause.at_start))
            return true;
        if (!item.label && (clause.capitals || (clause.first_person && clause.at_start))) return true;
    }
    return false;
}

std::optional<ActType> ActFinder::title(std::size_t index) const {
    const auto& item = items_[index];
    const auto plain = item.plain();
    if (item.label || item.is_row() || plain.empty() || plain.size() > longest_title || !has_open_end(plain))
        return std::nullopt;
    const auto type = type_by_words(plain);
    if (!type) return std::nullopt;
    const auto key = text::fold_key(plain);
    const bool repeats_subject =
        key.size() > 20 && (subject_.find(key) != std::string::npos || key.find(subject_) == 0) && !subject_.empty();
    const bool looks_like_title =
        item.strong || item.capitals || item.paragraph->kind == layout::ParagraphKind::heading;
    if (!repeats_subject && !looks_like_title) return std::nullopt;
    return reads_like_act(index + 1) ? type : std::nullopt;
}

std::optional<ActType> ActFinder::untitled(std::size_t index) const {
    const auto& item = items_[index];
    if (is_author(item)) return subject_type_;
    if (!item.label || !subject_names_act_ || item.label->form != text::LabelForm::decimal) return std::nullopt;
    // a run of points in which at least one binds in the first person or in capitals, and the first is no plain point
    const auto& first = item.classified(pack_);
    const bool opens = first.kind != ClauseKind::unknown || item.label->value == 1;
    if (!opens) return std::nullopt;
    for (auto i = index; i < items_.size() && i < index + look_ahead; ++i) {
        if (is_annex(i) || title(i)) return std::nullopt;
        if (!items_[i].label) continue;
        const auto& clause = items_[i].classified(pack_);
        if (clause.kind == ClauseKind::commitment && (clause.first_person || clause.capitals)) return subject_type_;
        if (clause.kind == ClauseKind::unknown && items_[i].label->form == text::LabelForm::decimal && i > index)
            return std::nullopt;
    }
    return std::nullopt;
}

bool ActFinder::goes_on(std::size_t index) const {
    if (index + 1 >= items_.size()) return false;
    const auto& title = items_[index];
    const auto& next = items_[index + 1];
    if (next.label || next.is_row() || next.strong != title.strong || next.plain().size() > longest_title) return false;
    if (!title.strong && title.paragraph->kind != layout::ParagraphKind::heading) return false;
    if (title.paragraph->kind != next.paragraph->kind || next.plain().empty()) return false;
    std::size_t at = 0;
    const auto first = text::next_code_point(next.plain(), at);
    return text::is_lower(first) || first == '(';
}

} // namespace ianote::parse
