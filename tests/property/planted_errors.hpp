// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of the corpus, and ways to plant an error in a text.
#pragma once

#include "support.hpp"

#include <functional>
#include <map>
#include <regex>
#include <set>

namespace ianote::test::planted {

struct Side {
    std::string name;
    std::string text;
    Note note;
};

struct Pair {
    Side fr;
    Side es;
};

inline Side read_side(const std::filesystem::path& path) {
    Side side{path.filename().string(), slurp(path), {}};
    side.note = convert_text(side.text, side.name).note;
    return side;
}

inline const std::vector<Pair>& pairs() {
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
inline std::size_t body_of(const std::string& text) {
    auto at = std::min(text.find("Objet"), text.find("Asunto"));
    at = at == std::string::npos ? 0 : text.find('\n', at);
    return at == std::string::npos ? 0 : at;
}

/// The note that says the text is invented is not part of it.
inline std::size_t end_of(const std::string& text) {
    const auto at = std::min(text.find("Texte invent"), text.find("Texto invent"));
    return at == std::string::npos ? text.size() : at;
}

/// One variant for each match of the pattern in the body (or the header): `change` gives what stands there instead.
using Change = std::function<std::string(const std::smatch&)>;

inline Variants replaced(const std::string& text, const std::string& pattern, const Change& change,
                         bool in_header = false) {
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
inline std::string other_figure(const std::string& figures) {
    auto out = figures;
    const auto at = out.find_last_of("0123456789");
    out[at] = out[at] == '9' ? '1' : static_cast<char>(out[at] + 1);
    return out;
}

inline std::string swapped(const std::string& word, std::size_t at) {
    auto out = word;
    if (at + 1 < out.size()) std::swap(out[at], out[at + 1]);
    return out;
}

inline const std::string date = R"(\b(\d{1,2})((?:er)?(?: de)? [a-zéû]+(?: de)?) (20\d\d|19\d\d)\b)";
inline const std::string months =
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|"
    "février|mars|avril|juin|juillet|septembre|octobre|novembre|décembre";
inline const std::string reference = R"(\b(\d{4,5}(?:/\d{1,2})?/\d\d)\b)";
// behind a word that is no month and no part of a reference
inline const std::string number =
    R"(\b((?:les|las|los|de|aux|Les|Sur les|contre|con|que|cerca de|à|por|los|frente a las) )(\d{2,3}|\d \d{3})( [a-zé]{4,}))";

inline std::string other_month(const std::string& words) {
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
inline std::vector<std::string> common_words(const std::string& text, const Side& other, const std::string& pattern) {
    std::set<std::string> found;
    const std::regex regex(pattern);
    for (auto at = std::sregex_iterator(text.begin() + static_cast<std::ptrdiff_t>(body_of(text)), text.end(), regex);
         at != std::sregex_iterator(); ++at) {
        const auto word = at->str(1);
        if (other.text.find(word) != std::string::npos) found.insert(word);
    }
    return {found.begin(), found.end()};
}

inline Variants each_common(const std::string& text, const Side& other, const std::string& pattern,
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
inline std::vector<std::pair<std::size_t, std::size_t>> point_lines(const std::string& text, const std::string& label) {
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

inline Variants without_lines(const std::string& text, const std::string& label) {
    Variants variants;
    for (const auto& [begin, end] : point_lines(text, label)) {
        if (text.substr(end, 3).find("  ") != std::string::npos && text[begin] != ' ')
            continue; // sub-points would be orphans
        variants.push_back(text.substr(0, begin) + text.substr(std::min(end + 1, text.size())));
    }
    return variants;
}

/// Another language's text behind the label of a point.
inline Variants untranslated(const std::string& text, const Side& other) {
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
inline Variants exchanged(const std::string& text) {
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

inline std::string none(const std::smatch&) { return {}; }

} // namespace ianote::test::planted
