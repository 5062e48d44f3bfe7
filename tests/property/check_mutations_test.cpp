// SPDX-License-Identifier: GPL-3.0-or-later
// From every clean pair of the corpus, variants with one planted error each: found, by a rule that is for it, in the
// right point; and next to nothing is found in the clean pairs.
#include "align/units.hpp"
#include "language/registry.hpp"
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

#include <functional>
#include <map>
#include <regex>
#include <set>

using namespace ianote;
using namespace ianote::test;

namespace {

struct Side {
    std::string name;
    std::string text;
    Note note;
};

struct Pair {
    Side fr;
    Side es;
};

Side read_side(const std::filesystem::path& path) {
    Side side{path.filename().string(), slurp(path), {}};
    side.note = convert_text(side.text, side.name).note;
    return side;
}

const std::vector<Pair>& pairs() {
    static const auto all = [] {
        std::vector<std::string> names;
        const auto folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus";
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const auto name = entry.path().filename().string();
            if (name.find(".fr.") != std::string::npos) names.push_back(name);
        }
        std::sort(names.begin(), names.end());
        std::vector<Pair> list;
        for (const auto& name : names) {
            auto other = name;
            other.replace(name.find(".fr."), 4, ".es.");
            list.push_back({read_side(folder / name), read_side(folder / other)});
        }
        return list;
    }();
    REQUIRE(all.size() >= 9);
    return all;
}

using Variants = std::vector<std::string>;

struct Kind {
    std::string name;
    std::set<std::string> rules; ///< any of them is right
    std::function<Variants(const std::string& text, const Side& other)> make;
};

/// Where the body begins: behind the subject.
std::size_t body_of(const std::string& text) {
    auto at = std::min(text.find("Objet"), text.find("Asunto"));
    at = at == std::string::npos ? 0 : text.find('\n', at);
    return at == std::string::npos ? 0 : at;
}

/// The note that says the text is invented is not part of it.
std::size_t end_of(const std::string& text) {
    const auto at = std::min(text.find("Texte invent"), text.find("Texto invent"));
    return at == std::string::npos ? text.size() : at;
}

/// One variant for each match of the pattern in the body (or the header): `change` gives what stands there instead.
using Change = std::function<std::string(const std::smatch&)>;

Variants replaced(const std::string& text, const std::string& pattern, const Change& change, bool in_header = false) {
    Variants variants;
    const std::regex regex(pattern);
    const auto begin = in_header ? 0 : body_of(text);
    const auto end = in_header ? body_of(text) : end_of(text);
    for (auto at = text.cbegin() + static_cast<std::ptrdiff_t>(begin),
              last = text.cbegin() + static_cast<std::ptrdiff_t>(end);
         ;) {
        std::smatch match;
        if (!std::regex_search(at, last, match, regex)) break;
        const auto from = static_cast<std::size_t>(match[0].first - text.cbegin());
        const auto with = change(match);
        if (with != match.str()) {
            auto variant = text;
            variant.replace(from, static_cast<std::size_t>(match.length()), with);
            variants.push_back(std::move(variant));
        }
        at = match[0].second;
    }
    return variants;
}

/// Another figure in place of the last one.
std::string other_figure(const std::string& figures) {
    auto out = figures;
    const auto at = out.find_last_of("0123456789");
    out[at] = out[at] == '9' ? '1' : static_cast<char>(out[at] + 1);
    return out;
}

std::string swapped(const std::string& word, std::size_t at) {
    auto out = word;
    if (at + 1 < out.size()) std::swap(out[at], out[at + 1]);
    return out;
}

const std::string date = R"(\b(\d{1,2})((?:er)?(?: de)? [a-zéû]+(?: de)?) (20\d\d|19\d\d)\b)";
const std::string months =
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|"
    "février|mars|avril|juin|juillet|septembre|octobre|novembre|décembre";
