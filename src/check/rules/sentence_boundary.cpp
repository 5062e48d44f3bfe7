// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        if (!link.both() || link.link->source.size() == link.link->target.size()) continue;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("{} sentences in {} are {} in {}", link.link->source.size(),
                                      pair.source().note().language.view(), link.link->target.size(),
                                      pair.target().note().language.view())});
    }
}

} // namespace

const Rule sentence_boundary{"sentence-boundary",
                             Severity::note,
                             "Sentences that are cut in another way than in the other version.",
                             "Texts of the Union keep the sentences of the original, so that a reference to the second "
                             "sentence of a point is right in every language.",
                             "Il a voté. Il est parti. | Votó y se fue.",
                             "Il a voté. Il est parti. | Votó. Se fue.",
                             nullptr,
                             check};

} // namespace ianote::check
