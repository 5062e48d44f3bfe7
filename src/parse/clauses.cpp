// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/clauses.hpp"

#include "parse/formulas.hpp"
#include "parse/passives.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_lead_in = 400;     // bytes
constexpr std::size_t longest_formula = 160;     // HAVE ADOPTED THIS REGULATION:
constexpr std::size_t words_of_bare_lead_in = 4; // SOULIGNE, RAPPELANT QUE

bool is_labelled(const Item& item) { return item.label && item.label->form != text::LabelForm::dash; }

std::size_t word_count(std::string_view plain, std::size_t most) {
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, most);
    return tokens.size();
}

bool is_clear(const Clause& clause) {
    return clause.capitals || (clause.at_start && clause.kind != ClauseKind::unknown);
}

/// `C.` behind `B.` is a letter and no hundred.
bool is_capital_letter(const text::ListLabel& label, bool among_letters) {
    if (label.form == text::LabelForm::upper_letter) return true;
    return among_letters && label.form == text::LabelForm::upper_roman && label.as_letter;
}

/// Of a formula: where its verb stands in a bracket, its parts (HAT ... ERLASSEN), else its first words.
std::vector<TextMark> operatives_of(const TextMark& words, const Clause& clause) {
    const bool parted = clause.operatives.size() > 1 && clause.operatives[1].continued;
    if (!parted || clause.operatives.front().begin != words.begin) return {words};
    auto marks = clause.operatives;
    for (auto& mark : marks) mark.action = words.action;
    return marks;
}

BlockKind block_kind(ClauseKind kind) {
    return kind == ClauseKind::recital ? BlockKind::recital : BlockKind::commitment;
}

void decide(Block& block, BlockKind kind, Evidence evidence) {
    block.kind = kind;
    block.confidence = sureness(evidence);
    if (kind == BlockKind::commitment) block.action = Action::other;
}

} // namespace

void ClauseReader::start(ActType type) {
    mode_ = {};
    type_ = type;
    preamble_ = lettered_ = false;
}

std::vector<TextMark> ClauseReader::heading(const Item& item) {
    const auto& clause = item.classified(pack_);
    const bool leads = item.plain().ends_with(':') && clause.kind != ClauseKind::unknown && clause.capitals;
    if (leads) {
        mode_ = {clause.kind, clause.action, true, false, clause.capitals};
        return clause.operatives;
    }
    mode_.led_in = mode_.unlabelled = false;
    mode_.action = Action::other;
    return {};
}

/// The clause of an item. A finite verb that opens recitals as well (`katsoo, että`) does so in the preamble and behind
/// letters.
const Clause& ClauseReader::clause_of(const Item& item) {
    const auto& clause = item.classified(pack_);
    if (!clause.opens || type_ == ActType::opinion) return clause;
    const bool lettered = item.label && is_capital_letter(*item.label, lettered_);
    if (!lettered && !(preamble_ && !is_labelled(item))) return clause;
    opener_ = {};
    opener_.kind = ClauseKind::recital;
    opener_.citation = clause.citation;
    opener_.at_start = opener_.opens = true;
    return opener_;
}

/// A block that only says what those behind it do: it ends in a colon, or before labels in the open, in capitals
/// throughout also with a comma, or is the verb alone. The last recital ends in a dash.
bool ClauseReader::leads_in(std::size_t index, const Clause& clause) const {
    const auto plain = items_[index].plain();
    if (clause.kind == ClauseKind::unknown || plain.size() > longest_lead_in || index + 1 >= items_.size())
        return false;
    const bool colon = plain.ends_with(':');
    const bool dash = plain.ends_with("\xE2\x80\x93") || plain.ends_with("\xE2\x80\x94");
    if (dash && clause.kind == ClauseKind::recital) return false;
    const bool bare =
        has_open_end(plain) && clause.capitals && word_count(plain, words_of_bare_lead_in + 1) <= words_of_bare_lead_in;
    const auto& next = items_[index + 1];
    const bool open = has_open_end(plain) || (items_[index].capitals && plain.ends_with(','));
    return colon || bare || (next.label && open);
}

