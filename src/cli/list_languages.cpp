// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/list_languages.hpp"

#include "cli/messages.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::cli {

namespace {

[[noreturn]] void refuse(const std::string& message, const std::string& remedy) {
    throw Error(ErrorKind::usage, "usage", {}, message, remedy);
}

/// That each listing has the format that was asked for.
template <typename Writer> void require_format(std::span<const Writer> writers, std::string_view format) {
    if (find_named(writers, format) == nullptr)
        refuse(fmt::format("--format: {} is a format of --actions alone", format), "see 'ianote languages --help'");
}

} // namespace

void ListLanguages::setup(Options& options) {
    options.values("LEMMA", lemmas, "verbs whose forms are asked for with --forms");
    options.value("--forms", forms_of, "the language whose verbs LEMMA names: what the pack makes of each");
    options.flag("--actions", actions, "the verbs of all packs by what they do").excludes("--forms");
    languages.setup(options);
    options.choice("-f,--format", format, choices_of(language_writers(), verb_writers(), action_word_writers()),
                   "format of the list");
}

void ListLanguages::check() {
    if (!forms_of.empty() && lemmas.empty())
        refuse("--forms needs a verb", "as in 'ianote languages --forms fr accueillir'");
    if (forms_of.empty() && !lemmas.empty())
        refuse(fmt::format("the language of '{}' is not said", lemmas.front()),
               fmt::format("as in 'ianote languages --forms fr {}'", lemmas.front()));
    if (actions) return;
    if (forms_of.empty())
        require_format(language_writers(), format);
    else
        require_format(verb_writers(), format);
}

std::vector<VerbTable> ListLanguages::verbs(const Languages& packs) const {
    std::vector<VerbTable> out;
    for (const auto& lemma : lemmas) out.push_back(packs.verb(forms_of, lemma));
    return out;
}

int ListLanguages::run() {
    const auto packs = languages.load();
    if (actions)
        write_data(find_named(action_word_writers(), format)->write(packs.action_words()));
    else if (!forms_of.empty())
        write_data(find_named(verb_writers(), format)->write(verbs(packs)));
    else
        write_data(find_named(language_writers(), format)->write(packs.list()));
    return exit_ok;
}

} // namespace ianote::cli
