// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/list_languages.hpp"

#include "cli/messages.hpp"

namespace ianote::cli {

void ListLanguages::setup(Options& options) {
    languages.setup(options);
    options.format("-f,--format", format, language_writers(), "format of the list");
}

int ListLanguages::run() {
    write_data(format->write(languages.load().list()));
    return exit_ok;
}

} // namespace ianote::cli
