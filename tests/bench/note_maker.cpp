// SPDX-License-Identifier: GPL-3.0-or-later
#include "note_maker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace ianote::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t rare_words = 150000; // a real archive of this size has 200,000 forms a language
constexpr double rare_share = 0.12;        // of running words

std::string made_up(std::size_t i) {
    constexpr std::array<const char*, 20> syllables{"ba",  "co", "di", "fe", "ga", "lu", "ma", "ni", "or",  "pa",
                                                    "qui", "re", "si", "ta", "ur", "ve", "xi", "zo", "cha", "tri"};
    constexpr std::array<const char*, 8> ends{"", "s", "tion", "ment", "ado", "es", "ción", "r"};
    std::string out;
    for (auto left = i + 400; left > 0; left /= syllables.size()) out += syllables[left % syllables.size()];
    return out + ends[i % ends.size()];
}

struct Code {
    const char* code;
    double share; ///< of notes
};

// shares as in the Council's register, roughly: a few codes on every second note, many on few
constexpr std::array<Code, 24> codes{{
    {"JAI", .30},       {"COSI", .06},  {"ENFOPOL", .10}, {"CRIMORG", .05},  {"JAIEX", .05},       {"COPEN", .06},
    {"CORDROGUE", .02}, {"COLAC", .02}, {"MIGR", .06},    {"FRONT", .05},    {"VISA", .04},        {"ASIM", .03},
    {"CYBER", .03},     {"CT", .02},    {"COTER", .015},  {"EUROJUST", .01}, {"DATAPROTECT", .05}, {"RELEX", .10},
    {"CFSP/PESC", .12}, {"CODEC", .35}, {"ECOFIN", .12},  {"AGRI", .10},     {"ENV", .10},         {"TRANS", .08},
}};

struct Wording {
    const char* institution;
    const char* place;
    const char* originals;
    const char* type;
    const char* from;
    const char* to;
    const char* preceding;
    const char* subject;
    std::array<const char*, 4> senders;
    const char* addressee;
    std::array<const char*, 12> months;
    const char* day_month;
    const char* declaration;
    std::array<const char*, 6> recitals;
    std::array<const char*, 8> commitments;
};

const Wording& wording(const std::string& language) {
    static const Wording french{
        "Conseil de l'Union européenne",
        "Bruxelles, le",
        "(OR. en, fr)",
        "NOTE POINT \"I/A\"",
        "Origine:",
        "Destinataire:",
        "N° doc. préc.:",
        "Objet:",
        {"la présidence", "Secrétariat général du Conseil", "délégation espagnole", "délégation française"},
        "Comité des représentants permanents/Conseil",
        {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
         "décembre"},
        "{} {} {}",
        "Déclaration conjointe",
        {"conscients", "considérant", "rappelant", "soulignant", "réaffirmant", "saluant"},
        {"nous convenons", "nous nous engageons", "nous soutenons", "nous saluons", "nous invitons", "nous appelons",
         "nous reconnaissons", "nous soulignons"}};
    static const Wording spanish{
        "Consejo de la Unión Europea",
        "Bruselas,",
        "(OR. en, fr)",
        "NOTA PUNTO «I/A»",
        "De:",
        "A:",
        "N.º doc. prec.:",
        "Asunto:",
        {"la Presidencia", "Secretaría General del Consejo", "la Delegación española", "la Delegación francesa"},
        "Comité de Representantes Permanentes/Consejo",
        {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
         "diciembre"},
        "{} de {} de {}",
        "Declaración conjunta",
        {"conscientes", "considerando", "recordando", "subrayando", "reafirmando", "acogiendo"},
        {"acordamos", "nos comprometemos", "apoyamos", "acogemos", "invitamos", "pedimos", "reconocemos",
         "destacamos"}};
    return language == "fr" ? french : spanish;
}

/// What a note of the series is, whatever its language.
struct Shape {
    std::mt19937_64 random;
    int year;
    unsigned serial;

    explicit Shape(std::uint64_t number)
        : random(number * 7919 + 17)
        , year(2004 + static_cast<int>(number * 31 % 21))
        , serial(5001 + static_cast<unsigned>(number / 21 % 14999)) {}

    unsigned up_to(unsigned most) { return static_cast<unsigned>(random() % (most + 1)); }
};

} // namespace

