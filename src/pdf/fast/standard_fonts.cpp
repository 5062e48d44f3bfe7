// SPDX-License-Identifier: GPL-3.0-or-later
// Widths are those of Adobe's metrics of the core 14 fonts (AFM files of 1990 to 1997), taken from the metrics of URW's
// base 35 fonts, which are made as wide (Debian: fonts-urw-base35). Letters of Symbol and ZapfDingbats are those of
// Adobe's glyph lists.
#include "pdf/fast/standard_fonts.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ianote::pdf {

namespace {

constexpr double of_courier = 600;

/// Letters that are equally wide: in Helvetica, Helvetica-Bold, Times-Roman, Times-Bold, Times-Italic,
/// Times-BoldItalic.
struct Widths {
    std::u32string_view letters;
    std::array<std::uint16_t, 6> widths;
};

constexpr auto letter_widths = std::to_array<Widths>({
    {U" ,.\u00B7", {278, 278, 250, 250, 250, 250}},
    {U"!", {278, 333, 333, 333, 333, 389}},
    {U"\"", {355, 474, 408, 555, 420, 555}},
    {U"#$0123456789_\u00A2\u00A3\u00A4\u00A5\u00A7\u00AB\u00BB\u0192\u2013\u2020\u2021\u20AC",
     {556, 556, 500, 500, 500, 500}},
    {U"%", {889, 889, 833, 1000, 833, 833}},
    {U"&", {667, 722, 778, 833, 778, 778}},
    {U"'", {191, 238, 180, 278, 214, 278}},
    {U"()-`\u00A8\u00AF\u00B4\u00B8\u02C6\u02C7\u02D8\u02D9\u02DA\u02DB\u02DC\u02DD\u2039\u203A",
     {333, 333, 333, 333, 333, 333}},
    {U"*", {389, 389, 500, 500, 500, 500}},
    {U"+<=>\u00B1\u00D7\u00F7", {584, 584, 564, 570, 675, 570}},
    {U"/\\\u00EC\u00ED\u00EE\u00EF\u0131", {278, 278, 278, 278, 278, 278}},
    {U":;", {278, 333, 278, 333, 333, 333}},
    {U"?", {556, 611, 444, 500, 500, 500}},
    {U"@", {1015, 975, 921, 930, 920, 832}},
    {U"A\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u0102\u0104", {667, 722, 722, 722, 611, 667}},
    {U"B", {667, 722, 667, 667, 611, 667}},
    {U"C\u00C7\u0106\u010C", {722, 722, 667, 722, 667, 667}},
    {U"DU\u00D0\u00D9\u00DA\u00DB\u00DC\u010E\u0110\u016E\u0170", {722, 722, 722, 722, 722, 722}},
    {U"E\u00C8\u00C9\u00CA\u00CB\u0118\u011A", {667, 667, 611, 667, 611, 667}},
    {U"F", {611, 611, 556, 611, 611, 667}},
    {U"GOQ\u00D2\u00D3\u00D4\u00D5\u00D6\u00D8\u0150", {778, 778, 722, 778, 722, 722}},
    {U"H", {722, 722, 722, 778, 722, 778}},
    {U"I\u00CC\u00CD\u00CE\u00CF", {278, 278, 333, 389, 333, 389}},
    {U"J", {500, 556, 389, 500, 444, 500}},
    {U"K", {667, 722, 722, 778, 667, 667}},
    {U"L\u0139\u013D\u0141", {556, 611, 611, 667, 556, 611}},
    {U"M", {833, 833, 889, 944, 833, 889}},
    {U"N\u00D1\u0143\u0147", {722, 722, 722, 722, 667, 722}},
    {U"P\u00DE", {667, 667, 556, 611, 611, 611}},
    {U"R\u0154\u0158", {722, 722, 667, 722, 611, 667}},
    {U"S\u015A\u015E\u0160", {667, 667, 556, 556, 500, 556}},
    {U"TZ\u0164\u0179\u017B\u017D", {611, 611, 611, 667, 556, 611}},
    {U"VX", {667, 667, 722, 722, 611, 667}},
    {U"W", {944, 944, 944, 1000, 833, 889}},
    {U"Y\u00DD\u0178", {667, 667, 722, 722, 556, 611}},
    {U"[]", {278, 333, 333, 333, 389, 333}},
    {U"^", {469, 584, 469, 581, 422, 570}},
    {U"a\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u0103\u0105", {556, 556, 444, 500, 500, 500}},
    {U"bdpq\u00FE\u0111", {556, 611, 500, 556, 500, 500}},
    {U"c\u00E7\u0107\u010D", {500, 556, 444, 444, 444, 444}},
    {U"e\u00E8\u00E9\u00EA\u00EB\u0119\u011B", {556, 556, 444, 444, 444, 444}},
    {U"f", {278, 333, 333, 333, 278, 333}},
    {U"go\u00F0\u00F2\u00F3\u00F4\u00F5\u00F6\u0151", {556, 611, 500, 500, 500, 500}},
    {U"hnu\u00F1\u00F9\u00FA\u00FB\u00FC\u0144\u0148\u016F\u0171", {556, 611, 500, 556, 500, 556}},
    {U"il\u013A\u0142", {222, 278, 278, 278, 278, 278}},
    {U"j", {222, 278, 278, 333, 278, 278}},
    {U"k", {500, 556, 500, 556, 444, 500}},
    {U"m", {833, 889, 778, 833, 722, 778}},
    {U"r\u0155\u0159", {333, 389, 333, 444, 389, 389}},
    {U"s\u015B\u015F\u0161", {500, 556, 389, 389, 389, 389}},
    {U"t", {278, 333, 278, 333, 278, 278}},
    {U"vy\u00FD\u00FF", {500, 556, 500, 500, 444, 444}},
    {U"w", {722, 778, 722, 722, 667, 667}},
    {U"x", {500, 556, 500, 500, 444, 500}},
    {U"z\u017A\u017C\u017E", {500, 500, 444, 444, 389, 389}},
    {U"{}", {334, 389, 480, 394, 400, 348}},
    {U"|\u00A6", {260, 280, 200, 220, 275, 220}},
    {U"~", {584, 584, 541, 520, 541, 570}},
    {U"\u00A1", {333, 333, 333, 333, 389, 389}},
    {U"\u00A9\u00AE", {737, 737, 760, 747, 760, 747}},
    {U"\u00AA", {370, 370, 276, 300, 276, 266}},
    {U"\u00AC", {584, 584, 564, 570, 675, 606}},
    {U"\u00B0", {400, 400, 400, 400, 400, 400}},
    {U"\u00B5", {556, 611, 500, 556, 500, 576}},
    {U"\u00B6", {537, 556, 453, 540, 523, 500}},
    {U"\u00BA", {365, 365, 310, 330, 310, 300}},
    {U"\u00BC\u00BD\u00BE", {834, 834, 750, 750, 750, 750}},
    {U"\u00BF", {611, 611, 444, 500, 500, 500}},
    {U"\u00C6", {1000, 1000, 889, 1000, 889, 944}},
    {U"\u00DF", {611, 611, 500, 556, 500, 500}},
    {U"\u00E6", {889, 889, 667, 722, 667, 722}},
    {U"\u00F8", {611, 611, 500, 500, 500, 500}},
    {U"\u010F", {643, 743, 608, 711, 584, 626}},
    {U"\u013E", {299, 400, 378, 425, 320, 406}},
    {U"\u0152", {1000, 1000, 889, 1000, 944, 944}},
    {U"\u0153", {944, 944, 722, 722, 667, 722}},
    {U"\u0165", {317, 389, 389, 464, 326, 387}},
    {U"\u03A9", {748, 802, 743, 801, 723, 746}},
    {U"\u03C0", {690, 766, 505, 548, 501, 546}},
    {U"\u2014\u2026", {1000, 1000, 1000, 1000, 889, 1000}},
    {U"\u2018\u2019\u201A", {222, 278, 333, 333, 333, 333}},
    {U"\u201C\u201D\u201E", {333, 500, 444, 500, 556, 500}},
    {U"\u2022", {350, 350, 350, 350, 350, 350}},
    {U"\u2030", {1000, 1000, 1000, 1000, 1000, 1000}},
    {U"\u2044", {278, 278, 167, 167, 167, 167}},
    {U"\u2122", {1000, 1000, 980, 1000, 980, 1000}},
    {U"\u2202", {476, 494, 500, 500, 500, 500}},
    {U"\u2206", {612, 612, 667, 667, 667, 667}},
    {U"\u220F\u2211", {996, 996, 1000, 1000, 1000, 1000}},
    {U"\u221A", {453, 549, 722, 722, 722, 722}},
    {U"\u221E", {713, 713, 1000, 1000, 1000, 1000}},
    {U"\u222B", {274, 274, 1000, 1000, 1000, 1000}},
    {U"\u2248\u2260\u2264\u2265", {549, 549, 1000, 1000, 1000, 1000}},
    {U"\u25CA", {471, 494, 574, 574, 574, 574}},
    {U"\u00B2\u00B3\u00B9", {333, 333, 300, 300, 300, 300}},
    {U"\uFB01\uFB02", {500, 611, 556, 556, 500, 556}},
});

/// Codes in a row and their letters; U+FFFD is a sign that Unicode lacks.
struct Stretch {
    std::uint32_t first;
    std::u32string_view letters;
};

constexpr auto symbol = std::to_array<Stretch>({
    {32, U" !\u2200#\u2203%&\u220B()\u2217+,\u2212./"
         U"0123456789:;<=>?"
         U"\u2245\u0391\u0392\u03A7\u2206\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C\u039D\u039F\u03A0\u0398"
         U"\u03A1\u03A3\u03A4\u03A5\u03C2\u2126\u039E\u03A8\u0396[\u2234]\u22A5_"
         U"\u203E\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u00B5\u03BD\u03BF\u03C0\u03B8"
         U"\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6{|}\u223C"},
    {128, U"\uFFFD"},
    {160, U"\u20AC\u03D2\u2032\u2264\u2044\u221E\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192\u2193\u00B0"
          U"\u00B1\u2033\u2265\u00D7\u221D\u2202\u2022\u00F7\u2260\u2261\u2248\u2026\u23D0\u23AF\u21B5\u2135\u2111"
          U"\u211C\u2118\u2297\u2295\u2205\u2229\u222A\u2283\u2287\u2284\u2282\u2286\u2208\u2209\u2220\u2207\u00AE"
          U"\u00A9\u2122\u220F\u221A\u22C5\u00AC\u2227\u2228\u21D4\u21D0\u21D1\u21D2\u21D3\u25CA\u2329\u00AE\u00A9"
          U"\u2122\u2211\u239B\u239C\u239D\u23A1\u23A2\u23A3\u23A7\u23A8\u23A9\u23AA"},
    {241, U"\u232A\u222B\u2320\u23AE\u2321\u239E\u239F\u23A0\u23A4\u23A5\u23A6\u23AB\u23AC\u23AD"},
});

constexpr auto symbol_widths = std::to_array<std::uint16_t>(
    {250, 333,  713, 500, 549, 833, 778, 439, 333, 333, 500, 549, 250, 549, 250,  278, 500,  500, 500, 500,  500, 500,
     500, 500,  500, 500, 278, 278, 549, 549, 549, 444, 549, 722, 667, 722, 612,  611, 763,  603, 722, 333,  631, 722,
     686, 889,  722, 722, 768, 741, 556, 592, 611, 690, 439, 768, 645, 795, 611,  333, 863,  333, 658, 500,  500, 631,
     549, 549,  494, 439, 521, 411, 603, 329, 603, 549, 549, 576, 521, 549, 549,  521, 549,  603, 439, 576,  713, 686,
     493, 686,  494, 480, 200, 480, 549, 790, 750, 620, 247, 549, 167, 713, 500,  753, 753,  753, 753, 1042, 987, 603,
     987, 603,  400, 549, 411, 549, 549, 713, 494, 460, 549, 549, 549, 549, 1000, 603, 1000, 658, 823, 686,  795, 987,
     768, 768,  823, 768, 768, 713, 713, 713, 713, 713, 713, 713, 768, 713, 790,  790, 890,  823, 549, 250,  713, 603,
     603, 1042, 987, 603, 987, 603, 494, 329, 790, 790, 786, 713, 384, 384, 384,  384, 384,  384, 494, 494,  494, 494,
     329, 274,  686, 686, 686, 384, 384, 384, 384, 384, 384, 494, 494, 494});

constexpr auto dingbats = std::to_array<Stretch>({
    {32, U" \u2701\u2702\u2703\u2704\u260E\u2706\u2707\u2708\u2709\u261B\u261E\u270C\u270D\u270E\u270F\u2710\u2711"
         U"\u2712\u2713\u2714\u2715\u2716\u2717\u2718\u2719\u271A\u271B\u271C\u271D\u271E\u271F\u2720\u2721\u2722\u2723"
         U"\u2724\u2725\u2726\u2727\u2605\u2729\u272A\u272B\u272C\u272D\u272E\u272F\u2730\u2731\u2732\u2733\u2734\u2735"
         U"\u2736\u2737\u2738\u2739\u273A\u273B\u273C\u273D\u273E\u273F\u2740\u2741\u2742\u2743\u2744\u2745\u2746\u2747"
         U"\u2748\u2749\u274A\u274B\u25CF\u274D\u25A0\u274F\u2750\u2751\u2752\u25B2\u25BC\u25C6\u2756\u25D7\u2758\u2759"
         U"\u275A\u275B\u275C\u275D\u275E"},
    {128, U"\u2768\u2769\u276A\u276B\u276C\u276D\u276E\u276F\u2770\u2771\u2772\u2773\u2774\u2775"},
    {161, U"\u2761\u2762\u2763\u2764\u2765\u2766\u2767\u2663\u2666\u2665\u2660\u2460\u2461\u2462\u2463\u2464\u2465"
          U"\u2466\u2467\u2468\u2469\u2776\u2777\u2778\u2779\u277A\u277B\u277C\u277D\u277E\u277F\u2780\u2781\u2782"
          U"\u2783\u2784\u2785\u2786\u2787\u2788\u2789\u278A\u278B\u278C\u278D\u278E\u278F\u2790\u2791\u2792\u2793"
          U"\u2794\u2192\u2194\u2195\u2798\u2799\u279A\u279B\u279C\u279D\u279E\u279F\u27A0\u27A1\u27A2\u27A3\u27A4"
          U"\u27A5\u27A6\u27A7\u27A8\u27A9\u27AA\u27AB\u27AC\u27AD\u27AE\u27AF"},
    {241, U"\u27B1\u27B2\u27B3\u27B4\u27B5\u27B6\u27B7\u27B8\u27B9\u27BA\u27BB\u27BC\u27BD\u27BE"},
});

constexpr auto dingbats_widths = std::to_array<std::uint16_t>(
    {278, 974,  961, 974, 980, 719, 789, 790, 791, 690, 960, 939, 549, 855, 911, 933, 911, 945, 974, 755, 846, 762, 761,
     571, 677,  763, 760, 759, 754, 494, 552, 537, 577, 692, 786, 788, 788, 790, 793, 794, 816, 823, 789, 841, 823, 833,
     816, 831,  923, 744, 723, 749, 790, 792, 695, 776, 768, 792, 759, 707, 708, 682, 701, 826, 815, 789, 789, 707, 687,
     696, 689,  786, 787, 713, 791, 785, 791, 873, 761, 762, 762, 759, 759, 892, 892, 788, 784, 438, 138, 277, 415, 392,
     392, 668,  668, 390, 390, 317, 317, 276, 276, 509, 509, 410, 410, 234, 234, 334, 334, 732, 544, 544, 910, 667, 760,
     760, 776,  595, 694, 626, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788,
     788, 788,  788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 894,
     838, 1016, 458, 748, 924, 748, 918, 927, 928, 928, 834, 873, 828, 924, 924, 917, 930, 931, 463, 883, 836, 836, 867,
     867, 696,  696, 874, 874, 760, 946, 771, 865, 771, 888, 967, 888, 831, 873, 927, 970, 918});

template <std::size_t stretches, std::size_t codes> struct OwnCodes {
    const std::array<Stretch, stretches>& table;
    const std::array<std::uint16_t, codes>& widths;

    template <class Take> void each(Take take) const {
        std::size_t i = 0;
        for (const auto& [first, letters] : table) {
            for (std::uint32_t n = 0; n < letters.size(); ++n) take(first + n, letters[n], widths[i++]);
        }
    }
};

/// The letters and the widths of a font with codes of its own.
struct CodesAndWidths {
    CodeTable letters{};
    std::array<std::uint16_t, 256> widths{};

