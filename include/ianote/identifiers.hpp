// SPDX-License-Identifier: GPL-3.0-or-later
// The identifiers that Council notes carry: document numbers, subject codes, dates, procedure files.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ianote {

/// One suffix of a document number, as in `REV 1`; kinds seen: REV, ADD, COR, DCL, EXT.
struct NumberSuffix {
    std::string kind;
    int n = 0;
    auto operator<=>(const NumberSuffix&) const = default;
};

/// A Council document number such as `12838/23`, `12517/1/23 REV 1`, `9481/17 ADD 1 COR 2`, `PE-CONS 36/16`.
/// Two numbers are equal when they name the same document, however they were printed (`12838/23`, `ST 12838/23`).
class DocumentNumber {
public:
    std::string symbol = "ST";          ///< series, capitals: ST, PE-CONS, SN, CM, EUCO ...
    std::string serial;                 ///< 1 to 5 digits, as printed
    int year = 0;                       ///< four digits; two printed ones are read as 1950 to 2049
    int version = 0;                    ///< the middle part (`12517/1/23`), 0 where there is none
    std::vector<NumberSuffix> suffixes; ///< in printed order: REV 1 ADD 1 and ADD 1 REV 1 are two documents

    /// Exactly as it was printed, white space folded.
    std::string to_string() const { return printed_; }

    /// `ST-12838-2023-INIT`, `ST-12517-2023-REV-1`, `ST-9481-2017-ADD-1-COR-2`.
    std::string identity() const;

    /// Address in the Council's public register, `https://data.consilium.europa.eu/doc/document/.../fr/pdf`.
    std::string register_address(std::string_view language_code) const;

    /// Number of the first suffix of that kind; a version without a printed REV counts as one. 0 where absent.
    int suffix(std::string_view kind) const;

    /// The suffixes as printed (`REV 1 ADD 1`), empty without any.
    std::string suffix_text() const;

    std::strong_ordering operator<=>(const DocumentNumber& other) const;

    bool operator==(const DocumentNumber& other) const { return std::is_eq(*this <=> other); }

    /// A number with its own suffixes replaced, as for `+ REV 3` after a number.
    DocumentNumber with_suffixes(std::vector<NumberSuffix> replacement, std::string printed) const;

private:
    friend struct NumberReader;
    std::string printed_;
};

/// What `find_document_number` found: the number and the bytes of the text that it took.
struct FoundNumber {
    DocumentNumber number;
    std::size_t length = 0;
};

/// Reads a document number at the very start of `text`; a number without a symbol needs 4 digits or more before the
/// slash, as Council serials start at 5001 each year, unless `short_serials`.
std::optional<FoundNumber> read_document_number(std::string_view text, bool short_serials = false);

/// The whole text (white space around it apart) as a document number, or the number of a press release.
std::optional<DocumentNumber> parse_document_number(std::string_view text);

/// Reads suffixes (`REV 1`, `+ ADD 2`) at the start of `text`: the suffixes and the bytes taken.
std::pair<std::vector<NumberSuffix>, std::size_t> read_number_suffixes(std::string_view text);

/// A subject code: `JAI 1133`, `CFSP/PESC 150`, `PR CO 35`, `COVID-19 15`.
struct SubjectCode {
    std::string code;
    std::string number;
    auto operator<=>(const SubjectCode&) const = default;
};

/// A line that holds nothing but subject codes, one or several; empty optional for any other text.
std::optional<std::vector<SubjectCode>> parse_subject_codes(std::string_view line);

struct ReadCodes {
    std::vector<SubjectCode> codes;
    std::size_t length = 0; ///< bytes up to the end of the last code
};

/// The subject codes that `text` begins with; other words may follow.
ReadCodes read_subject_codes(std::string_view text);

/// Bytes at the start of `text` that are a press release's own number (`C/16/64`: the year, the number), 0 for none.
std::size_t press_number_length(std::string_view text);

/// An interinstitutional file: number `2013/0256` (also `2013/0256/A`) and procedure `COD`.
struct ProcedureFile {
    std::string number;
    std::string procedure;
    auto operator<=>(const ProcedureFile&) const = default;
};

/// The first interinstitutional file in the text, and its place in it.
struct FoundProcedureFile {
    ProcedureFile file;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<FoundProcedureFile> find_procedure_file(std::string_view text);

/// Bytes at the start of `text` that are a document of the Commission (`COM(2023) 123 final`), 0 for none.
std::size_t commission_document_length(std::string_view text);

/// A language as ISO 639-1 writes it: two small letters. Empty only by default construction.
class LanguageCode {
public:
    LanguageCode() = default;
    static std::optional<LanguageCode> parse(std::string_view text);

    std::string_view view() const { return {code_.data(), empty() ? std::size_t{0} : code_.size()}; }

    std::string str() const { return std::string(view()); }

    bool empty() const { return code_.front() == '\0'; }

    auto operator<=>(const LanguageCode&) const = default;

private:
    std::array<char, 2> code_{};
};

using Date = std::chrono::year_month_day;

/// `2023-09-15`
std::string to_iso(const Date& date);

} // namespace ianote
