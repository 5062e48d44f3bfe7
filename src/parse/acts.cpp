// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/acts.hpp"

#include "text/label_value.hpp"
#include "text/utf8.hpp"
#include "text/word_form.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_title = 600;
constexpr std::size_t longest_author = 400;
constexpr std::size_t act_look_ahead = 40;  // items behind a title in which an act must show itself
constexpr std::size_t start_of_title = 300; // bytes that are looked at
constexpr std::size_t longest_name = 12;    // words of an author or a kind of act
constexpr std::size_t words_of_a_title = 9; // in which the act is named: issuer and date may stand before it

// what each sign says for an act, and how much of it opens one
constexpr int subject_names_it = 2;
constexpr int title_names_it = 2;
constexpr int heading_says_it = 1; // a heading that begins with the act's name and goes on: Conclusions on ...
constexpr int author_speaks = 3;
constexpr int clear_clause = 2; // in capitals, in the first person, or a labelled one that starts with its verb
constexpr int clause_at_start = 1;
constexpr int most_of_clauses = 4;
constexpr int most_of_openers = 3;
constexpr int enough = 5;
constexpr int enough_without_title = 4;

std::string folded(std::string_view plain, const text::Token& token) {
    return text::fold_key(plain.substr(token.begin, token.end - token.begin));
}

bool is_end_of_author(std::string_view rest) {
    static constexpr std::array<std::string_view, 5> signs{",", ":", "\xE2\x80\x94", "\xE2\x80\x93", "-"};
    rest = text::trim(rest);
    return rest.empty() || std::find(signs.begin(), signs.end(), rest) != signs.end();
}

/// Dashes, small letters and small Roman numerals count what stands inside a point.
bool is_inner_form(text::LabelForm form) {
    return form == text::LabelForm::dash || form == text::LabelForm::lower_letter ||
           form == text::LabelForm::lower_roman;
}

} // namespace

bool is_law(ActType type) {
    return type == ActType::regulation || type == ActType::directive || type == ActType::decision ||
           type == ActType::agreement;
}

ActFinder::ActFinder(const std::deque<Item>& items, const language::Pack& pack, const Header& header)
    : items_(items)
    , pack_(pack) {
    const auto* field = header.find(FieldKind::subject);
    if (field == nullptr) return;
    const auto subject = plain_text(field->text);
    subject_ = text::fold_key(subject);
    // the act may be named anywhere in the subject: `Projet de conclusions`, `Adoption de la déclaration`
    std::vector<text::Token> tokens;
    text::tokenise(subject, tokens, 40);
    for (std::size_t i = 0; i < tokens.size() && !subject_type_; ++i) subject_type_ = type_at(subject, tokens, i);
}

/// What an act is called, in the longest form of words that stands at a token.
std::optional<ActType> ActFinder::type_at(std::string_view plain, std::span<const text::Token> tokens,
                                          std::size_t at) const {
    const auto hit = pack_.act_titles.match(tokens, at);
    if (!hit || hit->value == language::no_act) return std::nullopt;
    constexpr std::size_t longest_other = 3; // words that are no act: POLITICAL RECOMMENDATIONS
    for (std::size_t back = 1; back < longest_other && back <= at; ++back) {
        const auto other = pack_.act_titles.match(tokens, at - back);
        if (other && other->value == language::no_act && other->tokens > back) return std::nullopt;
    }
    const auto type = static_cast<ActType>(hit->value);
    return type == ActType::declaration ? type_of_statement(plain.substr(tokens[at + hit->tokens - 1].end), type)
                                        : type;
}

/// What delegations or institutions declare (`Déclaration de la France`, `... commune de l'Allemagne et de l'Autriche`)
/// is a statement: behind the act's name stand countries and small words alone.
std::optional<ActType> ActFinder::type_of_statement(std::string_view behind, ActType type) const {
    constexpr std::size_t small_word = 3;
    std::vector<text::Token> tokens;
    text::tokenise(behind.substr(0, 300), tokens, 60);
    const auto is_word = [&](const text::Token& token) {
        return token.end - token.begin > small_word && !token.initial_capital;
    };
    if (tokens.empty() || std::any_of(tokens.begin(), tokens.end(), is_word)) return type; // ICU's names cost time
    bool countries = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (const auto hit = pack_.spoken->countries().match(tokens, i)) {
            countries = true;
            i += hit->tokens - 1;
        } else if (tokens[i].end - tokens[i].begin > small_word) {
            return type;
        }
    }
    return countries ? ActType::statement : type;
}