/// `HAS ADOPTED THIS DECISION:`, `DECIDE:`; a clause that goes on behind the verb is none.
bool ClauseReader::is_enacting(const Item& item, const Clause& clause) const {
    const auto plain = item.plain();
    const bool formula = clause.kind == ClauseKind::commitment && clause.action == Action::adopt && clause.at_start;
    const bool ends = plain.ends_with(':') || plain.ends_with('.');
    return formula && ends && plain.size() <= longest_formula;
}

Evidence ClauseReader::evidence_of(const Clause& clause) const {
    const bool against_lead = mode_.led_in && mode_.kind != ClauseKind::unknown && mode_.kind != clause.kind;
    if (clause.contested || against_lead) return Evidence::contradicted;
    if (clause.by_ending) return Evidence::ending;
    if (clause.opens) return Evidence::place;
    return clause.at_start || clause.capitals || clause.first_person ? Evidence::grammar : Evidence::inside;
}

void ClauseReader::apply(const Clause& clause, Block& block) {
    preamble_ = preamble_ && clause.kind == ClauseKind::recital;
    decide(block, block_kind(clause.kind), evidence_of(clause));
    if (clause.kind == ClauseKind::commitment) block.action = clause.action;
    block.citation = clause.kind == ClauseKind::recital && clause.citation;
}

void ClauseReader::follow_mode(const Item& item, Block& block) const {
    const auto evidence = mode_.led_in && !mode_.doubtful ? Evidence::lead_in : Evidence::run;
    if (mode_.kind == ClauseKind::commitment && mode_.action == Action::other) return commit(item, evidence, block);
    decide(block, block_kind(mode_.kind), evidence);
    if (mode_.kind == ClauseKind::commitment) block.action = mode_.action;
}

/// Of what binds without a verb of its author.
void ClauseReader::commit(const Item& item, Evidence evidence, Block& block) const {
    decide(block, BlockKind::commitment, evidence);
    block.action = asked_in_passive(item.plain(), pack_);
}

/// Behind a lead-in and its list: labels of another form, and the author's verb as the first word.
bool ClauseReader::begins_other_list(const Item& item, const Clause& clause) const {
    return mode_.kind == ClauseKind::recital && clause.kind == ClauseKind::commitment &&
           mode_.form != item.label->form && clause.operatives.front().begin == 0;
}

void ClauseReader::lead_in(std::size_t index, const Clause& clause) {
    const auto* next = index + 1 < items_.size() ? &items_[index + 1] : nullptr;
    const bool labelled = next != nullptr && next->label;
    mode_ = {clause.kind, clause.action, true, next != nullptr && !labelled, clause.capitals};
    if (labelled) mode_.form = next->label->form;
    preamble_ = preamble_ && clause.kind == ClauseKind::recital;
}

std::vector<TextMark> ClauseReader::paragraph(std::size_t index, Block& block) {
    const auto& item = items_[index];
    const auto& clause = clause_of(item);
    if (acts_.is_only_author(item)) {
        block.kind = BlockKind::author;
        preamble_ = type_ != ActType::opinion;
        return {};
    }
    if (const auto words = enacting_words(item, pack_); words && (words->action == Action::adopt || is_law(type_))) {
        block.kind = BlockKind::enacting;
        mode_ = {ClauseKind::commitment, words->action, true, false};
        preamble_ = false;
        return operatives_of(*words, clause);
    }
    if (is_enacting(item, clause)) {
        block.kind = BlockKind::enacting;
        mode_ = {ClauseKind::commitment, Action::adopt, true, false};
        preamble_ = false;
        return clause.operatives;
    }
    if (is_clear(clause) && leads_in(index, clause)) {
        lead_in(index, clause);
        return clause.operatives;
    }
    if (is_clear(clause) &&
        !(mode_.led_in && mode_.unlabelled && mode_.kind == ClauseKind::recital && !clause.capitals)) {
        apply(clause, block);
        if (!mode_.led_in) mode_ = {clause.kind, Action::other, false, false};
        return clause.kind == ClauseKind::commitment ? clause.operatives : std::vector<TextMark>();
    }
    if (mode_.led_in && mode_.unlabelled)
        follow_mode(item, block);
    else if (tells_what_author_did(item))
        commit(item, Evidence::author, block);
    else if (preamble_ && ends_as_one_of_several(item.plain()))
        decide(block, BlockKind::recital, Evidence::place);
    else {
        decide(block, block.kind, Evidence::none);
        mode_.doubtful = true;
    }
    return {};
}

