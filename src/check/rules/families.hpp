// SPDX-License-Identifier: GPL-3.0-or-later
// The families of rules, a file each. A new rule is one edit in the file of its family; a new family is a file, a line
// here and a line in ../rules.cpp.
#pragma once

#include "check/rule.hpp"

namespace ianote::check {

std::span<const Rule> numbering_rules();
std::span<const Rule> footnote_rules();
std::span<const Rule> acronym_rules();
std::span<const Rule> date_rules();
std::span<const Rule> reference_rules();
std::span<const Rule> header_rules();
std::span<const Rule> typography_rules();
std::span<const Rule> mark_rules();
std::span<const Rule> point_rules();
std::span<const Rule> segment_rules();
std::span<const Rule> number_rules();
std::span<const Rule> name_rules();
std::span<const Rule> agreed_rules();
std::span<const Rule> closed_rules();
std::span<const Rule> wording_rules();
std::span<const Rule> term_rules();
std::span<const Rule> measure_rules();
std::span<const Rule> ending_rules();
std::span<const Rule> lost_part_rules();
std::span<const Rule> address_rules();
std::span<const Rule> dropped_rules();
std::span<const Rule> damage_rules();
std::span<const Rule> spelling_rules();
std::span<const Rule> figure_rules();
std::span<const Rule> emphasis_rules();

/// In internal_references.cpp; its rule is one of reference_rules().
void check_internal_reference_dangling(const Version& version, Reporter& reporter);

} // namespace ianote::check
