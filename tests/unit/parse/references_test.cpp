// SPDX-License-Identifier: GPL-3.0-or-later
// References to acts, papers, cases, Treaties, and to parts of the note; those who are asked.
#include "support.hpp"

#include <ianote/write.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

/// References of the first block: `règlement (UE) 2016/679=32016R0679; `.
std::string references(std::string_view text) {
    const auto result = convert_text(with_header(text));
    CHECK(result.note.source.coverage == 1);
    std::string out;
    for (const auto& part : result.note.body.front().text.inlines) {
        if (part.kind == InlineKind::doc_ref) out += part.text + "=" + part.document->identity() + "; ";
        if (part.kind == InlineKind::ref)
            out += part.text + "=" + (part.value.empty() ? std::string(to_string(part.ref_type)) : part.value) + "; ";
    }
    return out;
}

/// Who is asked in the point that a council's conclusions end with.
std::string asked(std::string_view clause) {
    const auto note = convert_text(with_header("# Conclusions du Conseil sur le vent\n\nLE CONSEIL DE L'UNION "
                                               "EUROPÉENNE,\n\n1. RAPPELANT le vent;\n\n2. " +
                                               std::string(clause) + "\n"))
                          .note;
    std::string out;
    model::for_each_block(note.body, [&](const Block& block) {
        for (const auto& part : block.text.inlines) {
            if (part.kind == InlineKind::addressee) out += std::string(to_string(part.addressee)) + " ";
        }
    });
    return out;
}

} // namespace

TEST_CASE("acts are told by their kind and number, in the order of their time") {
    CHECK(references("Vu le règlement (UE) 2016/679 et la directive 2009/16/CE.") ==
          "règlement (UE) 2016/679=32016R0679; directive 2009/16/CE=32009L0016; ");
    CHECK(references("Vu le règlement (CEE) n° 1612/68, la directive 93/13/CEE et la décision-cadre 2002/584/JAI.") ==
          "règlement (CEE) n° 1612/68=31968R1612; directive 93/13/CEE=31993L0013; "
          "décision-cadre 2002/584/JAI=32002F0584; ");
    CHECK(references("Vu l'action commune 2008/851/PESC, puis l'action commune 98/428/JAI.") ==
          "action commune 2008/851/PESC=32008E0851; action commune 98/428/JAI=31998F0428; ");
    CHECK(references("Les règlements (UE) n° 1093/2010 et (UE) n° 1094/2010 s'appliquent.") ==
          "règlements (UE) n° 1093/2010=32010R1093; (UE) n° 1094/2010=32010R1094; ");
    CHECK(references("Une part de 3/4, la saison 2022/23, le règlement de 12 pages et la ligne 12/2010.").empty());
}

TEST_CASE("papers, issues, cases, Treaties and resolutions have their own forms") {
    CHECK(references("Voir COM(2023) 123 final et JO L 123 du 1.2.2003, p. 4, ainsi que JO L, 2024/1689, 12.7.2024.") ==
          "COM(2023) 123 final=commission; JO L 123 du 1.2.2003, p. 4=oj; JO L, 2024/1689, 12.7.2024=oj; ");
    CHECK(references("L'affaire C-123/19, la classe C-12 et le vitrage T-5/6.") == "C-123/19=case; ");
    CHECK(references("L'article 83, paragraphe 1, du TFUE et l'article 6 du traité sur l'Union européenne.") ==
          "article 83, paragraphe 1, du TFUE=12016E083; article 6 du traité sur l'Union européenne=12016M006; ");
    CHECK(references("Les résolutions 1325 (2000) et 1820 (2008), mais pas 300 (2008).") ==
          "résolutions 1325 (2000)=un; 1820 (2008)=un; ");
}

TEST_CASE("CELEX numbers and ELIs that stand for themselves are references") {
    CHECK(references("CELEX 32021R2115, 62018CJ0311, 52021PC0118 et 12016E083.") ==
          "32021R2115=32021R2115; 62018CJ0311=62018CJ0311; 52021PC0118=52021PC0118; 12016E083=12016E083; ");
    CHECK(
        references(
            "ELI: http://data.europa.eu/eli/reg/2021/2115/oj, voir https://data.europa.eu/eli/dec/2012/243/oj/fra.") ==
        "http://data.europa.eu/eli/reg/2021/2115/oj=32021R2115; "
        "https://data.europa.eu/eli/dec/2012/243/oj/fra=32012D0243; ");
    CHECK(references("Voir http://data.europa.eu/eli/reg_impl/2021/2116/oj.") ==
          "http://data.europa.eu/eli/reg_impl/2021/2116/oj=act; ");
    CHECK(references(
              "Le lot 32021R21155, le lot 39999R2115, le lot 12345A12 et http://example.eu/eli/reg/2021/211 restent.")
              .empty());
}

