// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of errors that are planted, and the rules that are for them.
#pragma once

#include "planted_errors.hpp"

namespace ianote::test::planted {

inline std::vector<Kind> kinds_of_facts() {
    const std::string acronym = R"(\b([A-Z]{4,9}|[A-Z]{2,4}-[A-Z]{1,6})\b)";
    return {
        {"number changed",
         {"number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, number,
                             [](const std::smatch& m) { return m.str(1) + other_figure(m.str(2)) + m.str(3); });
         }},
        {"number lost",
         {"number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, number, [](const std::smatch& m) { return m.str(1) + m.str(3).substr(1); });
         }},
        {"number in words changed",
         {"number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, "\\b(doce|veinticuatro|once|douze|vingt-quatre|onze)\\b", [](const std::smatch& m) {
                 static const std::map<std::string, std::string> other{
                     {"doce", "trece"},  {"veinticuatro", "treinta"},  {"once", "nueve"},
                     {"douze", "seize"}, {"vingt-quatre", "quarante"}, {"onze", "treize"}};
                 return other.at(m.str(1));
             });
         }},
        {"day changed",
         {"date-mismatch", "number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, date,
                             [](const std::smatch& m) { return other_figure(m.str(1)) + m.str(2) + " " + m.str(3); });
         }},
        {"month changed",
         {"date-mismatch", "date-invalid"},
         [](auto& t, auto&) {
             return replaced(t, date,
                             [](const std::smatch& m) { return m.str(1) + other_month(m.str(2)) + " " + m.str(3); });
         }},
        {"year changed",
         {"date-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, date,
                             [](const std::smatch& m) { return m.str(1) + m.str(2) + " " + other_figure(m.str(3)); });
         }},
        {"day lost",
         {"date-mismatch", "number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, date, [](const std::smatch& m) { return m.str(2).substr(1) + " " + m.str(3); });
         }},
        {"date lost", {"date-mismatch"}, [](auto& t, auto&) { return replaced(t, date, none); }},
        {"date that is none",
         {"date-invalid"},
         [](auto& t, auto&) {
             return replaced(t, date, [](const std::smatch& m) {
                 const bool spanish = m.str(2).find(" de ") != std::string::npos;
                 return (spanish ? "31 de junio de " : "31 juin ") + m.str(3);
             });
         }},
        {"reference changed",
         {"reference-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, reference, [](const std::smatch& m) {
                 auto out = m.str(1);
                 out[1] = out[1] == '9' ? '1' : static_cast<char>(out[1] + 1);
                 return out;
             });
         }},
        {"year of a reference changed",
         {"reference-mismatch", "reference-malformed"},
         [](auto& t, auto&) {
             return replaced(t, reference, [](const std::smatch& m) { return other_figure(m.str(1)); });
         }},
        {"reference lost", {"reference-mismatch"}, [](auto& t, auto&) { return replaced(t, reference, none); }},
        {"revision changed",
         {"reference-mismatch", "number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, "(REV|ADD|COR) (\\d)",
                             [](const std::smatch& m) { return m.str(1) + " " + other_figure(m.str(2)); });
         }},
        {"act changed",
         {"reference-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, "\\b(2009/16|1612/68|COM\\(\\d{4}\\) \\d{3})",
                             [](const std::smatch& m) { return other_figure(m.str(1)); });
         }},
        {"annex changed",
         {"reference-mismatch", "internal-reference-dangling"},
         [](auto& t, auto&) {
             return replaced(t, "(annexe|anexo) (II?)\\b",
                             [](const std::smatch& m) { return m.str(1) + (m.str(2) == "I" ? " II" : " III"); });
         }},
        {"acronym misspelt",
         {"acronym-mismatch", "acronym-undefined"},
         [acronym](auto& t, auto& o) {
             return each_common(t, o, acronym, [](const std::string& w) { return swapped(w, w[0] == w[1] ? 1 : 0); });
         }},
        {"acronym lost",
         {"acronym-mismatch"},
         [acronym](auto& t, auto& o) {
             return each_common(t, o, acronym, [](const std::string&) { return std::string(); });
         }},
        {"acronym replaced",
         {"acronym-mismatch", "acronym-undefined"},
         [acronym](auto& t, auto& o) {
             return each_common(t, o, acronym, [](const std::string&) { return std::string("CEPOL"); });
         }},
        {"name misspelt",
         {"name-mismatch"},
         [](auto& t, auto& o) {
             return each_common(t, o,
                                R"((?:[a-zé,'] |\())"
                                R"(([A-Z][a-z]{5,})\b)",
                                [](const std::string& w) { return swapped(w, 2); });
         }},
        {"country replaced",
         {"name-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, "\\b(Chile|Chili|Uruguay|Colombia|Colombie|Honduras|Paraguay)\\b",
                             [](const std::smatch&) { return std::string("Brasil"); });
         }},
        {"country lost",
         {"name-mismatch", "enumeration-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, "(?:l'|le |la )?(Uruguay|Mexique|México|Paraguay|Perú|Pérou|Colombia|Colombie), ",
                             none);
         }},
    };
}

