// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"

#include <ianote/languages.hpp>

namespace ianote {

Languages::Languages()
    : registry_(std::make_shared<language::Registry>()) {}

void Languages::add_folder(const std::filesystem::path& folder) {
    auto changed = std::make_shared<language::Registry>(*registry_);
    changed->add_folder(folder);
    registry_ = std::move(changed);
}

bool Languages::knows(std::string_view code) const { return registry_->find(code) != nullptr; }

void Languages::check_pack(std::string_view xml, const std::string& name) { language::parse_pack(xml, name); }

std::vector<LanguageSummary> Languages::list() const {
    std::vector<LanguageSummary> out;
    for (const auto& [code, pack] : registry_->all()) {
        const auto& whole = pack->whole();
        out.push_back({.code = code,
                       .name = whole.name,
                       .labels = whole.label_count,
                       .openers = whole.opener_count,
                       .verbs = whole.verb_count,
                       .abbreviations = whole.abbreviations.size()});
    }
    return out;
}

} // namespace ianote