TEST_CASE("every part of a document that is named is a document") {
    CHECK(references("Voir doc. 9010/23 et ADD 1 à 3.") ==
          "9010/23=ST-9010-2023-INIT; ADD 1=ST-9010-2023-ADD-1; =ST-9010-2023-ADD-2; 3=ST-9010-2023-ADD-3; ");
    CHECK(references("Voir doc. 9010/23 ADD 1 - ADD 4, 6.") ==
          "9010/23 ADD 1=ST-9010-2023-ADD-1; =ST-9010-2023-ADD-2; =ST-9010-2023-ADD-3; ADD 4=ST-9010-2023-ADD-4; "
          "6=ST-9010-2023-ADD-6; ");
    CHECK(references("Voir doc. 9010/23 et ADD 3 à 1.") ==
          "9010/23=ST-9010-2023-INIT; ADD 3=ST-9010-2023-ADD-3; 1=ST-9010-2023-ADD-1; ");
    CHECK(references("Voir 9422/1/15 REV 1 + ADD 1 et ST 12517 2023 REV 1 à ST 12519 2023 INIT.") ==
          "9422/1/15 REV 1=ST-9422-2015-REV-1; ADD 1=ST-9422-2015-REV-1-ADD-1; "
          "ST 12517 2023 REV 1=ST-12517-2023-REV-1; ST 12519 2023 INIT=ST-12519-2023-INIT; ");
    CHECK(references("Voir doc. 9010/23 et 3 annexes.") == "9010/23=ST-9010-2023-INIT; ");
}

TEST_CASE("parts of the note are linked, those of other texts are not") {
    constexpr std::string_view rest = "\n\n1. Premier point.\n\n2. Second point.\n\n# ANNEXE II\n\nTexte.\n";
    const auto with_parts = [&](std::string_view text) { return references(std::string(text) + std::string(rest)); };
    CHECK(with_parts("Voir les points 1 et 2 et l'annexe II.") == "points 1=b.1; 2=b.2; annexe II=x1; ");
    CHECK(with_parts("Voir le point 2 de la présente note.") == "point 2=b.2; ");
    CHECK(with_parts("Voir le point 2 du rapport, le point 7 et l'annexe III.").empty());
    CHECK(with_parts("L'article 5 du règlement suit.").empty());
}

TEST_CASE("those who are asked stand behind a verb that asks") {
    CHECK(asked("INVITE la Commission et les États membres à souffler;") == "commission member-states ");
    CHECK(asked("INVITE, dans le respect du vent, les États membres à souffler;") == "member-states ");
    CHECK(asked("INVITE la Commission, avec les États membres, à souffler;") == "commission ");
    CHECK(asked("SE FÉLICITE du rapport de la Commission;").empty());
    CHECK(asked("INVITE instamment les États membres à souffler;") == "member-states ");
    CHECK(asked("invite le Secrétaire général du Conseil à souffler;").empty());
}

TEST_CASE("what the text leaves out of a document's number is there when the XML is read again") {
    const auto note = convert_text(with_header("Voir doc. 9422/1/15 REV 1 + ADD 1 à 3 et COR 2.")).note;
    const auto* writer = find_writer("xml");
    const auto xml = writer->write(note);
    const auto again = convert_text(xml, "note.xml").note;
    std::string read;
    for (const auto& part : again.body.front().text.inlines) {
        if (part.kind == InlineKind::doc_ref) read += part.document->identity() + " ";
    }
    CHECK(read == "ST-9422-2015-REV-1 ST-9422-2015-REV-1-ADD-1 ST-9422-2015-REV-1-ADD-2 ST-9422-2015-REV-1-ADD-3 "
                  "ST-9422-2015-REV-1-COR-2 ");
}