/// The act that a line names among its first words, and whether nothing but its issuer and its date stand before the
/// name: European Council conclusions on ..., Eiropas Parlamenta 2010. gada 5. maija rezolūcija.
ActFinder::Named ActFinder::named_in(std::string_view plain) const {
    constexpr std::size_t words_of_an_issuer = 2;
    constexpr std::size_t words_of_a_date = 3; // a month, a word for the year or the meeting; no numbers
    constexpr std::size_t small = 2;           // bytes
    std::vector<text::Token> tokens;
    text::tokenise(plain.substr(0, start_of_title), tokens, words_of_a_title + longest_name);
    Named named;
    std::size_t before = 0;
    bool dated = false;
    for (std::size_t at = 0; at < tokens.size() && before < words_of_a_title; ++at) {
        named.type = type_at(plain, tokens, at);
        if (named.type) break;
        const bool number = text::is_digit(static_cast<unsigned char>(plain[tokens[at].begin]));
        dated = dated || number;
        const bool of_date = number || (dated && tokens[at].end - tokens[at].begin <= small);
        if (!of_date) ++before;
    }
    named.at_start = before <= words_of_an_issuer + (dated ? words_of_a_date : 0);
    named.short_line = tokens.size() < words_of_a_title;
    return named;
}

/// `I. MELLÉKLET`, `II PRIEDAS`: the number before the word, and nothing else on the line.
bool ActFinder::is_numbered_annex(const Item& item) const {
    const auto plain = item.plain();
    if (item.is_row() || plain.size() > 60 || pack_.numbered_annexes.empty()) return false;
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, 3);
    const bool labelled = item.label && item.label->marks == text::LabelMarks::full_stop;
    if (tokens.size() != (labelled ? 1U : 2U) || (item.label && !labelled) || !has_open_end(plain)) return false;
    if (!labelled) {
        const auto number = text::division_value(plain.substr(tokens.front().begin, tokens.front().end));
        if (number.empty() || !text::is_digit(static_cast<unsigned char>(number.front()))) return false;
    }
    const bool shouted =
        item.strong || item.paragraph->kind == layout::ParagraphKind::heading || tokens.back().capitals;
    return shouted && pack_.numbered_annexes.contains(folded(plain, tokens.back()));
}

bool ActFinder::is_annex(std::size_t index) const {
    const auto& item = items_[index];
    if (is_numbered_annex(item)) return true;
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
        key += folded(plain, token);
        if (std::find(pack_.annexes.begin(), pack_.annexes.end(), key) != pack_.annexes.end()) return true;
    }
    return false;
}

bool ActFinder::is_inner_annex(std::size_t index) const {
    const auto plain = items_[index].plain();
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, 8);
    int named = 0;
    for (const auto& token : tokens) {
        const auto key = folded(plain, token);
        if (std::find(pack_.appendices.begin(), pack_.appendices.end(), key) != pack_.appendices.end()) return true;
        if (std::find(pack_.annexes.begin(), pack_.annexes.end(), key) != pack_.annexes.end()) ++named;
    }
    return named > 1;
}

/// An author's name and no more.
bool ActFinder::names_author(std::string_view plain) const {
    std::vector<text::Token> tokens;
    text::tokenise(plain.substr(0, start_of_title), tokens, longest_name);
    const auto hit = pack_.authors.match(tokens, 0);
    return hit && is_end_of_author(plain.substr(tokens[hit->tokens - 1].end));
}

