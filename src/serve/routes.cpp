// SPDX-License-Identifier: GPL-3.0-or-later
// Which page answers a request, and the files that pages name.
#include "embedded/serve_assets.hpp"
#include "serve/pages.hpp"

#include <array>

namespace ianote::serve {

namespace {

bool matches(std::string_view pattern, const std::vector<std::string>& parts) {
    for (const auto& part : parts) {
        if (pattern.empty()) return false;
        const auto end = std::min(pattern.find('/'), pattern.size());
        const auto wanted = pattern.substr(0, end);
        if (wanted != "*" && wanted != part) return false;
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
    }
    return pattern.empty();
}

struct AssetType {
    std::string_view end;
    std::string_view type;
};

constexpr std::array types{AssetType{".css", "text/css; charset=utf-8"},
                           AssetType{".js", "text/javascript; charset=utf-8"}, AssetType{".svg", "image/svg+xml"}};

} // namespace

const Route* find_route(std::string_view method, const std::vector<std::string>& parts) {
    for (const auto& route : routes) {
        if (route.method == method && matches(route.pattern, parts)) return &route;
    }
    return nullptr;
}

void asset(const RequestContext& context, HttpResponse& response) {
    for (const auto& file : embedded::serve_assets) {
        if (file.name != context.parts[1]) continue;
        for (const auto& [end, type] : types) {
            if (file.name.ends_with(end)) response.type = type;
        }
        response.body = file.content;
        response.headers.emplace_back("Cache-Control", "max-age=3600");
        return;
    }
    missing_page(context, response);
}

} // namespace ianote::serve
