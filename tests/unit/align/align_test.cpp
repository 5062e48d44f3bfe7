// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/cognates.hpp"
#include "align/segments.hpp"
#include "support.hpp"
#include "text/sentences.hpp"

#include <ianote/align.hpp>
#include <ianote/validate.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

#include <random>

using namespace ianote;
using namespace ianote::test;

namespace {

std::string beads_of(const std::string& source, const std::string& target) {
    std::string out;
    for (const auto& b : align_lines(source, target)) {
        out += fmt::format("{}-{}:{}-{} ", b.source_begin, b.source_end, b.target_begin, b.target_end);
    }
    return out;
}

std::vector<std::string> sentences(const std::string& text, bool clauses = false) {
    text::SentenceRules rules;
    rules.locale = "fr";
    rules.is_abbreviation = [](const std::string& word) { return word == "doc" || word == "art"; };
    rules.clauses = clauses;
    std::vector<std::string> out;
    for (const auto& r : text::find_sentences(text, rules)) out.push_back(text.substr(r.begin, r.end - r.begin));
    return out;
}

const std::string french = "Déclaration universelle des droits de l'homme\n"
                           "Tous les êtres humains naissent libres et égaux en dignité et en droits.\n"
                           "Nul ne sera tenu en esclavage ni en servitude.\n"
                           "Toute personne accusée d'un acte délictueux est présumée innocente.\n"
                           "Le 15 septembre 2023, 42 délégations ont participé à la réunion.\n"
                           "Fin du document.\n";
const std::string spanish = "Declaración Universal de Derechos Humanos\n"
                            "Todos los seres humanos nacen libres e iguales en dignidad y derechos.\n"
                            "Nadie estará sometido a esclavitud ni a servidumbre.\n"
                            "Toda persona acusada de delito tiene derecho a que se presuma su inocencia.\n"
                            "El 15 de septiembre de 2023, 42 delegaciones participaron en la reunión.\n"
                            "Fin del documento.\n";

Note note_of(const std::string& name) {
    return convert(slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus" / name), name, Languages()).note;
}

} // namespace

TEST_CASE("lines that correspond are linked one by one") {
    CHECK(beads_of(french, spanish) == "0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4 4-5:4-5 5-6:5-6 ");
}

TEST_CASE("a line that one side lacks is a gap, and what follows is not dragged along") {
    auto shorter = spanish;
    const auto at = shorter.find("Nadie");
    shorter.erase(at, shorter.find('\n', at) + 1 - at);
    CHECK(beads_of(french, shorter) == "0-1:0-1 1-2:1-2 2-3:2-2 3-4:2-3 4-5:3-4 5-6:4-5 ");
    CHECK(beads_of(shorter, french) == "0-1:0-1 1-2:1-2 2-2:2-3 2-3:3-4 3-4:4-5 4-5:5-6 ");
}

TEST_CASE("two lines that one side joins are one bead") {
    auto joined = spanish;
    joined[joined.find("servidumbre.\n") + 12] = ' ';
    CHECK(beads_of(french, joined) == "0-1:0-1 1-2:1-2 2-4:2-3 4-5:3-4 5-6:4-5 ");
}

TEST_CASE("an empty side, the same text twice and one huge line give beads of every segment") {
    CHECK(beads_of("", "").empty());
    CHECK(beads_of("a\nb\n", "") == "0-1:0-0 1-2:0-0 ");
    CHECK(beads_of("", "a\n") == "0-0:0-1 ");
    CHECK(beads_of(french, french) == "0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4 4-5:4-5 5-6:5-6 ");
    const std::string huge(1 << 20, 'x');
    CHECK_FALSE(beads_of(huge + " 17\n" + french, huge + " 17\n" + spanish).empty());
}

TEST_CASE("a long text is settled part by part, and comes out whole") {
    std::mt19937 random(3);
    std::string source;
    std::string target;
    std::vector<std::size_t> lacking;
    for (int i = 0; i < 4000; ++i) {
        const auto word = std::to_string(1000000 + static_cast<int>(random() % 8000000));
        source += "Le rapport " + word + " est adopté par le Conseil.\n";
        if (i % 97 == 5) {
            lacking.push_back(static_cast<std::size_t>(i));
        } else {
            target += "El informe " + word + " es adoptado por el Consejo.\n";
        }
    }
    std::vector<std::size_t> gaps;
    for (const auto& b : align_lines(source, target)) {
        if (b.target_end == b.target_begin) gaps.push_back(b.source_begin);
    }
    CHECK(gaps == lacking);
}

TEST_CASE("digits of other scripts are digits") {
    CHECK(beads_of("٣ oui ๒\n४२\n", "٣ sí ๒\n४२\n") == "0-1:0-1 1-2:1-2 ");
}

TEST_CASE("every segment stands in exactly one bead, in order, whatever the texts are") {
    std::mt19937 random(7);
    const std::vector<std::string> words{"le", "12", "chat", "gato", ";", "PAO", "d'été", "Ελλάδα", "", "«oui»", "\t"};
    for (int round = 0; round < 300; ++round) {
        std::array<std::string, 2> sides;
        for (auto& side : sides) {
            for (auto lines = random() % 40; lines > 0; --lines) {
                for (auto n = random() % 8; n > 0; --n) side += words[random() % words.size()] + " ";
                side += '\n';
            }
        }
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto& b : align_lines(sides[0], sides[1])) {
            REQUIRE(b.source_begin == i);
            REQUIRE(b.target_begin == j);
            REQUIRE((b.source_end > i || b.target_end > j));
            REQUIRE(b.source_end - i <= 4);
            REQUIRE(b.target_end - j <= 4);
            REQUIRE(b.confidence >= 0);
            REQUIRE(b.confidence <= 1);
            i = b.source_end;
            j = b.target_end;
        }
        CHECK(i == split_lines(sides[0]).size());
        CHECK(j == split_lines(sides[1]).size());
    }
}

