// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/validate.hpp"

#include "batch/load.hpp"
#include "cli/batch_options.hpp"

#include <ianote/error.hpp>
#include <ianote/languages.hpp>
#include <ianote/validate.hpp>

#include <fmt/format.h>

namespace ianote::cli {

namespace {

bool is_valid(const std::string& file, Messages& messages) {
    constexpr std::size_t max_bytes = std::size_t{1} << 31U;
    try {
        const auto xml = batch::load_input(file, max_bytes);
        std::string space;
        const auto faults = ianote::validate(xml, &space);
        if (faults.empty() && space == "urn:ianote:language:1") Languages::check_pack(xml, file);
        for (const auto& fault : faults)
            messages.line(message_line({file, 0, fault.line}, "error", fault.message, "schema-invalid", ""));
        return faults.empty();
    } catch (const Error& error) {
        const auto& place = error.place();
        messages.line(
            message_line({file, place.page, place.line}, "error", error.message(), error.code(), error.remedy()));
        return false;
    }
}

} // namespace

void Validate::setup(Options& options) {
    options.values("FILE", files, "XML files, folders of them, or - for standard input").required();
    options.flag("-q,--quiet", quiet, "errors only");
}

int Validate::run() {
    require_inputs(files);
    Messages messages(Volume::usual, Progress::never);
    std::size_t invalid = 0;
    const auto found = batch::expand_inputs(files);
    for (const auto& file : found) invalid += is_valid(file, messages) ? 0 : 1;
    if (!quiet) {
        messages.line(
            fmt::format("ianote: {} files: {} valid, {} invalid", found.size(), found.size() - invalid, invalid));
    }
    return invalid == 0 ? exit_ok : exit_found;
}

} // namespace ianote::cli
