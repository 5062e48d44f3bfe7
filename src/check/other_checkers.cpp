// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of other programs, one by one, and which rule answers each. Names of pofilter's: translate-toolkit 3,
// translate/filters/checks.py; of CheckMate's: its page "Quality Check Configuration" in Okapi's wiki; of the others:
// as their windows call them.
#include <ianote/check.hpp>

#include <array>

namespace ianote {

namespace {

constexpr std::string_view po = "pofilter";
constexpr std::string_view mate = "CheckMate";
constexpr std::string_view xbench = "Xbench";
constexpr std::string_view distiller = "QA Distiller";
constexpr std::string_view verifika = "Verifika";

constexpr std::array table{
    OtherCheck{po, "acronyms", "acronym-mismatch", ""},
    OtherCheck{po, "blank", "missing-segment", ""},
    OtherCheck{po, "brackets", "bracket-lost", "one of the two: bracket-unbalanced"},
    OtherCheck{po, "doublequoting", "quotation-lost", "one of the two: quotation-unbalanced"},
    OtherCheck{po, "singlequoting", "", "single marks are apostrophes in French, and no pairs"},
    OtherCheck{po, "doublespacing", "double-space", ""},
    OtherCheck{po, "doublewords", "repeated-word", ""},
    OtherCheck{po, "emails", "address-mismatch", ""},
    OtherCheck{po, "urls", "address-mismatch", "the part that names the language may differ"},
    OtherCheck{po, "endpunc", "end-punctuation-mismatch",
               "lists end with a comma or a semicolon as each language likes: colons, questions and full stops count"},
    OtherCheck{po, "startpunc", "typography", ""},
    OtherCheck{po, "puncspacing", "spacing", "other signs: typography"},
    OtherCheck{po, "purepunc", "", "a segment of signs alone is no segment here"},
    OtherCheck{po, "endwhitespace", "", "white space at the ends is not part of a text"},
    OtherCheck{po, "startwhitespace", "", "white space at the ends is not part of a text"},
    OtherCheck{po, "newlines", "", "lines of a paragraph are folded"},
    OtherCheck{po, "tabs", "", "tabs are folded"},
    OtherCheck{po, "long", "length-ratio", ""},
    OtherCheck{po, "short", "length-ratio", ""},
    OtherCheck{po, "numbers", "number-mismatch", "dates and references by rules of their own"},
    OtherCheck{po, "sentencecount", "sentence-boundary", ""},
    OtherCheck{po, "unchanged", "untranslated", ""},
    OtherCheck{po, "untranslated", "untranslated", ""},
    OtherCheck{po, "simplecaps", "capitals-mismatch",
               "of whole paragraphs: French and Spanish capitalise words differently (Conseil, Grupo de Apoyo)"},
    OtherCheck{po, "startcaps", "",
               "recitals begin small in one house style and not in another, in both versions alike"},
    OtherCheck{po, "xmltags", "markup-mismatch", ""},
    OtherCheck{po, "validchars", "damaged-character", ""},
    OtherCheck{po, "musttranslatewords", "forbidden-term", ""},
    OtherCheck{po, "notranslatewords", "terminology", ""},
    OtherCheck{po, "spellcheck", "spelling", "with --spelling FOLDER"},
    OtherCheck{po, "simpleplurals, nplurals", "", "about messages of programs"},
    OtherCheck{po, "accelerators, escapes, filepaths, functions, options, printf, pythonbraceformat, variables", "",
               "about messages of programs"},
    OtherCheck{po, "compendiumconflicts, credits, kdecomments, hassuggestion, isfuzzy, isreview", "",
               "about the state of PO files"},
    OtherCheck{mate, "entry without a translation", "missing-point", ""},
    OtherCheck{mate, "source segment without a target", "missing-segment", ""},
    OtherCheck{mate, "extra target segment", "extra-point", "inside a point missing-segment"},
    OtherCheck{mate, "empty target, empty source", "missing-segment", ""},
    OtherCheck{mate, "leading and trailing white spaces", "", "white space at the ends is not part of a text"},
    OtherCheck{mate, "target same as source", "untranslated", ""},
    OtherCheck{mate, "doubled words", "repeated-word", ""},
    OtherCheck{mate, "corrupted characters", "damaged-character", ""},
    OtherCheck{mate, "inline codes", "markup-mismatch", "footnote marks by footnote-mismatch"},
    OtherCheck{mate, "patterns", "",
               "your own rules (--own-rules); those that come with it: number-mismatch, "
               "quotation-unbalanced, bracket-unbalanced"},
    OtherCheck{mate, "target longer or shorter by a percentage", "length-ratio", ""},
    OtherCheck{mate, "absolute length", "", "no field of a note has a limit"},
    OtherCheck{mate, "allowed characters", "damaged-character", ""},
    OtherCheck{mate, "terminology", "terminology", ""},
    OtherCheck{mate, "blacklisted terms", "forbidden-term", ""},
    OtherCheck{mate, "inconsistencies of source and target", "inconsistent-translation",
               "the other way round: same-target"},
    OtherCheck{
        mate, "negations, modals, conjunctions", "negation-mismatch",
        "a pattern of one's own there; here modality-mismatch, conjunction-mismatch and quantifier-mismatch too"},
    OtherCheck{mate, "LanguageTool", "", "grammar is another program's work"},
    OtherCheck{xbench, "untranslated segments", "missing-segment", ""},
    OtherCheck{xbench, "inconsistency in target", "inconsistent-translation", ""},
    OtherCheck{xbench, "inconsistency in source", "same-target", ""},
    OtherCheck{xbench, "target text matches source", "untranslated", "a part of a segment: half-translated"},
    OtherCheck{xbench, "tag mismatch", "markup-mismatch", "footnote marks by footnote-mismatch"},
    OtherCheck{xbench, "numeric mismatch", "number-mismatch", "with its unit: unit-mismatch, currency-mismatch"},
    OtherCheck{xbench, "URL mismatch", "address-mismatch", ""},
    OtherCheck{xbench, "alphanumeric mismatch", "reference-mismatch", ""},
    OtherCheck{xbench, "unpaired symbols, unpaired quotes", "bracket-unbalanced", "quotes: quotation-unbalanced"},
    OtherCheck{xbench, "double blanks", "double-space", ""},
    OtherCheck{xbench, "repeated words", "repeated-word", ""},
    OtherCheck{xbench, "key term mismatch", "terminology", ""},
    OtherCheck{xbench, "ALLUPPERCASE mismatch", "acronym-mismatch", "of whole paragraphs: capitals-mismatch"},
    OtherCheck{xbench, "CamelCase mismatch", "name-mismatch", ""},
    OtherCheck{xbench, "checklists", "", "your own rules (--own-rules)"},
    OtherCheck{xbench, "spell-checking", "spelling", "with --spelling FOLDER"},
    OtherCheck{distiller, "empty, forgotten translations", "missing-segment", "whole points: missing-point"},
    OtherCheck{distiller, "skipped translations", "untranslated", ""},
    OtherCheck{distiller, "partial translations", "half-translated", ""},
    OtherCheck{distiller, "incomplete translations", "segment-truncated", "inside a sentence: words-dropped"},
    OtherCheck{distiller, "translation, source inconsistencies", "inconsistent-translation", "source: same-target"},
    OtherCheck{distiller, "corrupt characters", "damaged-character", ""},
    OtherCheck{distiller, "end punctuation", "end-punctuation-mismatch", ""},
    OtherCheck{distiller, "punctuation, spacing", "spacing", "two blanks: double-space, other signs: typography"},
    OtherCheck{distiller, "quotes", "quotation-lost", ""},
    OtherCheck{distiller, "brackets", "bracket-lost", ""},
    OtherCheck{distiller, "initial capitalisation", "", "recitals and items begin as each house style likes"},
    OtherCheck{distiller, "number values", "number-mismatch", ""},
    OtherCheck{distiller, "number formatting", "number-format", ""},
    OtherCheck{distiller, "measurement units", "unit-mismatch", ""},
    OtherCheck{distiller, "tags", "markup-mismatch", ""},
    OtherCheck{distiller, "terminology, untranslatables", "terminology", ""},
    OtherCheck{verifika, "missing translation", "missing-segment", ""},
    OtherCheck{verifika, "partial translation", "half-translated", ""},
    OtherCheck{verifika, "inconsistent translation", "inconsistent-translation", ""},
    OtherCheck{verifika, "numbers, number format", "number-mismatch", "how they are written: number-format"},
    OtherCheck{verifika, "units of measurement", "unit-mismatch", ""},
    OtherCheck{verifika, "currencies", "currency-mismatch", "where they stand: currency-place"},
    OtherCheck{verifika, "dates, time", "date-mismatch", "time of day: time-mismatch"},
    OtherCheck{verifika, "quotes, brackets", "quotation-lost", "brackets: bracket-lost"},
    OtherCheck{verifika, "end-of-segment punctuation", "end-punctuation-mismatch", ""},
    OtherCheck{verifika, "extra and missing spaces", "double-space", "beside punctuation: typography"},
    OtherCheck{verifika, "letter case", "capitals-mismatch", ""},
    OtherCheck{verifika, "links and e-mail addresses", "address-mismatch", ""},
    OtherCheck{verifika, "text length", "length-ratio", ""},
    OtherCheck{verifika, "repeated words", "repeated-word", ""},
    OtherCheck{verifika, "terms, forbidden words", "terminology", "forbidden ones: forbidden-term"},
    OtherCheck{verifika, "spelling", "spelling", "with --spelling FOLDER"},
    OtherCheck{verifika, "grammar", "", "grammar is another program's work"},
};

} // namespace

std::span<const OtherCheck> other_checks() { return table; }

} // namespace ianote