inline std::vector<Kind> kinds_of_structure() {
    const std::set<std::string> points{"missing-point", "extra-point", "missing-segment", "numbering-gap",
                                       "point-renumbered"};
    const std::set<std::string> rows{"missing-point", "extra-point", "number-mismatch"};
    return {
        {"point lost", points, [](auto& t, auto&) { return without_lines(t, R"(\d+\. [^\n]{40,})"); }},
        {"list item lost", points, [](auto& t, auto&) { return without_lines(t, R"(\s*(?:\(?[a-z]+\)|–|-) )"); }},
        {"row of a table lost", rows,
         [](auto& t, auto&) { return without_lines(t, R"(\| (?:Nord|Norte|Sud|Sur|Centre|Centro|\d+) \|)"); }},
        {"number of a point skipped",
         {"numbering-gap", "numbering-duplicate", "point-renumbered"},
         [](auto& t, auto&) {
             Variants variants;
             for (const auto& [begin, end] : point_lines(t, R"(([2-9]|1\d|2[0-5])\. )")) {
                 const auto dot = t.find('.', begin);
                 variants.push_back(t.substr(0, begin) + std::to_string(std::stoi(t.substr(begin, dot - begin)) + 1) +
                                    t.substr(dot));
             }
             return variants;
         }},
        {"number of a point twice",
         {"numbering-duplicate", "numbering-gap", "point-renumbered"},
         [](auto& t, auto&) {
             Variants variants;
             for (const auto& [begin, end] : point_lines(t, R"(([2-9]|1\d|2[0-6])\. )")) {
                 const auto dot = t.find('.', begin);
                 variants.push_back(t.substr(0, begin) + std::to_string(std::stoi(t.substr(begin, dot - begin)) - 1) +
                                    t.substr(dot));
             }
             return variants;
         }},
        {"points exchanged",
         {"missing-point", "extra-point", "point-moved"},
         [](auto& t, auto&) { return exchanged(t); }},
        {"left untranslated", {"untranslated"}, [](auto& t, auto& o) { return untranslated(t, o); }},
        {"sentence lost",
         {"missing-segment", "length-ratio", "sentence-boundary", "number-mismatch", "date-mismatch",
          "reference-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, R"(([a-zé»)][.;]) ([A-ZÉ][^.;\n]{40,}[.;])(?=\n))",
                             [](const std::smatch& m) { return m.str(1); });
         }},
        {"half a sentence lost",
         {"length-ratio", "missing-segment", "number-mismatch", "date-mismatch", "reference-mismatch",
          "acronym-mismatch", "name-mismatch", "enumeration-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, R"((\n\d+\. [^\n]{100,}), [^\n]{100,}(?=\n))",
                             [](const std::smatch& m) { return m.str(1) + ";"; });
         }},
        {"footnote mark lost",
         {"footnote-mismatch", "footnote-unreferenced"},
         [](auto& t, auto&) {
             return replaced(t, R"(([^\n])(?:<sup>\d</sup>|\[\^\d\])(?!:))",
                             [](const std::smatch& m) { return m.str(1); });
         }},
        {"footnote mark changed",
         {"footnote-mismatch", "footnote-dangling", "footnote-unreferenced"},
         [](auto& t, auto&) {
             return replaced(t, R"(([^\n])(<sup>|\[\^)(\d)(</sup>|\])(?!:))", [](const std::smatch& m) {
                 return m.str(1) + m.str(2) + other_figure(m.str(3)) + m.str(4);
             });
         }},
        {"raised figure lost",
         {"markup-mismatch", "number-mismatch"},
         [](auto& t, auto&) {
             return replaced(t, "km<sup>2</sup>", [](const std::smatch&) { return std::string("km2"); });
         }},
    };
}

