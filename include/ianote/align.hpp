// SPDX-License-Identifier: GPL-3.0-or-later
// Language versions in, what corresponds to what out.
#pragma once

#include <ianote/bitext.hpp>
#include <ianote/diagnostic.hpp>
#include <ianote/languages.hpp>
#include <ianote/note.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ianote {

namespace align {
struct WordPair;
}

/// Word pairs that help to align: a short list of French and Spanish is built in. Cheap to copy, safe to share.
class Dictionary {
public:
    Dictionary();

    /// Adds a dictionary: TSV (one pair a line), hunalign's .dic (`target @ source`), TMX or TBX, told by the content.
    /// Languages are not looked at: a pair only counts where both of its words are in the texts. `name` is for
    /// messages. Throws Error `dictionary-malformed` with the line.
    void add(std::string_view bytes, const std::string& name);

    std::size_t size() const;

    const std::vector<align::WordPair>& pairs() const { return *pairs_; }

private:
    std::shared_ptr<std::vector<align::WordPair>> pairs_;
};

/// Lines [source_begin, source_end) correspond to [target_begin, target_end), 0-based; one may be empty.
struct LineBead {
    std::size_t source_begin = 0;
    std::size_t source_end = 0;
    std::size_t target_begin = 0;
    std::size_t target_end = 0;
    double confidence = 0;
};

/// The lines of a text, line ends taken off; an empty line at the very end is none.
std::vector<std::string_view> split_lines(std::string_view text);

/// Aligns two texts of valid UTF-8, one segment a line. Time and memory grow with their length.
std::vector<LineBead> align_lines(std::string_view source, std::string_view target, const Dictionary& dictionary = {});

/// A link that is known: identifiers of segments (`b.6.s1`) that follow one another, within one group of points.
struct PinnedLink {
    std::vector<std::string> source;
    std::vector<std::string> target;
    std::string reviewed; ///< see Link
};

/// Whether two language versions can be held against each other.
enum class Comparable {
    yes,
    same_language, ///< both are in one language
    empty,         ///< one of them has no text
    doubtful,      ///< they hardly have a word in common: no link is to be trusted
};
std::string_view to_string(Comparable comparable);

struct NoteAlignment {
    Bitext bitext;
    std::vector<Diagnostic> diagnostics; ///< pair-identity, pair-doubtful, missing-point ...
    Comparable comparable = Comparable::yes;
    std::string why_not; ///< the sentence for people; empty where they are comparable
};

/// Aligns two language versions of a note. Throws Error `pair-language` for two versions in the same language and
/// `pair-empty` where a side has no text. Pinned links stand as they are, with confidence 1, and the rest is aligned
/// around them; one whose segments are not there, or not in one group, is left out.
NoteAlignment align_notes(const Note& source, const Note& target, const Languages& languages,
                          const Dictionary& dictionary = {}, const std::vector<PinnedLink>& pins = {});

} // namespace ianote