const std::string reference = R"(\b(\d{4,5}(?:/\d{1,2})?/\d\d)\b)";
// behind a word that is no month and no part of a reference
const std::string number =
    R"(\b((?:les|las|los|de|aux|Les|Sur les|contre|con|que|cerca de|à|por|los|frente a las) )(\d{2,3}|\d \d{3})( [a-zé]{4,}))";

std::string other_month(const std::string& words) {
    static const std::vector<std::pair<std::string, std::string>> next{
        {"enero", "febrero"},     {"febrero", "marzo"},     {"marzo", "abril"},       {"abril", "mayo"},
        {"mayo", "junio"},        {"junio", "julio"},       {"julio", "agosto"},      {"septiembre", "octubre"},
        {"octubre", "noviembre"}, {"noviembre", "octubre"}, {"diciembre", "enero"},   {"janvier", "février"},
        {"mars", "avril"},        {"avril", "mai"},         {"juin", "juillet"},      {"juillet", "août"},
        {"septembre", "octobre"}, {"octobre", "novembre"},  {"novembre", "décembre"}, {"décembre", "janvier"},
        {"février", "mars"}};
    for (const auto& [from, to] : next) {
        if (const auto at = words.find(from); at != std::string::npos)
            return std::string(words).replace(at, from.size(), to);
    }
    return words;
}

/// Names that both versions write alike.
std::vector<std::string> common_words(const std::string& text, const Side& other, const std::string& pattern) {
    std::set<std::string> found;
    const std::regex regex(pattern);
    for (auto at = std::sregex_iterator(text.begin() + static_cast<std::ptrdiff_t>(body_of(text)), text.end(), regex);
         at != std::sregex_iterator(); ++at) {
        const auto word = at->str(1);
        if (other.text.find(word) != std::string::npos) found.insert(word);
    }
    return {found.begin(), found.end()};
}

Variants each_common(const std::string& text, const Side& other, const std::string& pattern,
                     const std::function<std::string(const std::string&)>& change) {
    Variants all;
    for (const auto& word : common_words(text, other, pattern)) {
        // only where both versions have it equally often can one of them lose it
        for (auto& variant :
             replaced(text, "\\b" + word + "\\b(?!-)", [&](const std::smatch&) { return change(word); })) {
            all.push_back(std::move(variant));
        }
    }
    return all;
}

/// Lines of the body that are a numbered point, with their places.
std::vector<std::pair<std::size_t, std::size_t>> point_lines(const std::string& text, const std::string& label) {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    const std::regex regex(label);
    for (auto at = body_of(text); at < end_of(text);) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        if (std::regex_search(line, regex, std::regex_constants::match_continuous)) lines.emplace_back(at, end);
        at = end + 1;
    }
    return lines;
}

Variants without_lines(const std::string& text, const std::string& label) {
    Variants variants;
    for (const auto& [begin, end] : point_lines(text, label)) {
        if (text.substr(end, 3).find("  ") != std::string::npos && text[begin] != ' ')
            continue; // sub-points would be orphans
        variants.push_back(text.substr(0, begin) + text.substr(std::min(end + 1, text.size())));
    }
    return variants;
}

/// Another language's text behind the label of a point.
Variants untranslated(const std::string& text, const Side& other) {
    Variants variants;
    const auto own = point_lines(text, R"(\d+\. )");
    const auto theirs = point_lines(other.text, R"(\d+\. )");
    for (std::size_t i = 0; i < std::min(own.size(), theirs.size()); ++i) {
        const auto line = other.text.substr(theirs[i].first, theirs[i].second - theirs[i].first);
        if (line.size() < 60) continue;
        variants.push_back(text.substr(0, own[i].first) + line + text.substr(own[i].second));
    }
    return variants;
}

