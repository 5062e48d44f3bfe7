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
    CheckElsewhere{po, "acronyms", "acronym-mismatch", ""},
    CheckElsewhere{po, "blank", "missing-segment", ""},
    CheckElsewhere{po, "brackets", "bracket-unbalanced", ""},
    CheckElsewhere{po, "doublequoting", "quotation-unbalanced", ""},
    CheckElsewhere{po, "singlequoting", "", "single marks are apostrophes in French, and no pairs"},
    CheckElsewhere{po, "doublespacing", "double-space", ""},
    CheckElsewhere{po, "doublewords", "repeated-word", ""},
    CheckElsewhere{po, "emails", "", "Council notes have none but in a footer, which is furniture"},
    CheckElsewhere{po, "urls", "",
                   "what is in an address is read as numbers and references; use a rule of your own for more"},
    CheckElsewhere{po, "endpunc", "",
                   "a point that ends in another way is no slip by itself: lists end with a comma or a "
                   "semicolon as each language likes"},
    CheckElsewhere{po, "startpunc", "typography", ""},
    CheckElsewhere{po, "puncspacing", "typography", ""},
    CheckElsewhere{po, "purepunc", "", "a segment of signs alone is no segment here"},
    CheckElsewhere{po, "endwhitespace", "", "white space at the ends is not part of a text"},
    CheckElsewhere{po, "startwhitespace", "", "white space at the ends is not part of a text"},
    CheckElsewhere{po, "newlines", "", "lines of a paragraph are folded"},
    CheckElsewhere{po, "tabs", "", "tabs are folded"},
    CheckElsewhere{po, "long", "length-ratio", ""},
    CheckElsewhere{po, "short", "length-ratio", ""},
    CheckElsewhere{po, "numbers", "number-mismatch", "dates and references by rules of their own"},
    CheckElsewhere{po, "sentencecount", "sentence-boundary", ""},
    CheckElsewhere{po, "unchanged", "untranslated", ""},
    CheckElsewhere{po, "untranslated", "untranslated", ""},
    CheckElsewhere{po, "simplecaps", "", "French and Spanish capitalise differently (Conseil, Grupo de Apoyo)"},
    CheckElsewhere{po, "startcaps", "",
                   "recitals begin small in one house style and not in another, in both versions alike"},
    CheckElsewhere{po, "xmltags", "markup-mismatch", ""},
    CheckElsewhere{po, "validchars", "damaged-character", ""},
    CheckElsewhere{po, "musttranslatewords", "forbidden-term", ""},
    CheckElsewhere{po, "notranslatewords", "terminology", ""},
    CheckElsewhere{po, "spellcheck", "", "needs dictionaries of 24 languages; word processors have them"},
    CheckElsewhere{po, "simpleplurals, nplurals", "", "about messages of programs"},
    CheckElsewhere{po, "accelerators, escapes, filepaths, functions, options, printf, pythonbraceformat, variables", "",
                   "about messages of programs"},
    CheckElsewhere{po, "compendiumconflicts, credits, kdecomments, hassuggestion, isfuzzy, isreview", "",
                   "about the state of PO files"},
    CheckElsewhere{mate, "entry without a translation", "missing-point", ""},
    CheckElsewhere{mate, "source segment without a target", "missing-segment", ""},
    CheckElsewhere{mate, "extra target segment", "extra-point", "inside a point missing-segment"},
    CheckElsewhere{mate, "empty target, empty source", "missing-segment", ""},
    CheckElsewhere{mate, "leading and trailing white spaces", "", "white space at the ends is not part of a text"},
    CheckElsewhere{mate, "target same as source", "untranslated", ""},
    CheckElsewhere{mate, "doubled words", "repeated-word", ""},
    CheckElsewhere{mate, "corrupted characters", "damaged-character", ""},
    CheckElsewhere{mate, "inline codes", "markup-mismatch", "footnote marks by footnote-mismatch"},
    CheckElsewhere{mate, "patterns", "",
                   "your own rules (--own-rules); those that come with it: number-mismatch, "
                   "quotation-unbalanced, bracket-unbalanced"},
    CheckElsewhere{mate, "target longer or shorter by a percentage", "length-ratio", ""},
    CheckElsewhere{mate, "absolute length", "", "no field of a note has a limit"},
    CheckElsewhere{mate, "allowed characters", "damaged-character", ""},
    CheckElsewhere{mate, "terminology", "terminology", ""},
    CheckElsewhere{mate, "blacklisted terms", "forbidden-term", ""},
    CheckElsewhere{mate, "inconsistencies of source and target", "inconsistent-translation",
                   "the other way round: same-target"},
    CheckElsewhere{mate, "LanguageTool", "", "grammar is another program's work"},
};

} // namespace

std::span<const CheckElsewhere> checks_elsewhere() { return table; }

} // namespace ianote
