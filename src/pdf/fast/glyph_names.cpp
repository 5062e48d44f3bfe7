// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/glyph_names.hpp"

#include "pdf/fast/sign_names.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace ianote::pdf {

namespace {

struct Named {
    std::string_view name;
    char32_t letter;
};

constexpr auto names = std::to_array<Named>({
    {"space", ' '},
    {"exclam", '!'},
    {"quotedbl", '"'},
    {"numbersign", '#'},
    {"dollar", '$'},
    {"percent", '%'},
    {"ampersand", '&'},
    {"quotesingle", '\''},
    {"parenleft", '('},
    {"parenright", ')'},
    {"asterisk", '*'},
    {"plus", '+'},
    {"comma", ','},
    {"hyphen", '-'},
    {"period", '.'},
    {"slash", '/'},
    {"zero", '0'},
    {"one", '1'},
    {"two", '2'},
    {"three", '3'},
    {"four", '4'},
    {"five", '5'},
    {"six", '6'},
    {"seven", '7'},
    {"eight", '8'},
    {"nine", '9'},
    {"colon", ':'},
    {"semicolon", ';'},
    {"less", '<'},
    {"equal", '='},
    {"greater", '>'},
    {"question", '?'},
    {"at", '@'},
    {"bracketleft", '['},
    {"backslash", '\\'},
    {"bracketright", ']'},
    {"asciicircum", '^'},
    {"underscore", '_'},
    {"grave", '`'},
    {"braceleft", '{'},
    {"bar", '|'},
    {"braceright", '}'},
    {"asciitilde", '~'},
    {"exclamdown", 0xA1},
    {"cent", 0xA2},
    {"sterling", 0xA3},
    {"currency", 0xA4},
    {"yen", 0xA5},
    {"brokenbar", 0xA6},
    {"section", 0xA7},
    {"dieresis", 0xA8},
    {"copyright", 0xA9},
    {"ordfeminine", 0xAA},
    {"guillemotleft", 0xAB},
    {"logicalnot", 0xAC},
    {"softhyphen", 0xAD},
    {"sfthyphen", 0xAD},
    {"registered", 0xAE},
    {"macron", 0xAF},
    {"degree", 0xB0},
    {"plusminus", 0xB1},
    {"twosuperior", 0xB2},
    {"threesuperior", 0xB3},
    {"acute", 0xB4},
    {"mu", 0xB5},
    {"paragraph", 0xB6},
    {"periodcentered", 0xB7},
    {"middot", 0xB7},
    {"cedilla", 0xB8},
    {"onesuperior", 0xB9},
    {"ordmasculine", 0xBA},
    {"guillemotright", 0xBB},
    {"onequarter", 0xBC},
    {"onehalf", 0xBD},
    {"threequarters", 0xBE},
    {"questiondown", 0xBF},
    {"AE", 0xC6},
    {"Oslash", 0xD8},
    {"Eth", 0xD0},
    {"Thorn", 0xDE},
    {"germandbls", 0xDF},
    {"ae", 0xE6},
    {"oslash", 0xF8},
    {"eth", 0xF0},
    {"thorn", 0xFE},
    {"multiply", 0xD7},
    {"divide", 0xF7},
    {"nbspace", 0xA0},
    {"nonbreakingspace", 0xA0},
    {"dotlessi", 0x131},
    {"OE", 0x152},
    {"oe", 0x153},
    {"Lslash", 0x141},
    {"lslash", 0x142},
    {"Dcroat", 0x110},
    {"dcroat", 0x111},
    {"Hbar", 0x126},
    {"hbar", 0x127},
    {"florin", 0x192},
    {"circumflex", 0x2C6},
    {"caron", 0x2C7},
    {"breve", 0x2D8},
    {"dotaccent", 0x2D9},
    {"ring", 0x2DA},
    {"ogonek", 0x2DB},
    {"tilde", 0x2DC},
    {"hungarumlaut", 0x2DD},
    {"hyphentwo", 0x2010},
    {"endash", 0x2013},
    {"emdash", 0x2014},
    {"quoteleft", 0x2018},
    {"quoteright", 0x2019},
    {"quotesinglbase", 0x201A},
    {"quotedblleft", 0x201C},
    {"quotedblright", 0x201D},
    {"quotedblbase", 0x201E},
    {"dagger", 0x2020},
    {"daggerdbl", 0x2021},
    {"bullet", 0x2022},
    {"ellipsis", 0x2026},
    {"perthousand", 0x2030},
    {"guilsinglleft", 0x2039},
    {"guilsinglright", 0x203A},
    {"fraction", 0x2044},
    {"Euro", 0x20AC},
    {"trademark", 0x2122},
    {"minus", 0x2212},
    {"fi", 0xFB01},
});

constexpr std::array<Named, 13> accents{{{"grave", 0x300},
                                         {"acute", 0x301},
                                         {"circumflex", 0x302},
                                         {"tilde", 0x303},
                                         {"macron", 0x304},
                                         {"breve", 0x306},
                                         {"dotaccent", 0x307},
                                         {"dieresis", 0x308},
                                         {"ring", 0x30A},
                                         {"hungarumlaut", 0x30B},
                                         {"caron", 0x30C},
                                         {"cedilla", 0x327},
                                         {"ogonek", 0x328}}};

constexpr std::array<std::string_view, 25> greek{
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma1",  "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};

std::optional<unsigned> hex(std::string_view s) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value, 16);
    return error == std::errc() && end == s.data() + s.size() ? std::optional(value) : std::nullopt;
}

