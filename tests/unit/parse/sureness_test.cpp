// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the kind of a block is.
#include "parse/sureness.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The block of conclusions that begins with these words.
Block block_of(std::string_view act, std::string_view words) {
    const auto note =
        convert_text("Conseil de l'Union européenne\n\nBruxelles, le 4 mars 2024\n\n9001/24\n\nMAR 41\n\nNOTE\n\n"
                     "Origine: la présidence\nDestinataire: délégations\nObjet: Phares\n\n---\n\n"
                     "# Projet de conclusions du Conseil sur les phares\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\n" +
                     std::string(act))
            .note;
    Block found;
    model::for_each_block(note.body, [&](const Block& block) {
        if (plain_text(block.text).starts_with(words)) found = block;
    });
    REQUIRE_FALSE(found.text.empty());
    return found;
}

} // namespace

TEST_CASE("a block whose own words tell its kind is certain") {
    constexpr auto act = "1. RAPPELANT ses conclusions sur les balises;\n\n2. SOULIGNE la valeur des tours;\n\n"
                         "3. Le Conseil invite la Commission à compter les tours.\n\nLe Conseil salue les gardiens.\n";
    for (const auto* words : {"RAPPELANT", "SOULIGNE", "Le Conseil invite", "Le Conseil salue"})
        CHECK(block_of(act, words).confidence == 1);
}

TEST_CASE("a block is less sure whose kind others tell, or the form of an unknown word") {
    constexpr auto act =
        "1. RAPPELANT ses conclusions sur les balises;\n\n2. Tricotant des filets depuis longtemps;\n\n"
        "3. SOULIGNE la valeur des tours;\n\n4. Les tours tiennent bon.\n";
    const auto by_ending = block_of(act, "Tricotant");
    CHECK(by_ending.kind == BlockKind::recital);
    CHECK(by_ending.confidence < 1);
    const auto by_run = block_of(act, "Les tours");
    CHECK(by_run.kind == BlockKind::commitment);
    CHECK(by_run.confidence < 1);
}

TEST_CASE("what tells the most is certain, and nothing else is surer than a share") {
    CHECK(parse::sureness(parse::Evidence::grammar) == 1);
    for (const auto& row : parse::surenesses) {
        CHECK(row.share > 0);
        CHECK(row.share <= 1);
    }
}
