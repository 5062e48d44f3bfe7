// SPDX-License-Identifier: GPL-3.0-or-later
// The writers of bitexts, one a file.
#pragma once

#include <ianote/bitext.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace ianote::write {

std::string write_bitext_xml(const Bitext& bitext);
std::string write_tmx(const Bitext& bitext);
std::string write_xliff(const Bitext& bitext);
std::string write_xliff_1_2(const Bitext& bitext);
std::string write_tsv(const Bitext& bitext);
std::string write_beads(const Bitext& bitext);
std::string write_review_page(const Bitext& bitext);

/// `0.93`: two digits, never rounded up to 1.00.
std::string confidence_text(double confidence);

/// `[3, 4]:[3]`
std::string bead_line(std::span<const std::uint32_t> source, std::span<const std::uint32_t> target);

} // namespace ianote::write