TEST_CASE("words that sound alike have one form") {
    struct Case {
        std::string a;
        std::string b;
    };

    for (const auto& c : {Case{"commission", "comision"}, Case{"philosophie", "filosofie"}, Case{"special", "especial"},
                          Case{"quotidien", "kotidien"}, Case{"ευρωπη", "europi"}, Case{"протокол", "protokol"}}) {
        CAPTURE(c.a);
        CHECK(align::sound_form(c.a).substr(0, 6) == align::sound_form(c.b).substr(0, 6));
    }
}

TEST_CASE("an article before a number with a full stop makes an ordinal of it, and a lone sign is no sentence") {
    text::SentenceRules rules;
    rules.locale = "de";
    rules.precedes_ordinal = [](std::string_view word) { return word == "der" || word == "Die" || word == "im"; };
    const auto count = [&](const std::string& text) { return text::find_sentences(text, rules).size(); };
    CHECK(count("Auf der 73. Tagung sprach der Rat. Er ging.") == 2);
    CHECK(count("Der Handel wuchs im 19. Jahrhundert.") == 1);
    CHECK(count("Der Rat folgt Seite 3. Tagungen gibt es nicht.") == 2);
    CHECK(count("Es gab von ihnen im 20. Die Tagung ging weiter.") == 2);
    CHECK(sentences("Le texte est: \"Les ports ferment.\" ;").size() == 1);
    CHECK(sentences("Un. Deux. ...").size() == 2);
}

TEST_CASE("sentences end where they end, not at abbreviations, initials, numbers or small letters") {
    CHECK(sentences("Voir doc. 12838/23 et art. 5. Le Conseil décide.").size() == 2);
    CHECK(sentences("M. J. Dupont préside. Il parle.").size() == 2);
    CHECK(sentences("1. Le Conseil adopte. 2. Il invite.").size() == 2);
    CHECK(sentences("Est-ce vrai ? Oui ! Non.").size() == 3);
    CHECK(sentences("  Rien  ") == std::vector<std::string>{"Rien"});
    CHECK(sentences("").empty());
}

TEST_CASE("clauses end at semicolons outside brackets and quotation marks") {
    const std::string text = "notant que le trafic augmente; notant (les ports; les aéroports) la menace; fin";
    CHECK(sentences(text).size() == 1);
    const auto clauses = sentences(text, true);
    REQUIRE(clauses.size() == 2);
    CHECK(clauses[0] == "notant que le trafic augmente;");
}

