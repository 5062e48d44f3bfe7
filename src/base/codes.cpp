// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/codes.hpp"

#include <algorithm>
#include <array>

namespace ianote::base {

namespace {

using enum Severity;

constexpr bool doubtful_text = true;

constexpr std::array codes{
    // what ends a document
    Code{"input-empty", error, "The file holds no text at all.", "check that it was copied whole"},
    Code{"input-missing", error, "No such file.", "check the spelling of the path"},
    Code{"input-unreadable", error, "The file cannot be opened or read.", "check its access rights"},
    Code{"input-too-large", error, "The file is larger than the limit.", "raise --max-bytes if it is meant to be"},
    Code{"format-unsupported", error, "A known format that this version does not read.",
         "save it as plain text or Markdown"},
    Code{"not-text", error, "The bytes are neither text nor a known document format.",
         "open the file to see what it is, and save it as a document"},
    Code{"not-a-note", error, "Text without any sign of a Council note: no number, no label, no institution.",
         "leave it out, or convert it as it is: 'ianote convert --any FILE'"},
    Code{"language-unknown", error, "The language asked for has no language pack.",
         "see 'ianote languages' for the codes"},
    Code{"docx-damaged", error, "A Word file that is cut short, or whose parts do not fit together.",
         "open it in Word or LibreOffice and save it again"},
    Code{"html-damaged", error, "An HTML page that cannot be followed to its end.",
         "open it in a browser and save it again"},
    Code{"archive-bomb", error, "A packed file that unfolds into more than a document ever needs.",
         "raise --max-inflated if it is meant to be"},
    Code{"pdf-damaged", error, "A PDF that is cut short or broken beyond repair.",
         "fetch or export it again; 'qpdf FILE NEW.pdf' mends some"},
    Code{"pdf-password", error, "A PDF that asks for a password before it shows its text.",
         "remove the password: 'qpdf --decrypt --password=... FILE NEW.pdf'"},
    Code{"pdf-no-text", error, "A PDF of pictures alone, as a scanner makes them.",
         "recognise its text first, as with 'ocrmypdf FILE NEW.pdf'"},
    Code{"too-many-pages", error, "A document with more pages than the limit.",
         "raise --max-pages if it is meant to be"},
    Code{"xml-malformed", error, "XML that does not parse, or is not what its namespace says.",
         "convert the source document again"},
    Code{"report-malformed", error, "A line of a run report that is no record.", "give files that --report wrote"},
    Code{"xml-doctype", error, "XML with a document type declaration, which is never read.",
         "remove the DOCTYPE and its entities"},
    Code{"time-limit", error, "The document took longer than --timeout allows.", "raise --timeout"},
    Code{"memory-limit", error, "The document needed more memory than --max-memory allows.", "raise --max-memory"},
    Code{"identity-collision", error, "Two inputs are the same version of the same document.",
         "keep one of them, or convert them into two folders"},
    Code{"schema-invalid", error, "A document breaks a rule of its schema.", ""},
    Code{"schema-unknown", error, "XML in a namespace that has no schema here.",
         "validate knows note XML, bitext XML and language packs"},
    Code{"module-missing", error, "A part of the program that reads this format is not where it belongs.",
         "install ianote again, program and modules together"},
    Code{"internal", error, "A fault of ianote itself.", "please report it with the file"},
    Code{"pair-language", error, "Two versions in the same language.",
         "give two language versions of the note, or the right language with --source-lang and --target-lang"},
    Code{"pair-empty", error, "One of two versions has no text to align.", "check that both files are whole"},
    // what ends a command or a run
    Code{"dictionary-malformed", error, "A dictionary is none of TSV, .dic, TMX and TBX, or breaks off.",
         "mend the line, one pair a line with a tab between"},
    Code{"terms-malformed", error, "A term base is neither TBX nor a table, or breaks off.",
         "mend the line; the first line of a table names the languages"},
    Code{"rules-malformed", error, "A line of a file of one's own rules is none.", "mend the line"},
    Code{"ignore-malformed", error, "A line of the list of silenced findings is none.",
         "write the fingerprint, if wished until=2027-01-31, and a reason"},
    Code{"rule-unknown", error, "A rule that does not exist was named.", ""},
    Code{"usage", error, "The command line is wrong.", ""},
    Code{"lemma-unknown", error, "A word that is no verb of a language pack, and that none of its paradigms fits.",
         "give the base form of a verb"},
    Code{"output-not-folder", error, "Several inputs need a folder to write to.", "name another folder with -o"},
    Code{"output-no-folder", error, "A result was to be written into a folder that is not there.",
         "make the folder, or name another place with -o"},
    Code{"output-failed", error, "A result could not be written.",
         "make room or mend the rights, then run again with --resume"},
    Code{"pack-malformed", error, "A language pack breaks the schema of packs.",
         "mend the file, 'ianote validate FILE' names the line"},
    Code{"archive-missing", error, "There is no archive of that name.", "make it with 'ianote index'"},
    Code{"archive-unknown", error, "The file is no archive of ianote.", "check the path"},
    Code{"archive-newer", error, "The archive was written by a newer program.", "use that program, or a newer one"},
    Code{"archive-older", error, "The archive was written by an older program.",
         "run 'ianote index' on it once, which brings it up to date"},
    Code{"archive-damaged", error, "The archive's file is damaged.",
         "'ianote verify' names what is; restore it from a copy or index the sources into a new one"},
    Code{"archive-locked", error, "Another program is writing to the archive, and did not stop in time.",
         "try again, or wait longer with --wait"},
    Code{"archive-full", error, "The disk is full.", "make room and run the same command again"},
    Code{"archive-unwritable", error, "The archive cannot be written.", "check its access rights"},
    Code{"archive-unreadable", error, "The archive cannot be opened or read.",
         "check the path, its rights and the disk"},
    Code{"address-taken", error, "The server cannot listen at that address and port.",
         "choose another with --port, or end the program that has it"},
    // what was worked around
    Code{"coverage", warning, "Words of the source stand nowhere in the result.", "please report it with the file",
         doubtful_text},
    Code{"tracked-changes", warning,
         "Changes that nobody has accepted or refused yet; the text is read as if accepted.",
         "accept or refuse them in Word and convert again"},
    Code{"comments-left-out", note, "A Word file with comments, which are no part of the document.",
         "'--comments kept' reads them as what lies on the page"},
    Code{"archive-name", warning, "An archive with an entry that would climb out of a folder; it was not looked at.",
         "ask where the file comes from"},
    Code{"archive-twice", warning, "An archive that holds two entries of one name; the first is read.",
         "ask where the file comes from, or open it in Word and save it again"},
    Code{"pdf-repaired", warning, "A damaged PDF that could be mended; parts may be missing all the same.",
         "fetch or export it again and compare", doubtful_text},
    Code{"pdf-page-damaged", warning, "A page of a PDF that neither of two programs can read.",
         "fetch or export the file again", doubtful_text},
    Code{"page-without-text", warning, "A page of a PDF that is a picture: what is written in it is not read.", "",
         doubtful_text},
    Code{"picture-undescribed", warning, "A picture of the text that nobody described: what it shows is not read.",
         "describe it in the document (in Word: right click, View Alt Text), or write its words as text",
         doubtful_text},
    Code{"part-unread", warning, "A part of the file holds words that are not read.",
         "open the document in the program that wrote it and save it again, or copy the words into its text",
         doubtful_text},
    Code{"pdf-unmapped-font", warning, "A font of a PDF does not say which letters its signs are.",
         "check the words named against the page", doubtful_text},
    Code{"pdf-tables-missing", warning,
         "A PDF names tables of letters that are not installed here; its words are not read.",
         "install the package poppler-data and convert it again", doubtful_text},
    Code{"pdf-font-missing", warning, "A PDF shows words in a font that it does not hold; they are not read.",
         "fetch or export the file again and compare", doubtful_text},
    Code{"pdf-remark", note, "Poppler finds fault with a PDF that it can read.", ""},
    Code{"text-encoding", warning, "Bytes that fit no single encoding; each was read as Windows-1252 where possible.",
         "save the file as UTF-8", doubtful_text},
    Code{"control-character", warning, "Control characters that XML cannot hold were left out.", ""},
    Code{"header-number-missing", warning, "The header gives no document number; the file's name serves instead.", ""},
    Code{"header-incomplete", warning, "A part that every note has is missing from the header.", ""},
    Code{"header-ambiguous", warning, "The header can be read in two ways, or contradicts itself.",
         "compare with the document; --explain header tells how each field was read"},
    Code{"language-guessed", warning, "The header names no language that is known; the text decided.",
         "give the language with --lang if it is wrong"},
    Code{"date-invalid", warning, "A date that no calendar has.", ""},
    Code{"footnote-dangling", warning, "A footnote mark without a footnote.", ""},
    Code{"footnote-unreferenced", warning, "A footnote that no mark cites.", ""},
    Code{"numbering-gap", warning, "A number is missing in a numbered list.", ""},
    Code{"numbering-duplicate", warning, "A number stands twice in a numbered list.", ""},
    Code{"empty-point", warning, "A point with a label and no text.",
         "look at the source whether its text stands somewhere else"},
    Code{"nesting-limit", warning, "Points nest deeper than is kept; the deepest stand side by side.", ""},
    Code{"pair-identity", warning, "Two versions whose headers name two different documents.",
         "check that the right files were given"},
    Code{"pair-doubtful", warning, "Two versions that hardly have a word in common.",
         "check that they are versions of one note; no link is to be trusted"},
    Code{"pair-missing", warning, "A language version without another one to align it with.",
         "add the other version to the folder"},
    Code{"missing-point", warning, "A point of the source that the target lacks.", ""},
    Code{"extra-point", warning, "A point of the target that the source lacks.", ""},
    Code{"point-merged", warning, "Several points of the source that are one in the target.", ""},
    Code{"point-split", warning, "A point of the source that is several in the target.", ""},
    Code{"point-renumbered", warning, "A point with another number in the other version.", ""},
    Code{"point-moved", warning, "A point that stands in another place in the other version.", ""},
    Code{"struck-text", note, "Words that are struck through, or that a tracked change took out.", ""},
    Code{"hidden-text", note, "Words that are not seen on the page: of a layer that is off, or outside of the page.",
         ""},
    Code{"encoding-converted", note, "The text was not in UTF-8 and was converted.", ""},
};

} // namespace

std::span<const Code> all_codes() { return codes; }

const Code* find_code(std::string_view name) {
    const auto* found = std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return c.name == name; });
    return found == codes.end() ? nullptr : found;
}

bool puts_text_in_doubt(std::string_view name) {
    const auto* code = find_code(name);
    return code != nullptr && code->text_in_doubt;
}

} // namespace ianote::base