/// Two points change places, their numbers stay.
Variants exchanged(const std::string& text) {
    Variants variants;
    const auto lines = point_lines(text, R"(\d+\. [^\n]{60,})");
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto words = [&](const std::pair<std::size_t, std::size_t>& line) {
            const auto at = text.find(". ", line.first) + 2;
            return std::pair(at, text.substr(at, line.second - at));
        };
        const auto [a, first] = words(lines[i]);
        const auto [b, second] = words(lines[i + 1]);
        if (first.find("[^") != std::string::npos || second.find("[^") != std::string::npos) continue;
        variants.push_back(text.substr(0, a) + second + text.substr(lines[i].second, b - lines[i].second) + first +
                           text.substr(lines[i + 1].second));
    }
    return variants;
}

std::string none(const std::smatch&) { return {}; }

std::vector<Kind> kinds_of_facts() {
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

std::vector<Kind> kinds_of_structure() {
    const std::set<std::string> points{"missing-point", "extra-point", "missing-segment", "numbering-gap",
                                       "point-renumbered"};
    const std::set<std::string> rows{"missing-point", "extra-point", "number-mismatch"};
    return {
        {"point lost", points, [](auto& t, auto&) { return without_lines(t, R"(\d+\. [^\n]{40,})"); }},
        {"list item lost", points, [](auto& t, auto&) { return without_lines(t, R"(\s*(?:\(?[a-z]+\)|–|-) )"); }},
        {"row of a table lost", rows,
         [](auto& t, auto&) { return without_lines(t, R"(\| (?:Nord|Norte|Sud|Sur|Centre|Centro|\d+) \|)"); }},
        {"number of a point skipped",
         {"numbering-gap", "numbering-duplicate"},
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
         {"numbering-duplicate", "numbering-gap"},
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

std::vector<Kind> kinds_of_header() {
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

std::vector<Kind> kinds_of_writing() {
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

std::vector<Kind> kinds() {
    std::vector<Kind> all;
    for (auto part : {kinds_of_facts(), kinds_of_structure(), kinds_of_header(), kinds_of_writing()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

/// Ids of the points that differ between two readings of a version.
std::set<std::string> changed_points(const Note& clean, const Note& damaged) {
    const auto* pack = languages().registry().find(clean.language.view());
    std::map<std::string, std::string> before;
    std::set<std::string> changed;
    const auto text_of = [](const align::Unit& unit) {
        auto text = unit.text;
        if (unit.source == nullptr) return text;
        for (const auto& part : unit.source->inlines)
            text += part.kind == InlineKind::footnote_ref || part.style != 0 ? "^" + part.text : "";
        return text;
    };
    for (const auto& unit : align::list_units(clean, pack)) before[unit.id] = text_of(unit);
    for (const auto& unit : align::list_units(damaged, pack)) {
        const auto found = before.find(unit.id);
        if (found == before.end() || found->second != text_of(unit)) changed.insert(unit.id);
        if (found != before.end()) before.erase(found);
    }
    for (const auto& [id, text] : before) changed.insert(id);
    return changed;
}

// under sanitizers, which take ten times as long, a part of the variants: they look for another sort of error
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t every = 12;
#else
constexpr std::size_t every = 1;
#endif

struct Score {
    std::size_t made = 0;
    std::size_t found = 0;
    std::vector<std::string> lost; ///< a few, to show
};

const CheckOptions& options() {
    static const auto with_terms = [] {
        CheckOptions o;
        o.terms.add("fr\tes\narchives maritimes\tarchivos marítimos\nbalises flottantes\tbalizas "
                    "flotantes\nregistres\tregistros\n"
                    "bibliothèques\tbibliotecas\nbalises fixes\tbalizas "
                    "fijas\ncriminalité\tdelincuencia\ndrogues\tdrogas\ndrogue\tdrogas\n",
                    "terms.tsv");
        return o;
    }();
    return with_terms;
}

void try_variant(const Kind& kind, const Pair& pair, const std::string& text, bool in_target, Score& score) {
    const auto& clean = in_target ? pair.es : pair.fr;
    const auto damaged = convert_text(text, clean.name).note;
    const auto changed = changed_points(clean.note, damaged);
    if (changed.empty()) return;
    ++score.made;
    const auto result = in_target ? check_pair(pair.fr.note, damaged, languages(), options())
                                  : check_pair(damaged, pair.es.note, languages(), options());
    const bool found = std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
        if (!kind.rules.contains(finding.rule)) return false;
        const auto in_point = [&](const std::optional<FindingPlace>& place) {
            return place && (changed.contains(place->id) ||
                             std::any_of(changed.begin(), changed.end(), [&](const std::string& id) {
                                 return !place->id.empty() &&
                                        (id.starts_with(place->id + ".") || place->id.starts_with(id + "."));
                             }));
        };
        return in_point(finding.source) || in_point(finding.target);
    });
    if (found) {
        ++score.found;
    } else if (score.lost.size() < 6) {
        const auto at = static_cast<std::size_t>(
            std::mismatch(text.begin(), text.end(), clean.text.begin(), clean.text.end()).first - text.begin());
        score.lost.push_back(clean.name + ": ..." + text.substr(at > 40 ? at - 40 : 0, 90));
    }
}

} // namespace

TEST_CASE("planted errors are found in the right point") {
    std::size_t made = 0;
    std::size_t found = 0;
    std::size_t tried_kinds = 0;
    for (const auto& kind : kinds()) {
        Score score;
        for (const auto& pair : pairs()) {
            std::size_t number = 0;
            for (const auto& text : kind.make(pair.es.text, pair.fr)) {
                if (number++ % every == 0) try_variant(kind, pair, text, true, score);
            }
            if (kind.name == "term replaced") continue; // its words are Spanish
            for (const auto& text : kind.make(pair.fr.text, pair.es)) {
                if (number++ % every == 0) try_variant(kind, pair, text, false, score);
            }
        }
        made += score.made;
        found += score.found;
        ++tried_kinds;
        const auto recall = score.made == 0 ? 0.0 : static_cast<double>(score.found) / static_cast<double>(score.made);
        std::string lost;
        for (const auto& one : score.lost) lost += "\n      " + one;
        const auto line = fmt::format("{}: {} of {}{}", kind.name, score.found, score.made, lost);
        MESSAGE(line);
        CHECK_MESSAGE((score.made > 0 || every > 1), kind.name);
        if (every == 1) CHECK_MESSAGE(recall >= 0.9, line);
    }
    MESSAGE(fmt::format("{} kinds, {} of {} found", tried_kinds, found, made));
    CHECK(tried_kinds >= 25);
    if (every > 1) return;
    CHECK(made >= 2000);
    CHECK(static_cast<double>(found) >= 0.97 * static_cast<double>(made));
}

TEST_CASE("clean pairs have no false finding") {
    for (const auto& pair : pairs()) {
        const auto result = check_pair(pair.fr.note, pair.es.note, languages());
        std::string told;
        std::size_t wrong = 0;
        for (const auto& finding : result.findings) {
            if (finding.severity == Severity::note) continue;
            // the one slip that the sample has: POA where it introduces PAO
            if (finding.rule == "acronym-undefined" && finding.where == "a1.c19" && finding.suggestion == "PAO")
                continue;
            ++wrong;
            told += fmt::format("{} {} {}\n", finding.rule, finding.where, finding.message);
            CHECK(finding.severity != Severity::error);
        }
        CHECK_MESSAGE(wrong <= 1, pair.fr.name << "\n" << told);
    }
}

TEST_CASE("the slip of the sample is found, with what to write") {
    const auto sample =
        std::find_if(pairs().begin(), pairs().end(), [](const Pair& p) { return p.fr.name == "12838-23.fr.md"; });
    REQUIRE(sample != pairs().end());
    for (const auto& result :
         {check_note(sample->fr.note, languages()), check_pair(sample->fr.note, sample->es.note, languages())}) {
        const auto slip = std::find_if(result.findings.begin(), result.findings.end(),
                                       [](const Finding& f) { return f.where == "a1.c19" && f.suggestion == "PAO"; });
        REQUIRE(slip != result.findings.end());
        CHECK(slip->correct == "fr");
        CHECK(slip->source->marked() == "POA");
    }
}