char32_t greek_letter(std::string_view name) {
    std::string small(name);
    const bool upper = !small.empty() && small[0] >= 'A' && small[0] <= 'Z';
    if (upper) small[0] = static_cast<char>(small[0] + 32);
    const auto* found = std::find(greek.begin(), greek.end(), small);
    if (found == greek.end()) return 0;
    return (upper ? 0x391U : 0x3B1U) + static_cast<char32_t>(found - greek.begin());
}

/// afii10017 to afii10097 are the Russian alphabet in its order, with Ё behind Е.
char32_t cyrillic_letter(std::string_view name) {
    if (!name.starts_with("afii100") || name.size() != 9) return 0;
    const int number = (name[7] - '0') * 10 + (name[8] - '0');
    const auto letter = [&](int first, char32_t a, char32_t io) -> char32_t {
        const int place = number - first;
        if (place < 0 || place > 32) return 0;
        if (place == 6) return io;
        return a + static_cast<char32_t>(place > 6 ? place - 1 : place);
    };
    return number < 50 ? letter(17, 0x410, 0x401) : letter(65, 0x430, 0x451);
}

char32_t compose(char32_t base, char32_t accent) {
    icu::UnicodeString pair;
    pair.append(static_cast<UChar32>(base)).append(static_cast<UChar32>(accent));
    std::string out;
    pair.toUTF8String(out);
    out = text::to_nfc(std::move(out));
    std::size_t at = 0;
    const auto whole = text::next_code_point(out, at);
    return at == out.size() ? whole : 0;
}

char32_t letter_of(std::string_view name) {
    static const auto table = [] {
        std::unordered_map<std::string_view, char32_t> t;
        for (const auto& named : names) t.emplace(named.name, named.letter);
        for (const auto& more :
             std::initializer_list<Named>{{"fl", 0xFB02}, {"ff", 0xFB00}, {"ffi", 0xFB03}, {"ffl", 0xFB04}})
            t.emplace(more.name, more.letter);
        return t;
    }();
    if (name.size() == 1) return static_cast<unsigned char>(name[0]);
    if (const auto found = table.find(name); found != table.end()) return found->second;
    if (const auto sign = sign_of_name(name)) return sign;
    if (const auto letter = greek_letter(name)) return letter;
    if (const auto letter = cyrillic_letter(name)) return letter;
    if (name.ends_with("tonos")) {
        const auto base = greek_letter(name.substr(0, name.size() - 5));
        return base == 0 ? 0 : compose(base, 0x301);
    }
    if (name.ends_with("commaaccent") && name.size() == 12) {
        const bool comma = name[0] == 's' || name[0] == 'S' || name[0] == 't' || name[0] == 'T';
        return compose(static_cast<unsigned char>(name[0]), comma ? 0x326 : 0x327);
    }
    for (const auto& accent : accents) {
        if (name.size() == accent.name.size() + 1 && name.ends_with(accent.name))
            return compose(static_cast<unsigned char>(name[0]), accent.letter);
    }
    return 0;
}