/// Of an act that its author tells, in a language or with a verb that the pack does not know. In small letters: a line
/// in capitals is a name.
bool ClauseReader::tells_what_author_did(const Item& item) const {
    if (mode_.kind == ClauseKind::recital || item.capitals || item.plain().empty()) return false;
    if (acts_.begins_with_author(item)) return true;
    std::size_t at = 0; // of an opinion, what begins small goes on with the sentence that its author began
    return type_ == ActType::opinion && text::is_lower(text::next_code_point(item.plain(), at));
}

/// What the form of a label says where no grammar does: letters count recitals, numbers behind them commitments; dashes
/// of a preamble are recitals.
ClauseKind ClauseReader::kind_by_place(const Item& item) const {
    if (type_ == ActType::opinion) return ClauseKind::commitment;
    if (is_capital_letter(*item.label, lettered_)) return ClauseKind::recital;
    if (item.label->form == text::LabelForm::dash) return preamble_ ? ClauseKind::recital : ClauseKind::unknown;
    return lettered_ ? ClauseKind::commitment : ClauseKind::unknown;
}

/// The kind of the next labelled block whose own grammar tells.
ClauseKind ClauseReader::kind_ahead(std::size_t index) const {
    constexpr std::size_t look_ahead = 6;
    for (auto i = index + 1; i < items_.size() && i < index + look_ahead; ++i) {
        if (!items_[i].label) continue;
        if (const auto kind = items_[i].classified(pack_).kind; kind != ClauseKind::unknown) return kind;
    }
    return ClauseKind::unknown;
}

/// Of what was led in no recital is a clause of its own, nor what goes on in small letters with the verb of someone
/// else (SUOSITTELEE, ETTÄ JÄSENVALTIOT: 1. tukevat ...): but what is in capitals or in the first person is.
bool ClauseReader::speaks_for_itself(const Clause& clause) const {
    if (clause.kind == ClauseKind::unknown || clause.capitals || clause.first_person || !mode_.led_in)
        return clause.kind != ClauseKind::unknown;
    if (mode_.kind == ClauseKind::recital) return false;
    return !mode_.capitals || clause.operatives.empty() || clause.operatives.front().begin != 0;
}

std::vector<TextMark> ClauseReader::point(std::size_t index, Block& block) {
    const auto& item = items_[index];
    lettered_ = lettered_ || is_capital_letter(*item.label, false);
    const auto& clause = clause_of(item);
    if (mode_.led_in && begins_other_list(item, clause)) mode_ = {};
    if (speaks_for_itself(clause)) {
        apply(clause, block);
        if (clause.kind == ClauseKind::commitment && !mode_.led_in)
            mode_ = {ClauseKind::commitment, Action::other, false, false};
        return clause.kind == ClauseKind::commitment ? clause.operatives : std::vector<TextMark>();
    }
    if (!mode_.led_in && tells_what_author_did(item)) {
        commit(item, Evidence::author, block);
        return {};
    }
    const auto by_place = kind_by_place(item);
    if (mode_.kind != ClauseKind::unknown && (is_labelled(item) || mode_.led_in))
        follow_mode(item, block);
    else if (mode_.kind == ClauseKind::unknown && by_place != ClauseKind::unknown)
        decide(block, block_kind(by_place), Evidence::place);
    else if (mode_.kind == ClauseKind::unknown && is_labelled(item) && kind_ahead(index) != ClauseKind::unknown)
        decide(block, BlockKind::recital, Evidence::ahead);
    else
        decide(block, block.kind, Evidence::none);
    return {};
}

std::vector<TextMark> ClauseReader::inner_point(const Item& item, Block& block) const {
    if (mode_.kind == ClauseKind::recital && mode_.led_in) return {};
    const auto& clause = item.classified(pack_);
    if (clause.kind != ClauseKind::commitment) return {};
    block.action = clause.action;
    return clause.operatives;
}

} // namespace ianote::parse
