// SPDX-License-Identifier: GPL-3.0-or-later
// The web application over an archive: who may ask, what answers, and the archives that are open for it.
#pragma once

#include "serve/http.hpp"
#include "serve/texts.hpp"

#include <ianote/archive.hpp>
#include <ianote/languages.hpp>

#include <functional>
#include <memory>
#include <mutex>

namespace ianote::serve {

struct AppOptions {
    std::string archive;
    std::string token;   ///< that a reader must know; empty: none is asked for
    std::string address; ///< that is listened at
    int port = 0;
    std::function<void(int port)> listening = [](int) {};
};

/// What a page needs of a request.
struct RequestContext {
    const HttpRequest& request;
    archive::Archive& archive;
    const Languages& languages;
    Texts texts;
    std::string form_key;           ///< that a form must send back
    std::vector<std::string> parts; ///< of the path, decoded
};

class App : public HttpHandler {
public:
    /// Throws what opening the archive throws.
    App(AppOptions options, Languages languages);

    void handle(const HttpRequest& request, HttpResponse& response) noexcept override;
    void listening(int port) override;

private:
    class Lent;

    std::unique_ptr<archive::Archive> take();
    void answer(const HttpRequest& request, HttpResponse& response);
    bool is_allowed(const HttpRequest& request, HttpResponse& response) const;
    bool is_own_host(std::string_view host) const;

    AppOptions options_;
    Languages languages_;
    std::string form_key_; ///< one a process: another site cannot know it
    std::mutex mutex_;     ///< guards what follows
    std::vector<std::unique_ptr<archive::Archive>> idle_;
};

/// Bytes of the machine's randomness as hexadecimal digits.
std::string random_key();

} // namespace ianote::serve
