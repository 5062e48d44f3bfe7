// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP as the pages see it: a request in, a response out. The sockets are in a module (serve/module.cpp).
#pragma once

#include "base/optional_part.hpp"

#include <atomic>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::serve {

struct HttpRequest {
    std::string method;                                          ///< GET, HEAD, POST ...
    std::string path;                                            ///< decoded
    std::vector<std::pair<std::string, std::string>> parameters; ///< of the query and the form, decoded
    std::vector<std::pair<std::string, std::string>> headers;    ///< names in small letters

    /// The first value, empty where there is none.
    std::string_view parameter(std::string_view name) const { return find(parameters, name); }

    std::string_view header(std::string_view name) const { return find(headers, name); }

private:
    static std::string_view find(const std::vector<std::pair<std::string, std::string>>& list, std::string_view name) {
        for (const auto& [key, value] : list) {
            if (key == name) return value;
        }
        return {};
    }
};

struct HttpResponse {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

struct HttpOptions {
    std::string address;
    int port = 0; ///< 0: any that is free
    unsigned threads = 64;
    const std::atomic<bool>* stop = nullptr;
};

class HttpHandler {
public:
    HttpHandler() = default;
    virtual ~HttpHandler() = default;
    HttpHandler(const HttpHandler&) = delete;
    HttpHandler& operator=(const HttpHandler&) = delete;

    /// Called from many threads at once. Never throws.
    virtual void handle(const HttpRequest& request, HttpResponse& response) noexcept = 0;

    /// Called once, when the port is open.
    virtual void listening(int port) = 0;
};

/// Programs that were built to serve pages provide this.
struct HttpListener {
    bool (*listen)(const HttpOptions& options, HttpHandler& handler); ///< false: the port cannot be had
};

extern base::OptionalPart<HttpListener> http_listener;

/// Answers requests until `stop`, then finishes those under way. Throws Error `address-taken` where the port cannot be
/// had, `module-missing` in a program that does without.
void serve_http(const HttpOptions& options, HttpHandler& handler);

} // namespace ianote::serve

/// In the module: what listens, by cpp-httplib.
extern "C" const ianote::serve::HttpListener* ianote_http_part();
