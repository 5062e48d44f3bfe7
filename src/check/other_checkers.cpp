// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of two other programs, one by one, and which rule answers each. Names of pofilter's: translate-toolkit 3,
// translate/filters/checks.py; of CheckMate's: its page "Quality Check Configuration" in Okapi's wiki.
#include <ianote/check.hpp>

#include <array>

namespace ianote {

namespace {

constexpr std::string_view po = "pofilter";
constexpr std::string_view mate = "CheckMate";

constexpr std::array table{
    OtherCheck{po, "acronyms", "acronym-mismatch", ""},
    OtherCheck{po, "blank", "missing-segment", ""},
    OtherCheck{po, "brackets", "bracket-unbalanced", ""},
    OtherCheck{po, "doublequoting", "quotation-unbalanced", ""},
    OtherCheck{po, "singlequoting", "", "single marks are apostrophes in French, and no pairs"},
    OtherCheck{po, "doublespacing", "double-space", ""},
    OtherCheck{po, "doublewords", "repeated-word", ""},
    OtherCheck{po, "emails", "", "Council notes have none but in a footer, which is furniture"},
    OtherCheck{po, "urls", "",
               "what is in an address is read as numbers and references; use a rule of your own for more"},
    OtherCheck{po, "endpunc", "",
               "a point that ends in another way is no slip by itself: lists end with a comma or a "
               "semicolon as each language likes"},
    OtherCheck{po, "startpunc", "typography", ""},
    OtherCheck{po, "puncspacing", "typography", ""},
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
    OtherCheck{po, "simplecaps", "", "French and Spanish capitalise differently (Conseil, Grupo de Apoyo)"},
    OtherCheck{po, "startcaps", "",
               "recitals begin small in one house style and not in another, in both versions alike"},
    OtherCheck{po, "xmltags", "markup-mismatch", ""},
    OtherCheck{po, "validchars", "damaged-character", ""},
    OtherCheck{po, "musttranslatewords", "forbidden-term", ""},
    OtherCheck{po, "notranslatewords", "terminology", ""},
    OtherCheck{po, "spellcheck", "", "needs dictionaries of 24 languages; word processors have them"},
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
};

} // namespace

std::span<const OtherCheck> other_checks() { return table; }

} // namespace ianote
