// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/cognates.hpp"

#include "align/counting.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::align {

namespace {

constexpr std::size_t shortest_stem = 4;

/// Small letters of Greek (from U+03B1) and Cyrillic (from U+0430), as EU texts write names in Latin letters.
constexpr std::array<std::string_view, 25> greek{"a", "v", "g", "d", "e", "z", "i", "t", "i", "k", "l",  "m", "n",
                                                 "x", "o", "p", "r", "s", "s", "t", "i", "f", "h", "ps", "o"};
constexpr std::array<std::string_view, 32> cyrillic{"a", "b", "v", "g",  "d", "e", "j", "z", "i",  "i", "k",
                                                    "l", "m", "n", "o",  "p", "r", "s", "t", "u",  "f", "h",
                                                    "c", "c", "s", "st", "",  "i", "",  "e", "iu", "ia"};

std::string latin_letters(std::string_view folded) {
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const auto c = text::next_code_point(folded, at);
        if (c == 0x03C5 && !out.empty() && (out.back() == 'e' || out.back() == 'a' || out.back() == 'o')) {
            out += 'u'; // ευ, αυ, ου
        } else if (c >= 0x03B1 && c < 0x03B1 + greek.size()) {
            out += greek[c - 0x03B1];
        } else if (c >= 0x0430 && c < 0x0430 + cyrillic.size()) {
            out += cyrillic[c - 0x0430];
        } else if (c < 128) {
            out += static_cast<char>(c);
        } else {
            text::append_code_point(out, c);
        }
    }
    return out;
}

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// One sound, one letter: what letters stand for that do not stand for themselves, before any other letter.
constexpr auto sounds = [] {
    std::array<char, 256> t{};
    for (std::size_t c = 0; c < t.size(); ++c) t[c] = static_cast<char>(c);
    t['q'] = 'k';
    t['c'] = 'k';
    t['y'] = 'i';
    t['j'] = 'i';
    t['w'] = 'v';
    return t;
}();

char sound_of(char c, char next) {
    if (c == 'p' && next == 'h') return 'f';
    if (c == 'c' && (next == 'e' || next == 'i')) return 'c';
    return sounds[static_cast<unsigned char>(c)];
}

/// Writes the sound form of letters to `out`, which has room for as many bytes. Returns how many it took.
std::size_t write_sounds(std::string_view letters, char* out) {
    if (letters.size() > 4 && letters[0] == 'e' && letters[1] == 's' && !is_vowel(letters[2]))
        letters.remove_prefix(1); // especial
    std::size_t size = 0;
    char before = 0;
    char last = 0;
    for (std::size_t i = 0; i < letters.size(); ++i, before = letters[i - 1]) {
        const auto letter = letters[i];
        const auto next = i + 1 < letters.size() ? letters[i + 1] : '\0';
        if (letter == 'h' && !is_vowel(before)) continue; // th, ph, ch, a silent first h
        if (letter == 'u' && before == 'q' && is_vowel(next)) continue;
        const auto sound = sound_of(letter, next);
        if (sound != last) out[size++] = last = sound;
    }
    return size;
}

/// The same of a folded word in any script; its form is no longer than the word.
std::size_t write_form(std::string_view folded, char* out) {
    for (const char c : folded) {
        if (static_cast<unsigned char>(c) >= 128) return write_sounds(latin_letters(folded), out);
    }
    return write_sounds(folded, out);
}

/// A word that may have cognates.
struct Stem {
    std::uint32_t key = 0; ///< the first four letters of its sound form
    std::uint32_t word = 0;
    std::uint32_t begin = 0; ///< of its form
    std::uint32_t length = 0;
};

/// All stems of a side, those of one key in a row.
struct Stems {
    std::string forms;
    std::vector<Stem> all;

    std::string_view form(std::size_t stem) const { return {forms.data() + all[stem].begin, all[stem].length}; }
};

Stems stems_of(const Side& side) {
    Stems stems;
    stems.all.reserve(side.words.size());
    stems.forms.resize(side.folded.size());
    std::size_t end = 0;
    for (std::uint32_t w = 0; w < side.words.size(); ++w) {
        const auto& word = side.words[w];
        if ((word.kind != WordKind::plain && word.kind != WordKind::name) || word.length < shortest_stem) continue;
        auto* form = stems.forms.data() + end;
        const auto length = write_form(side.text_of(word), form);
        if (length < shortest_stem) continue;
        std::uint32_t key = 0;
        for (std::size_t i = 0; i < shortest_stem; ++i) key = (key << 8U) | static_cast<unsigned char>(form[i]);
        stems.all.push_back({key, w, static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(length)});
        end += length;
    }
    for (unsigned letter = 0; letter < shortest_stem; ++letter) { // the last first; words come in their order
        sort_by_counting(stems.all, 256, [&](const Stem& s) { return (s.key >> (8 * letter)) & 0xFFU; });
    }
    return stems;
}

/// 0 where the two are too different to be one word.
float similarity(std::string_view a, std::string_view b) {
    const auto most = std::min(a.size(), b.size());
    std::size_t common = 0;
    while (common < most && a[common] == b[common]) ++common;
    if (common * 2 < std::max(a.size(), b.size())) return 0;
    const auto share = 2.0F * static_cast<float>(common) / static_cast<float>(a.size() + b.size());
    return std::min(0.95F, 0.3F + 0.65F * share);
}

void pair_stems(const Stems& sources, const Stems& targets, std::vector<WordMatch>& out) {
    constexpr std::size_t max_bucket = 400; // more words of one beginning are one word's many forms, or noise
    const auto end_of = [](const Stems& stems, std::size_t at, std::uint32_t key) {
        while (at < stems.all.size() && stems.all[at].key == key) ++at;
        return at;
    };
    std::size_t t = 0;
    for (std::size_t s = 0; s < sources.all.size();) {
        const auto key = sources.all[s].key;
        const auto s_end = end_of(sources, s, key);
        while (t < targets.all.size() && targets.all[t].key < key) ++t;
        const auto t_end = end_of(targets, t, key);
        for (auto a = s; a < std::min(s_end, s + max_bucket); ++a) {
            for (auto b = t; b < std::min(t_end, t + max_bucket); ++b) {
                const auto strength = similarity(sources.form(a), targets.form(b));
                if (strength > 0) out.push_back({sources.all[a].word, targets.all[b].word, strength});
            }
        }
        s = s_end;
    }
}

} // namespace

std::string sound_form(std::string_view folded) {
    std::string form(folded.size(), '\0');
    form.resize(write_form(folded, form.data()));
    return form;
}

std::vector<WordMatch> find_cognates(const Side& source, const Side& target) {
    std::vector<WordMatch> matches;
    pair_stems(stems_of(source), stems_of(target), matches);
    for (std::uint32_t w = 0; w < source.words.size(); ++w) {
        const auto same = target.find(source.index.hash(w));
        if (same != no_word) matches.push_back({w, same, 1});
    }
    return matches;
}

} // namespace ianote::align