TEST_CASE("dictionaries in four formats give the same pairs, and a broken one names its line") {
    for (const auto* bytes :
         {"chien\tperro\n", "# a remark\nperro @ chien\n",
          "<tmx><body><tu><tuv><seg>chien</seg></tuv><tuv><seg>perro</seg></tuv></tu></body></tmx>",
          "<martif><text><body><termEntry><langSet><tig><term>chien</term></tig></langSet><langSet><tig>"
          "<term>perro</term></tig></langSet></termEntry></body></text></martif>"}) {
        Dictionary dictionary;
        const auto before = dictionary.size();
        dictionary.add(bytes, "d");
        CHECK(dictionary.size() == before + 1);
    }
    Dictionary dictionary;
    try {
        dictionary.add("chien\tperro\nchat\n", "d.tsv");
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.code() == "dictionary-malformed");
        CHECK(error.place().line == 2);
    }
    CHECK_THROWS_AS(dictionary.add("<tmx><body><tu>", "d.tmx"), Error);
    CHECK_THROWS_AS(dictionary.add("<html/>", "d.tmx"), Error);
}

TEST_CASE("versions in one language, and versions of two notes, are told") {
    const auto fr = note_of("12838-23.fr.md");
    const Languages languages;
    try {
        align_notes(fr, fr, languages);
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.code() == "pair-language");
    }
    const auto other = align_notes(fr, note_of("11904-24.es.md"), languages);
    std::vector<std::string> codes;
    for (const auto& d : other.diagnostics) codes.push_back(d.code);
    CHECK(codes == std::vector<std::string>{"pair-identity", "pair-doubtful"});
    CHECK(other.comparable == Comparable::doubtful);
    CHECK(other.why_not == "12838-23.fr.md and 11904-24.es.md hardly have a word in common");
    other.bitext.for_each_link([](const Group& group, const Link& link) {
        CAPTURE(group.kind);
        CHECK(link.confidence <= 0.3);
    });
}

TEST_CASE("a bitext holds every segment once, and is valid in its own schema") {
    const auto aligned = align_notes(note_of("12838-23.fr.md"), note_of("12838-23.es.md"), Languages());
    CHECK(aligned.diagnostics.empty());
    CHECK(validate(find_bitext_writer("xml")->write(aligned.bitext)).empty());
    std::size_t links = 0;
    aligned.bitext.for_each_link([&](const Group& group, const Link& link) {
        ++links;
        CAPTURE(group.kind);
        CHECK(link.type() == "1-1");
        CHECK(group.source == group.target);
        CHECK(link.source.front().text.size() == link.source.front().end - link.source.front().begin);
    });
    CHECK(links == 50);
}

TEST_CASE("what a text says is escaped in every format") {
    Bitext bitext;
    bitext.document = "ST-1-2023-INIT";
    bitext.source = *LanguageCode::parse("fr");
    bitext.target = *LanguageCode::parse("es");
    bitext.groups.push_back(
        {"p",
         {"p1"},
         {"p1"},
         Change::none,
         {{{{"p1.s1", "<script>a & b\t]]>\"</script>", 0, 5, 0}}, {{"p1.s1", "x", 0, 1, 0}}, 0.5}}});
    for (const auto& writer : bitext_writers()) {
        CAPTURE(writer.name);
        const auto out = writer.write(bitext);
        if (writer.name != "tsv") CHECK(out.find("<script>a") == std::string::npos);
        if (writer.name == "tsv") CHECK(std::count(out.begin(), out.end(), '\t') == 14);
    }
}

TEST_CASE("no link crosses a known one, also where that begins the target") {
    const auto note_in = [](const char* language, const char* text) {
        Note note; // without a header, so that the text comes first
        note.language = *LanguageCode::parse(language);
        Block paragraph;
        paragraph.id = "b.u1";
        paragraph.text.inlines.emplace_back().text = text;
        note.body.push_back(paragraph);
        return note;
    };
    const auto source = note_in("fr", "Le Conseil a décidé le 15 mai 2023. La Commission présente 42 rapports.");
    const auto target = note_in("es", "La Comisión presenta 42 informes. El Consejo decidió el 15 mayo 2023.");
    const PinnedLink known{{"b.u1.s2"}, {"b.u1.s1"}, "yes"};
    std::string links;
    align_notes(source, target, languages(), {}, {known}).bitext.for_each_link([&](const Group&, const Link& link) {
        for (const auto& s : link.source) links += s.id + " ";
        links += "=";
        for (const auto& s : link.target) links += " " + s.id;
        links += "\n";
    });
    CHECK(links == "b.u1.s1 =\nb.u1.s2 = b.u1.s1\n= b.u1.s2\n");
}