Vocabulary::Vocabulary(const std::string& folder, const std::string& language) {
    std::unordered_map<std::string, std::uint32_t> ids;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().string().find("." + language + ".") != std::string::npos) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::ifstream in(file);
        std::string word;
        std::string last;
        while (in >> word) {
            if (word.find_first_of("<>#*|[]()0123456789\"«»_-–") != std::string::npos) continue;
            while (!word.empty() && std::string_view(".,;:!?").find(word.back()) != std::string_view::npos)
                word.pop_back();
            if (word.empty()) continue;
            const auto [id, is_new] = ids.emplace(word, static_cast<std::uint32_t>(words_.size()));
            if (is_new) words_.push_back(word);
            next_[last].push_back(id->second);
            last = word;
        }
    }
    double sum = 0;
    for (std::size_t i = 0; i < rare_words; ++i) {
        rare_.push_back(made_up(i));
        rare_sums_.push_back(sum += 1.0 / (static_cast<double>(i) + 10));
    }
}

std::string Vocabulary::sentence(std::mt19937_64& random, std::size_t words) const {
    std::uniform_real_distribution<double> share(0, 1);
    std::string out;
    std::string last;
    for (std::size_t i = 0; i < words; ++i) {
        if (i > 0) out += ' ';
        if (share(random) < rare_share) {
            const auto at = std::lower_bound(rare_sums_.begin(), rare_sums_.end(), share(random) * rare_sums_.back());
            last = rare_[static_cast<std::size_t>(at - rare_sums_.begin())];
        } else {
            const auto found = next_.find(last);
            last = found == next_.end() ? words_[random() % words_.size()]
                                        : words_[found->second[random() % found->second.size()]];
        }
        out += last;
    }
    return out;
}

std::string note_file_name(const std::string& language, std::uint64_t number) {
    const Shape shape(number);
    return fmt::format("{}-{:02}.{}.md", shape.serial, shape.year % 100, language);
}

std::string make_note(const Vocabulary& words, const std::string& language, std::uint64_t number) {
    Shape shape(number);
    const auto& say = wording(language);
    const auto day = 1 + shape.up_to(27);
    const auto month = shape.up_to(11);
    std::ostringstream out;
    out << say.institution << "\n\n"
        << say.place << ' ' << fmt::format(fmt::runtime(say.day_month), day, say.months.at(month), shape.year) << "  \n"
        << say.originals << "\n\n"
        << fmt::format("{}/{:02}", shape.serial, shape.year % 100) << "\n\n";
    std::uniform_real_distribution<double> share(0, 1);
    std::string list;
    for (const auto& code : codes) {
        if (share(shape.random) < code.share) list += fmt::format("{} {}  \n", code.code, 1 + shape.up_to(1999));
    }
    if (list.empty()) list = "PE 12  \n";
    out << list << "\n**" << say.type << "**\n\n---\n\n"
        << say.from << '\t' << say.senders.at(shape.up_to(3)) << '\n'
        << say.to << '\t' << say.addressee << '\n'
        << say.preceding << '\t' << fmt::format("{}/{:02}", 5001 + shape.up_to(14998), shape.year % 100) << '\n';
    const auto subject_words = 8 + shape.up_to(14);
    const auto recitals = 6 + shape.up_to(18);
    const auto commitments = 6 + shape.up_to(18);
    const auto footnotes = 2 + shape.up_to(4);
    // from here on each language draws its own words; what was drawn before gives both the same shape
    std::mt19937_64 own(number * 104729 + (language == "fr" ? 1 : 2));
    const auto text = [&](unsigned least, unsigned more) { return words.sentence(own, least + own() % (more + 1)); };
    const auto title = fmt::format("{} {}", say.declaration, text(subject_words, 0));
    out << say.subject << '\t' << title << "\n\n---\n\n1. " << text(20, 30) << "<sup>1</sup>.\n\n---\n\n# " << title
        << "\n\n";
    unsigned n = 0;
    for (unsigned i = 0; i < recitals; ++i) {
        out << ++n << ". " << say.recitals.at(own() % say.recitals.size()) << ' ' << text(20, 40) << ";\n\n";
    }
    for (unsigned i = 0; i < commitments; ++i) {
        out << ++n << ". " << say.commitments.at(own() % say.commitments.size()) << ' ' << text(20, 45);
        if (i + 1 < footnotes) out << "<sup>" << i + 2 << "</sup>";
        out << ";\n\n";
    }
    out << "---\n\n";
    for (unsigned f = 1; f <= footnotes; ++f) {
        out << "<sup>" << f << "</sup> Doc. " << 5001 + own() % 14999 << fmt::format("/{:02}", shape.year % 100)
            << ".  \n";
    }
    return out.str();
}

} // namespace ianote::bench