/// One author or several (`LE PARLEMENT EUROPÉEN ET LE CONSEIL ...`). In capitals whatever follows on the line belongs
/// to their name (`..., RÉUNIS AU SEIN DU CONSEIL,`), in small letters nothing but other authors does.
bool ActFinder::is_author_words(const Item& item, bool alone) const {
    const auto plain = item.plain();
    if (item.label || item.is_row() || plain.empty() || plain.size() > longest_title) return false;
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, longest_name);
    const auto first = pack_.authors.match(tokens, 0);
    if (!first) return false;
    auto hit = first;
    for (std::size_t at = 0; hit; hit = pack_.authors.match(tokens, at)) {
        at += hit->tokens;
        if (is_end_of_author(plain.substr(tokens[at - 1].end))) return true;
        if (at >= tokens.size() || !pack_.conjunctions.contains(tokens[at].key)) break;
        ++at; // another author follows
    }
    if (!tokens.front().initial_capital) return false;
    const bool clause = item.classified(pack_).kind != ClauseKind::unknown;
    const bool unended = plain.ends_with(',') || plain.ends_with("\xE2\x80\x94") || plain.ends_with("\xE2\x80\x93");
    if (!clause && unended && plain.size() <= longest_author) return true; // ..., meeting within the Council,
    const auto is_small = [](const text::Token& token) { return !token.capitals && token.end - token.begin > 2; };
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(first->tokens);
    if (std::any_of(tokens.begin(), end, is_small)) return false;
    if (clause) return !alone; // its first clause stands on the same line
    return item.capitals && plain.size() <= longest_author && plain.back() != '.';
}

bool ActFinder::is_author(const Item& item) const { return is_author_words(item, false); }

bool ActFinder::is_only_author(const Item& item) const { return is_author_words(item, true); }

/// Another act, or this one again, is named in a line that is marked as a heading.
bool ActFinder::is_title_line(std::size_t index) const {
    const auto& item = items_[index];
    const bool marked = item.strong || item.paragraph->kind == layout::ParagraphKind::heading;
    if (!marked || item.label || item.is_row()) return false;
    std::vector<text::Token> tokens;
    text::tokenise(item.plain().substr(0, start_of_title), tokens, longest_name);
    return type_at(item.plain(), tokens, 0).has_value();
}

namespace {

/// What a clause says for an act.
int weight_of_clause(const Item& item, const Clause& clause) {
    const bool inner = item.label && is_inner_form(item.label->form); // what a point asks for: `approuve le texte`
    const bool told = item.label && !inner;
    const bool first = clause.first_person && (item.label || clause.at_start);
    if (clause.capitals || first || (told && clause.at_start)) return clear_clause;
    return clause.at_start && (!inner || clause.names_subject) ? clause_at_start : 0;
}

/// What an opener says for one: it is one of a list, or in capitals.
int weight_of_opener(const Item& item, const Clause& clause) {
    const auto plain = item.plain();
    const bool listed = item.label || ends_as_one_of_several(plain) || plain.ends_with(':');
    return listed || clause.capitals ? 1 : 0;
}

} // namespace

/// How much the items from `first` on read like an act: its author, openers, clauses.
int ActFinder::evidence(std::size_t first) const {
    int openers = 0;
    int clauses = 0;
    int author = 0;
    int sum = 0;
    for (auto i = first; i < items_.size() && i < first + act_look_ahead && sum < enough; ++i) {
        if (is_annex(i) || is_title_line(i)) break;
        const auto& item = items_[i];
        if (is_author(item)) author = author_speaks;
        const auto& clause = item.classified(pack_);
        if (clause.kind == ClauseKind::recital) openers += weight_of_opener(item, clause);
        if (clause.kind == ClauseKind::commitment) clauses += weight_of_clause(item, clause);
        sum = author + std::min(openers, most_of_openers) + std::min(clauses, most_of_clauses);
    }
    return sum;
}

bool ActFinder::begins_with_author(const Item& item) const {
    if (item.is_row()) return false;
    std::vector<text::Token> tokens;
    text::tokenise(item.plain().substr(0, start_of_title), tokens, longest_name);
    return pack_.authors.match(tokens, 0).has_value();
}