    template <class Codes> explicit CodesAndWidths(const Codes& codes) {
        codes.each([&](std::uint32_t code, char32_t letter, std::uint16_t width) {
            letters[code] = letter;
            widths[code] = width;
        });
    }
};

const CodesAndWidths& own_codes(bool of_symbol) {
    static const CodesAndWidths of_symbol_font(OwnCodes<symbol.size(), symbol_widths.size()>{symbol, symbol_widths});
    static const CodesAndWidths of_dingbats(
        OwnCodes<dingbats.size(), dingbats_widths.size()>{dingbats, dingbats_widths});
    return of_symbol ? of_symbol_font : of_dingbats;
}

/// `TimesNewRomanPS-BoldMT` and `Times New Roman,Bold` are `timesnewroman`.
std::string family_name(std::string_view name) {
    std::string family;
    for (const char c : text::ascii_small(name.substr(0, name.find_first_of("-,")))) {
        if (c != ' ') family += c;
    }
    for (const std::string_view end : {"mt", "ps"}) {
        if (family.ends_with(end)) family.resize(family.size() - end.size());
    }
    return family;
}

} // namespace

StandardFont::StandardFont(const Font& font) {
    struct Known {
        std::string_view name;
        Family family;
    };

    static constexpr auto known = std::to_array<Known>({{"helvetica", Family::sans},
                                                        {"arial", Family::sans},
                                                        {"times", Family::serif},
                                                        {"timesnewroman", Family::serif},
                                                        {"courier", Family::mono},
                                                        {"couriernew", Family::mono},
                                                        {"symbol", Family::symbol},
                                                        {"zapfdingbats", Family::dingbats}});
    const auto family = family_name(font.name);
    const auto* found = std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.name == family; });
    if (found == known.end()) return;
    family_ = found->family;
    const std::size_t bold = font.bold ? 1 : 0;
    column_ = family_ == Family::sans ? bold : 2 + bold + (font.italic ? 2U : 0U);
}

const CodeTable& StandardFont::codes() const { return own_codes(family_ == Family::symbol).letters; }

double StandardFont::width(std::uint32_t code, char32_t letter) const {
    if (family_ == Family::mono) return of_courier;
    if (has_own_codes()) return code < 256 ? own_codes(family_ == Family::symbol).widths[code] : 0;
    const auto row = [](char32_t wanted) {
        return std::find_if(letter_widths.begin(), letter_widths.end(),
                            [&](const Widths& w) { return w.letters.find(wanted) != w.letters.npos; });
    };
    const auto* found = row(letter == 0xA0 ? U' ' : letter);
    return (found == letter_widths.end() ? row(U'0') : found)->widths[column_];
}

} // namespace ianote::pdf
