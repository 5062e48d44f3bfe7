// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/http.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

namespace ianote::serve {

constinit base::OptionalPart<HttpListener> http_listener("what serves pages");

void serve_http(const HttpOptions& options, HttpHandler& handler) {
    if (http_listener.functions().listen(options, handler)) return;
    throw Error(ErrorKind::environment, "address-taken", {},
                fmt::format("cannot listen at {} port {}", options.address, options.port));
}

} // namespace ianote::serve