inline std::vector<Kind> kinds_of_header() {
    return {
        {"code changed",
         {"code-mismatch"},
         [](auto& t, auto&) {
             return replaced(
                 t,
                 R"(\b(JAI|COSI|ENV|CLIMA|AGRI|MAR|PECHE|CODEC|TRANS|CYBER|COLAC|ENFOPOL|CULT|EDUC|JAIEX|CRIMORG|CORDROGUE|TELECOM|COASI|PROCIV) (\d+))",
                 [](const std::smatch& m) { return m.str(1) + " " + other_figure(m.str(2)); }, true);
         }},
        {"code replaced",
         {"code-mismatch"},
         [](auto& t, auto&) {
             return replaced(
                 t,
                 R"(\b(JAI|COSI|ENV|CLIMA|AGRI|MAR|PECHE|CODEC|TRANS|CYBER|COLAC|ENFOPOL|CULT|EDUC|JAIEX|CRIMORG|CORDROGUE|TELECOM|COASI|PROCIV) (\d+))",
                 [](const std::smatch& m) { return "RELEX " + m.str(2); }, true);
         }},
        {"code lost",
         {"code-mismatch"},
         [](auto& t, auto&) {
             return replaced(t,
                             R"(\n *(JAI|COSI|PECHE|TRANS|COLAC|ENFOPOL|EDUC|CRIMORG|JAIEX|COASI|PROCIV) \d+ *(?=\n))",
                             none, true);
         }},
        {"date of the note changed",
         {"header-mismatch", "date-mismatch", "date-invalid"},
         [](auto& t, auto&) {
             return replaced(
                 t, date, [](const std::smatch& m) { return other_figure(m.str(1)) + m.str(2) + " " + m.str(3); },
                 true);
         }},
        {"number of the note changed",
         {"header-mismatch"},
         [](auto& t, auto&) {
             return replaced(
                 t, R"(\n *(\d{4,5})(/\d\d)(?= *\n))",
                 [](const std::smatch& m) { return "\n" + other_figure(m.str(1)) + m.str(2); }, true);
         }},
        {"original language changed",
         {"header-mismatch"},
         [](auto& t, auto&) {
             return replaced(
                 t, R"(\(OR\. (en|es|fr))",
                 [](const std::smatch& m) { return std::string(m.str(1) == "en" ? "(OR. de" : "(OR. en"); }, true);
         }},
        {"earlier document changed",
         {"header-mismatch"},
         [](auto& t, auto&) {
             return replaced(
                 t, R"((pr[eé]c?\.?:[\t ]*)(\d+)(/))",
                 [](const std::smatch& m) { return m.str(1) + other_figure(m.str(2)) + m.str(3); }, true);
         }},
    };
}

inline std::vector<Kind> kinds_of_writing() {
    return {
        {"quotation mark lost", {"quotation-unbalanced"}, [](auto& t, auto&) { return replaced(t, "»|«|\"", none); }},
        {"bracket lost",
         {"bracket-unbalanced"},
         [](auto& t, auto&) {
             return replaced(t, R"x(([a-zé] \()|((?:[A-Z]|[a-zé]{5})\)(?=[,;. ])))x",
                             [](const std::smatch& m) { return m.str().substr(0, m.str().size() - 1); });
         }},
        {"word twice",
         {"repeated-word"},
         [](auto& t, auto&) {
             auto all = replaced(t, R"( ([a-z]{4,}) (?=[a-z]))",
                                 [](const std::smatch& m) { return " " + m.str(1) + " " + m.str(1) + " "; });
             if (all.size() > 40) all.resize(40);
             return all;
         }},
        {"letter damaged",
         {"damaged-character"},
         [](auto& t, auto&) {
             auto all = replaced(t, "é|ó|ñ", [](const std::smatch& m) {
                 return std::string(m.str() == "é" ? "Ã©" : m.str() == "ó" ? "Ã³" : "Ã±");
             });
             if (all.size() > 25) all.resize(25);
             return all;
         }},
        {"letter lost",
         {"damaged-character"},
         [](auto& t, auto&) {
             auto all = replaced(t, "á|í|ê|è", [](const std::smatch&) { return std::string("\xEF\xBF\xBD"); });
             if (all.size() > 25) all.resize(25);
             return all;
         }},
        {"term replaced",
         {"terminology"},
         [](auto& t, auto&) {
             return replaced(
                 t,
                 R"(\b(archivos marítimos|balizas flotantes|registros|bibliotecas|balizas fijas|delincuencia|drogas)\b)",
                 [](const std::smatch&) { return std::string("objetos"); });
         }},
    };
}

inline std::vector<Kind> kinds() {
    std::vector<Kind> all;
    for (auto part : {kinds_of_facts(), kinds_of_structure(), kinds_of_header(), kinds_of_writing()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace ianote::test::planted
