// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the model, each a probability or a logarithm of one. Found by a search over text pairs of several
// kinds (see docs/alignment.md), then rounded.
#pragma once

namespace ianote::align {

struct Weights {
    // of a word whose counterpart is known: how often a right link has it
    double number_kept = 0.985;
    double name_kept = 0.89;
    double word_kept = 0.67;
    double mark_kept = 0.85;
    double sign_kept = 0.76;
    // of a word without any counterpart on the other side: what that says against a link
    double number_orphan = -3;
    double name_orphan = -0.35;
    double word_orphan = -0.08;
    double too_common = 0.3; ///< words in more than this share of the segments say nothing
    double content = 0.43;   ///< words of both sides tell the same story twice
    double length = 1.4;
    double edge = 1.25;            ///< punctuation at the ends
    double edge_kept = 0.8;        ///< how often it is the same
    double boundary = 0.39;        ///< words at the ends
    double length_variance = 0.01; ///< of the logarithm of two lengths' ratio, long texts
    double length_noise = 3.4;     ///< divided by the characters, on top
    double temper = 0.5;           ///< words are not independent: scores are sharper than the truth
    // how often beads have a shape, before anything is known of the text
    double shape_1_1 = 0.78;
    double shape_gap = 0.01;
    double shape_2_1 = 0.055;
    double shape_2_2 = 0.00013;
    double shape_3_1 = 0.0006;
    double shape_rest = 0.00004;
    double shape_trust = 31; ///< beads that the usual shapes weigh as much as
    double widening = 0.42;  ///< a match among m segments is less of a surprise: times log(m)
};

constexpr Weights weights() { return {}; }

} // namespace ianote::align
