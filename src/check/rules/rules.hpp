// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule by its name, for the table in ../rules.cpp.
#pragma once

#include "check/rule.hpp"

namespace ianote::check {

// one version
extern const Rule numbering_gap;
extern const Rule numbering_duplicate;
extern const Rule footnote_dangling;
extern const Rule footnote_unreferenced;
extern const Rule acronym_undefined;
extern const Rule acronym_redefined;
extern const Rule date_invalid;
extern const Rule weekday_mismatch;
extern const Rule reference_malformed;
extern const Rule internal_reference_dangling;
extern const Rule header_missing;
extern const Rule code_malformed;
extern const Rule typography;
extern const Rule double_space;
extern const Rule quotation_unbalanced;
extern const Rule bracket_unbalanced;
extern const Rule repeated_word;
extern const Rule damaged_character;
// a pair
extern const Rule pair_not_comparable;
extern const Rule missing_point;
extern const Rule extra_point;
extern const Rule point_moved;
extern const Rule point_renumbered;
extern const Rule missing_segment;
extern const Rule number_mismatch;
extern const Rule date_mismatch;
extern const Rule reference_mismatch;
extern const Rule footnote_mismatch;
extern const Rule acronym_mismatch;
extern const Rule name_mismatch;
extern const Rule code_mismatch;
extern const Rule header_mismatch;
extern const Rule enumeration_mismatch;
extern const Rule markup_mismatch;
extern const Rule untranslated;
extern const Rule length_ratio;
extern const Rule sentence_boundary;
extern const Rule terminology;
extern const Rule forbidden_term;
extern const Rule inconsistent_translation;
extern const Rule same_target;

} // namespace ianote::check
