// SPDX-License-Identifier: GPL-3.0-or-later
// Three and more versions of a note: the one that differs is named.
#include "support.hpp"

#include <ianote/check.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace ianote;
using namespace ianote::test;

namespace {

struct Words {
    const char* language;
    const char* head;
    const char* first;  ///< {0} a number, {1} a date
    const char* second; ///< {0} a number
};

constexpr std::array words{
    Words{"fr",
          "Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n10577/24\n\n**NOTE**\n\nOrigine: la présidence"
          "\n\nDestinataire: délégations\n\nObjet: Rapport sur les ports\n\n",
          "1. Le port compte {} bouées depuis le {} mai 2023.\n\n", "2. Le quai mesure {} mètres de long.\n"},
    Words{"es",
          "Consejo de la Unión Europea\n\nBruselas, 4 de junio de 2024\n\n10577/24\n\n**NOTA**\n\nDe: la Presidencia"
          "\n\nA: Delegaciones\n\nAsunto: Informe sobre los puertos\n\n",
          "1. El puerto cuenta con {} boyas desde el {} de mayo de 2023.\n\n",
          "2. El muelle mide {} metros de largo.\n"},
    Words{"en",
          "Council of the European Union\n\nBrussels, 4 June 2024\n\n10577/24\n\n**NOTE**\n\nFrom: Presidency\n\n"
          "To: Delegations\n\nSubject: Report on ports\n\n",
          "1. The port has had {} buoys since {} May 2023.\n\n", "2. The quay is {} metres long.\n"},
    Words{"de",
          "Rat der Europäischen Union\n\nBrüssel, den 4. Juni 2024\n\n10577/24\n\n**VERMERK**\n\nAbsender: Vorsitz\n\n"
          "Empfänger: Delegationen\n\nBetr.: Bericht über die Häfen\n\n",
          "1. Der Hafen hat {} Bojen seit dem {}. Mai 2023.\n\n", "2. Der Kai ist {} Meter lang.\n"},
};

Note version(std::string_view language, const std::string& number, const std::string& day, const std::string& length) {
    const auto& w =
        *std::find_if(words.begin(), words.end(), [&](const Words& one) { return one.language == language; });
    const auto text =
        w.head + fmt::format(fmt::runtime(w.first), number, day) + fmt::format(fmt::runtime(w.second), length);
    return convert_text(text, fmt::format("note.{}.md", language)).note;
}

/// `rule correct<agreeing` of the findings that are told by a vote, the others without.
std::string found(const std::vector<Note>& notes) {
    CheckOptions options;
    options.rules = {"number-mismatch", "date-mismatch"};
    std::vector<CheckResult> results;
    for (std::size_t i = 1; i < notes.size(); ++i)
        results.push_back(check_pair(notes[0], notes[i], languages(), options));
    compare_versions(results, languages());
    std::string out;
    for (const auto& result : results) {
        for (const auto& f : result.findings) {
            out += fmt::format("{}{}@{} {}<{}", out.empty() ? "" : "; ", f.rule, f.where, f.correct,
                               fmt::join(f.agreeing, "+"));
        }
    }
    return out;
}

} // namespace

TEST_CASE("of three versions the one that has another number is the one to correct") {
    const auto fr = version("fr", "12 312", "5", "80");
    const auto en = version("en", "12,312", "5", "80");
    CHECK(found({fr, version("es", "12.321", "5", "80"), en}) == "number-mismatch@b.1 es<en+fr");
    CHECK(found({fr, version("es", "12.312", "7", "80"), en}) == "date-mismatch@b.1 es<en+fr");
    CHECK(found({fr, en, version("es", "12.312", "5", "80")}).empty());
}

TEST_CASE("what all others have otherwise than the source is told once as the fault of the source") {
    const auto es = version("es", "12.321", "5", "80");
    const auto de = version("de", "12.321", "5", "80");
    CHECK(found({version("fr", "12 312", "5", "80"), es, de}) == "number-mismatch@b.1 fr<de+es");
    const auto en = version("en", "12,312", "5", "80");
    CHECK(found({version("fr", "12 312", "5", "80"), es, de, en}) == "number-mismatch@b.1 <; number-mismatch@b.1 <");
}

TEST_CASE("three versions that say three things leave the judgement to a person") {
    CHECK(found({version("fr", "300", "5", "80"), version("es", "400", "5", "80"), version("en", "500", "5", "80")}) ==
          "number-mismatch@b.1 <; number-mismatch@b.1 <");
}

TEST_CASE("the message names who says the same and JSON lists them") {
    std::vector<CheckResult> results;
    const auto fr = version("fr", "312", "5", "80");
    for (const auto* language : {"es", "en", "de"}) {
        results.push_back(check_pair(
            fr, version(language, *language == 'e' && language[1] == 's' ? "321" : "312", "5", "80"), languages()));
    }
    compare_versions(results, languages());
    const auto text = find_finding_writer("text")->write(results);
    CHECK(text.find("'312' in fr, '321' in es; de, en and fr say the same [number-mismatch], correct es") !=
          std::string::npos);
    CHECK(find_finding_writer("json")->write(results).find(
              "\"agreeing\": [\n      \"de\",\n      \"en\",\n      \"fr\"\n") != std::string::npos);
}
