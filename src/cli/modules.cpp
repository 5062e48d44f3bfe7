// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/modules.hpp"

#include "base/modules.hpp"
#include "check/spelling/speller.hpp"
#include "pdf/engine.hpp"
#include "read/zip/archive.hpp"
#include "serve/http.hpp"

namespace ianote::cli {

void load_modules_when_needed() {
    pdf::engine_openers.provide([]() -> const pdf::EngineOpeners& {
        static const auto& part = base::load_module<pdf::EngineOpeners>("ianote_pdf", "ianote_pdf_part");
        return part;
    });
    read::zip::archive_opener.provide([]() -> const read::zip::ArchiveOpener& {
        static const auto& part = base::load_module<read::zip::ArchiveOpener>("ianote_zip", "ianote_zip_part");
        return part;
    });
    check::speller_opener.provide([]() -> const check::SpellerOpener& {
        static const auto& part = base::load_module<check::SpellerOpener>("ianote_spelling", "ianote_spelling_part");
        return part;
    });
    serve::http_listener.provide([]() -> const serve::HttpListener& {
        static const auto& part = base::load_module<serve::HttpListener>("ianote_http", "ianote_http_part");
        return part;
    });
}

} // namespace ianote::cli
