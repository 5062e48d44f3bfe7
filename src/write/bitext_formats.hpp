// SPDX-License-Identifier: GPL-3.0-or-later
// The writers of bitexts, one a file.
#pragma once

#include <ianote/bitext.hpp>

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
template <typename Numbers> std::string bead_line(const Numbers& source, const Numbers& target) {
    std::string out;
    const auto list = [&](const Numbers& numbers) {
        out += '[';
        for (const auto n : numbers) {
            if (out.back() != '[') out += ", ";
            out += std::to_string(n);
        }
        out += ']';
    };
    list(source);
    out += ':';
    list(target);
    out += '\n';
    return out;
}

} // namespace ianote::write
