// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/serve.hpp"

#include "cli/interrupt.hpp"
#include "cli/messages.hpp"
#include "serve/app.hpp"

#include <fmt/format.h>

namespace ianote::cli {

namespace {

/// What a browser on this machine calls the address.
std::string host_of(const std::string& address) {
    if (address == "0.0.0.0" || address == "::") return "localhost";
    return address.find(':') != std::string::npos ? "[" + address + "]" : address;
}

} // namespace

void Serve::setup(Options& options) {
    options.value("ARCHIVE", path, "the archive file").required();
    options.number("--port", port, "port; 0: any that is free", 0, UINT16_MAX);
    options.value("--address", address, "address to listen at; another than this machine's own asks for a token");
    options.value("--token", token, "what a reader must know (default at another address: one made up)")
        .environment("IANOTE_TOKEN");
    options.number("--threads", threads, "readers at once", 1U, 1024U);
    languages.setup(options);
}

bool Serve::is_here() const { return address == "127.0.0.1" || address == "localhost" || address == "::1"; }

int Serve::run() {
    Messages messages(Volume::usual, Progress::never);
    serve::AppOptions options;
    options.archive = path;
    options.token = token.empty() && !is_here() ? serve::random_key() : token;
    options.address = address;
    options.listening = [&](int open_port) {
        messages.line(fmt::format("ianote: {} is open at http://{}:{}/{} (Ctrl-C ends it)", path, host_of(address),
                                  open_port, options.token.empty() ? "" : "?token=" + options.token));
    };
    serve::App app(options, languages.load());
    catch_interrupts();
    serve::serve_http({address, port, threads, &interrupted()}, app);
    messages.line("ianote: ended");
    return exit_ok;
}

} // namespace ianote::cli
