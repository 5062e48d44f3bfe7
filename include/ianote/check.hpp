// SPDX-License-Identifier: GPL-3.0-or-later
// Findings on one language version of a note, and on a pair of versions.
#pragma once

#include <ianote/align.hpp>
#include <ianote/diagnostic.hpp>
#include <ianote/languages.hpp>
#include <ianote/note.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote {

namespace check {
struct TermBase;
struct OwnRule;
class Dictionaries;
} // namespace check

/// A text that many findings stand in, kept once: cheap to copy.
class SharedText {
public:
    SharedText() = default;

    SharedText(std::string text) // NOLINT(google-explicit-constructor): a text like any other
        : text_(std::make_shared<const std::string>(std::move(text))) {}

    std::string_view view() const { return text_ != nullptr ? std::string_view(*text_) : std::string_view(); }

    operator std::string_view() const { return view(); } // NOLINT(google-explicit-constructor): likewise

    std::size_t size() const { return view().size(); }

    bool empty() const { return view().empty(); }

private:
    std::shared_ptr<const std::string> text_;
};

/// A place in one version: bytes [begin, end) of `text` are meant; equal: all of it.
struct FindingPlace {
    std::string document; ///< `ST-12838-2023-INIT.fr`
    std::string id;       ///< of the point, field or footnote: `b.19`, `h.subject`, `fn1`
    SharedText text;      ///< of the whole point
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    int page = 0;         ///< 0: not paginated
    int line = 0;         ///< 0: not known
    bool lacking = false; ///< what is told of is missing here; all that it should stand in

    std::string_view marked() const { return text.view().substr(begin, end - begin); }
};

/// Bytes [begin, end) of a point's text, and what to write in their place.
struct FindingEdit {
    std::string id; ///< of the point
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string text;

    bool operator==(const FindingEdit&) const = default;
};

struct Finding {
    std::string rule;
    Severity severity = Severity::warning;
    double probability = 1; ///< that it is right, 0 to 1, as measured for its rule
    std::string message;
    std::string document;               ///< of the version to correct, or of the source
    std::string where;                  ///< point of that version
    std::string correct;                ///< language of the version to correct; empty where that cannot be told
    std::optional<FindingPlace> source; ///< at least one of the two
    std::optional<FindingPlace> target;
    std::string suggestion; ///< what to write instead; empty: none
    /// What corrects it for certain, in the version that is looked at alone; none where a person has to decide.
    std::vector<FindingEdit> edits;
    std::vector<std::string> agreeing;  ///< languages of the versions that say what the one to correct should say
    std::vector<std::uint32_t> again;   ///< where else in this place the rule says the same of the same words: bytes
    std::string fingerprint;            ///< of the rule and the words, not of the place: stays in the next revision
    std::optional<std::string> ignored; ///< the reason why it is silenced

    std::size_t count() const { return again.size() + 1; }
};

/// What a rule is, for people.
struct RuleFacts {
    std::string_view name; ///< kebab-case, stable
    Severity severity = Severity::warning;
    double probability = 1;   ///< share of its findings that are right on clean text of other hands
    bool pair = false;        ///< needs two versions
    std::string_view summary; ///< one sentence
    std::string_view why;
    std::string_view wrong; ///< an example
    std::string_view right;
};

/// A check of another program, and the rule that answers it.
struct OtherCheck {
    std::string_view program;
    std::string_view check;
    std::string_view rule;   ///< empty: none is needed
    std::string_view remark; ///< why
};

std::span<const OtherCheck> other_checks();

/// All rules, in the order of the table.
std::vector<RuleFacts> check_rules();

/// Terms and how they are translated; cheap to copy, safe to share.
class Terms {
public:
    /// Adds TBX (IATE's export) or a table (first line: language codes; a column `CODE!` holds forbidden terms; several
    /// terms of a cell are parted by `|`) with tabs, semicolons or commas, in any encoding that a spreadsheet saves.
    /// Throws Error `terms-malformed` with the line.
    void add(std::string_view bytes, const std::string& name);

    const check::TermBase* base() const { return base_.get(); }

private:
    std::shared_ptr<check::TermBase> base_;
};

/// The user's own rules: one a line, fields parted by tabs: name, severity, language (`fr`, `*`, or `fr>es`), regular
/// expression of ICU, what the target must hold (`-` for a single version; {1} is the first group), message.
class OwnRules {
public:
    /// Throws Error `rules-malformed` with the line.
    void add(std::string_view bytes, const std::string& name);

    const std::vector<check::OwnRule>* list() const { return rules_.get(); }

private:
    std::shared_ptr<std::vector<check::OwnRule>> rules_;
};

/// Dictionaries of Hunspell for the rule `spelling`; cheap to copy, safe to share. None: spelling is not looked at.
class Spelling {
public:
    Spelling() = default;

    /// Of a folder, as /usr/share/hunspell. Throws Error of kind usage where it is none; with the first note Error
    /// `module-missing` in a program that was built without Hunspell.
    explicit Spelling(const std::filesystem::path& folder);

    check::Dictionaries* dictionaries() const { return dictionaries_.get(); }

private:
    std::shared_ptr<check::Dictionaries> dictionaries_;
};

/// Findings that are silenced: one a line: fingerprint, if wished `until=2027-01-31`, and the reason.
class IgnoreList {
public:
    struct Entry {
        std::string fingerprint;
        std::string until; ///< ISO date; empty: for ever
        std::string reason;
        int line = 0;
    };

    IgnoreList() = default;

    /// `today`, ISO, decides what has expired. Throws Error `ignore-malformed` with the line.
    IgnoreList(std::string_view bytes, const std::string& name, const std::string& today);

    /// Marks the findings that are silenced. Returns the entries that silence nothing, expired ones among them.
    std::vector<Entry> apply(std::vector<Finding>& findings) const;

    bool has_expired(const Entry& entry) const { return !entry.until.empty() && entry.until < today_; }

private:
    std::vector<Entry> entries_;
    std::string today_;
};

struct CheckOptions {
    std::vector<std::string> rules; ///< only these; those with a leading `-` are left out; empty: all
    Dictionary dictionary;
    Terms terms;
    OwnRules own_rules;
    Spelling spelling;
    double min_probability = 0; ///< findings that are less likely are left out
    bool source_alone = true;   ///< of a pair, look at the source on its own too
};

/// Throws Error `rule-unknown`, naming the nearest rule, for a name in `rules` that is none.
void check_rule_names(const CheckOptions& options);

struct CheckResult {
    std::string document;    ///< identity of the note
    std::string source_name; ///< file name of the version, or of the source
    std::string target_name; ///< empty: one version alone
    LanguageCode source_language;
    LanguageCode target_language;
    std::vector<Finding> findings; ///< in the order of the note
    Bitext bitext;                 ///< of a pair that could be aligned
};

CheckResult check_note(const Note& note, const Languages& languages, const CheckOptions& options = {});

/// Both versions on their own, and against each other. Versions that cannot be aligned are a finding
/// (`pair-not-comparable`).
CheckResult check_pair(const Note& source, const Note& target, const Languages& languages,
                       const CheckOptions& options = {});

/// The same for versions that are linked already; the bitext must be of these two notes.
CheckResult check_linked(const Note& source, const Note& target, Bitext bitext, const Languages& languages,
                         const CheckOptions& options = {});

/// Looks at all pairs of one source together. What most versions say alike (a number, a date, a reference, a code) is
/// right: findings name the others as those to correct, and what all others have otherwise than the source is told
/// once, as the source's fault.
void compare_versions(std::span<CheckResult> results, const Languages& languages);

} // namespace ianote
