// SPDX-License-Identifier: GPL-3.0-or-later
// ianote serve
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/language_options.hpp"
#include "cli/messages.hpp"
#include "serve/app.hpp"

#include <ianote/error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace ianote::cli {

namespace {

class Serve : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("ARCHIVE", archive_, "the archive file")->required();
        app.add_option("--port", port_, "port; 0: any that is free")
            ->check(CLI::Range(0, 65535))
            ->capture_default_str();
        app.add_option("--address", address_, "address to listen at; another than this machine's own asks for a token")
            ->capture_default_str();
        app.add_option("--token", token_, "what a reader must know (default at another address: one made up)")
            ->envname("IANOTE_TOKEN");
        app.add_option("--threads", threads_, "readers at once")->check(CLI::Range(1, 1024))->capture_default_str();
        add_language_options(app, languages_folder_);
    }

    int run() override {
        Messages messages(Volume::usual, Progress::never);
        const bool is_here = address_ == "127.0.0.1" || address_ == "localhost" || address_ == "::1";
        if (!is_here && token_.empty()) token_ = serve::random_key();
        serve::AppOptions options;
        options.archive = archive_;
        options.token = token_;
        options.address = address_;
        options.listening = [&](int port) {
            const auto host = address_ == "0.0.0.0" || address_ == "::" ? std::string("localhost")
                              : address_.find(':') != std::string::npos ? "[" + address_ + "]"
                                                                        : address_;
            messages.line(fmt::format("ianote: {} is open at http://{}:{}/{} (Ctrl-C ends it)", archive_, host, port,
                                      token_.empty() ? "" : "?token=" + token_));
        };
        serve::App app(options, load_languages(languages_folder_));
        catch_interrupts();
        serve::serve_http({address_, port_, threads_, &interrupted()}, app);
        messages.line("ianote: ended");
        return exit_ok;
    }

private:
    std::string archive_;
    std::string address_ = "127.0.0.1";
    std::string token_;
    std::string languages_folder_;
    int port_ = 8023;
    unsigned threads_ = 64;
};

} // namespace

std::unique_ptr<Command> make_serve() { return std::make_unique<Serve>(); }

} // namespace ianote::cli