std::u32string of_component(std::string_view name) {
    std::u32string out;
    if (name.starts_with("uni") && name.size() >= 7 && (name.size() - 3) % 4 == 0) {
        for (std::size_t at = 3; at < name.size(); at += 4) {
            const auto value = hex(name.substr(at, 4));
            if (!value) return {};
            out += static_cast<char32_t>(*value);
        }
        return out;
    }
    if (name.starts_with("u") && name.size() >= 5 && name.size() <= 7) {
        if (const auto value = hex(name.substr(1)); value && *value < 0x110000) return {static_cast<char32_t>(*value)};
    }
    if (const auto letter = letter_of(name)) out += letter;
    return out;
}

} // namespace

std::u32string letters_of_name(std::string_view name) {
    name = name.substr(0, name.find('.', name.starts_with('.') ? 1 : 0));
    std::u32string out;
    for (std::size_t at = 0; at <= name.size();) {
        const auto end = std::min(name.find('_', at), name.size());
        const auto part = of_component(name.substr(at, end - at));
        if (part.empty()) return {};
        out += part;
        at = end + 1;
    }
    return out;
}

const CodeTable& standard_encoding() {
    static const CodeTable table = [] {
        CodeTable t{};
        for (char32_t c = 0x20; c < 0x7F; ++c) t[c] = c;
        t[0x27] = 0x2019;
        t[0x60] = 0x2018;
        struct Stretch {
            unsigned first;
            std::u32string_view letters; ///< blanks for codes without a sign
        };
        constexpr std::array<Stretch, 6> high{
            {{0xA1, U"\u00A1\u00A2\u00A3\u2044\u00A5\u0192\u00A7\u00A4'\u201C\u00AB\u2039\u203A\uFB01\uFB02"},
             {0xB1, U"\u2013\u2020\u2021\u00B7 \u00B6\u2022\u201A\u201E\u201D\u00BB\u2026\u2030 \u00BF"},
             {0xC1, U"`\u00B4\u02C6\u02DC\u00AF\u02D8\u02D9\u00A8 \u02DA\u00B8 \u02DD\u02DB\u02C7\u2014"},
             {0xE1, U"\u00C6 \u00AA"},
             {0xE8, U"\u0141\u00D8\u0152\u00BA     \u00E6   \u0131"},
             {0xF8, U"\u0142\u00F8\u0153\u00DF"}}};
        for (const auto& stretch : high) {
            for (std::size_t i = 0; i < stretch.letters.size(); ++i)
                t[stretch.first + i] = stretch.letters[i] == U' ' ? 0 : stretch.letters[i];
        }
        return t;
    }();
    return table;
}

namespace {

CodeTable from_code_page(const char* page) {
    CodeTable t{};
    for (unsigned c = 0x20; c < 256; ++c) {
        const char byte = static_cast<char>(c);
        const icu::UnicodeString letter(&byte, 1, page);
        const auto value = static_cast<char32_t>(letter.char32At(0));
        t[c] = value == 0xFFFD || value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : value;
    }
    return t;
}

} // namespace

const CodeTable& win_ansi_encoding() {
    static const CodeTable table = [] {
        auto t = from_code_page("windows-1252");
        for (unsigned c = 0x7F; c < 0xA0; ++c) {
            if (t[c] == 0) t[c] = 0x2022; // annex D: every unused code above 040 is a bullet
        }
        t[0xAD] = '-';
        return t;
    }();
    return table;
}

const CodeTable& mac_roman_encoding() {
    static const CodeTable table = from_code_page("macintosh");
    return table;
}

} // namespace ianote::pdf
