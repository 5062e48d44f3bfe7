// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/settings.hpp"

#include "batch/load.hpp"
#include "cli/quantities.hpp"
#include "text/iso_date.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::cli {

namespace {

/// Whatever goes wrong with a setting, it is the command that has to be mended.
template <typename Load> auto as_setting(const Load& load) {
    try {
        return load();
    } catch (const Error& error) {
        throw Error(ErrorKind::usage, error.code(), error.place(), error.message(), error.remedy());
    }
}

template <typename Setting> void add_files(Setting& setting, const std::vector<std::string>& files) {
    for (const auto& file : files) setting.add(load_setting(file), file);
}

} // namespace

std::string load_setting(const std::string& path) {
    constexpr std::size_t max_bytes = std::size_t{1} << 30U;
    return as_setting([&] { return batch::load_input(path, max_bytes); });
}

void LanguageSettings::setup(Options& options) {
    options.value("--languages", folder, "a folder of language packs that go before the built-in ones")
        .environment("IANOTE_LANGUAGES");
}

Languages LanguageSettings::load() const {
    return as_setting([&] {
        Languages languages;
        if (!folder.empty()) languages.add_folder(folder);
        return languages;
    });
}

void require_language(const Languages& languages, const std::string& code, std::string_view option) {
    if (code.empty() || languages.knows(code)) return;
    throw Error(ErrorKind::usage, "language-unknown", {},
                fmt::format("{}{}no language pack for '{}'", option, option.empty() ? "" : ": ", code));
}

void DictionarySettings::setup(Options& options) {
    options.values("--dictionary", files, "word pairs: TSV, .dic of hunalign, TMX or TBX; once for each file");
}

Dictionary DictionarySettings::load() const {
    Dictionary dictionary;
    add_files(dictionary, files);
    return dictionary;
}

void RuleSettings::setup(Options& options) {
    options.values("--rules", rules, "only these rules; -NAME leaves one out").separated_by(',');
    options.parsed("--min-confidence", min_probability, parse_share,
                   "leave out findings that are less likely to be right, 0 to 1 (each says its probability)");
    options.value("--ignore", ignored, "findings to silence: fingerprint, until=DATE if wished, reason");
    options.value("--today", today, "the date by which silences expire (default: the clock's)");
    options.values("--terms", terms,
                   "term base: TBX, or a table (TSV, CSV) with languages in its first line; once for each file");
    options.values("--own-rules", own_rules,
                   "your own rules: name, severity, language, pattern, wanted, message; once for each file");
    options.value("--spelling", spelling,
                  "check spelling too, by the Hunspell dictionaries of a folder: /usr/share/hunspell");
    dictionary.setup(options);
}

CheckOptions RuleSettings::load() const {
    CheckOptions options;
    options.rules = rules;
    options.min_probability = min_probability;
    options.dictionary = dictionary.load();
    add_files(options.terms, terms);
    add_files(options.own_rules, own_rules);
    if (!spelling.empty()) options.spelling = Spelling(spelling);
    check_rule_names(options); // own ones among them
    return options;
}

IgnoreList RuleSettings::load_ignored() const {
    if (ignored.empty()) return {};
    return {load_setting(ignored), ignored, today.empty() ? text::today() : today};
}

} // namespace ianote::cli