/// A block near the title begins with its author's name, though its verb may be unknown.
bool ActFinder::tells_of_author(std::size_t first) const {
    constexpr std::size_t near = 6;
    for (auto i = first; i < items_.size() && i < first + near && !is_annex(i) && !is_title_line(i); ++i) {
        std::vector<text::Token> tokens;
        text::tokenise(items_[i].plain().substr(0, 100), tokens, 5);
        const auto hit = pack_.subjects.match(tokens, 0);
        if (begins_with_author(items_[i]) || (hit && hit->value == 3 && !items_[i].is_row())) return true;
    }
    return false;
}

bool ActFinder::repeats_subject(std::string_view plain) const {
    constexpr std::size_t telling = 20; // bytes; a shorter line may stand in any subject
    if (subject_.empty()) return false;
    const auto key = text::fold_key(plain);
    return key.size() > telling && (subject_.find(key) != std::string::npos || key.starts_with(subject_));
}

/// `... na 2019 r.`: the full stop is that of the year.
bool ActFinder::ends_in_date(std::string_view plain) const {
    const auto blank = plain.find_last_of(' ');
    return blank != std::string_view::npos && pack_.date_suffixes.contains(std::string(plain.substr(blank + 1)));
}

std::optional<ActType> ActFinder::title(std::size_t index) const {
    const auto& item = items_[index];
    const auto plain = item.plain();
    if (item.label || item.is_row() || plain.empty() || plain.size() > longest_title) return std::nullopt;
    const bool marked = item.strong || item.paragraph->kind == layout::ParagraphKind::heading;
    if (!marked && !has_open_end(plain) && !ends_in_date(plain)) return std::nullopt;
    const bool repeats = repeats_subject(plain);
    const bool looks_like_title = marked || item.capitals;
    const auto [type, at_start, short_line] = named_in(plain);
    if (!type) return std::nullopt;
    // a short line that stands alone and begins with the act's name is a title as well (`Déclaration de la France`)
    const bool begins = at_start && item.paragraph->blank_before;
    if (type == ActType::statement && begins) return type;
    const bool expected = short_line || subject_type_ == type;
    if (!repeats && !looks_like_title && !(begins && expected)) return std::nullopt;
    if (names_author(plain)) return std::nullopt; // EUROPEISKA UNIONENS RÅD HAR ANTAGIT DETTA BESLUT
    constexpr std::size_t name_alone = 2;         // Council conclusions
    const bool heads = marked && at_start && text::count_words(plain) > name_alone;
    const int before =
        title_names_it + (heads ? heading_says_it : 0) + (repeats || subject_type_ == type ? subject_names_it : 0);
    auto shown = evidence(index + 1);
    if (shown == 0 && tells_of_author(index + 1)) shown = clause_at_start;
    return shown > 0 && before + shown >= enough ? type : std::nullopt;
}

std::optional<ActType> ActFinder::untitled(std::size_t index) const {
    const auto& item = items_[index];
    if (item.is_row()) return std::nullopt;
    if (is_author(item)) return subject_type_.value_or(ActType::conclusions);
    if (!subject_type_ || is_law(*subject_type_)) return std::nullopt;
    const auto& clause = item.classified(pack_);
    const bool first_of_points = item.label && (item.label->form == text::LabelForm::dash || item.label->value == 1);
    const bool speaks = clause.kind == ClauseKind::commitment && clause.at_start;
    if (!first_of_points && !speaks) return std::nullopt;
    for (auto i = index; i < items_.size() && i < index + act_look_ahead; ++i) {
        if (is_annex(i) || title(i)) return std::nullopt; // the act stands there
    }
    return subject_names_it + evidence(index) >= enough_without_title ? subject_type_ : std::nullopt;
}

bool ActFinder::goes_on(std::size_t index) const {
    if (index + 1 >= items_.size()) return false;
    const auto& title = items_[index];
    const auto& next = items_[index + 1];
    if (next.label || next.is_row() || next.strong != title.strong || next.plain().size() > longest_title) return false;
    if (title.paragraph->kind != next.paragraph->kind || next.plain().empty()) return false;
    const bool marked = title.strong || title.paragraph->kind == layout::ParagraphKind::heading;
    if (!marked && !(title.capitals && has_open_end(next.plain()))) return false;
    std::size_t at = 0;
    const auto first = text::next_code_point(next.plain(), at);
    return text::is_lower(first) || first == '(';
}

} // namespace ianote::parse
