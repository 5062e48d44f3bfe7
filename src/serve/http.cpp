// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/http.hpp"

#include "base/late.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::serve {

void serve_http(const HttpOptions& options, HttpHandler& handler) {
    using Serve = bool (*)(const HttpOptions*, HttpHandler*);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what dlsym gives
    const auto serve = reinterpret_cast<Serve>(base::late_symbol("ianote_http", "ianote_serve_http"));
    if (serve(&options, &handler)) return;
    throw Error(ErrorKind::environment, "address-taken", {},
                fmt::format("cannot listen at {} port {}", options.address, options.port));
}

} // namespace ianote::serve
