// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/app.hpp"

#include "serve/pages.hpp"
#include "text/hash.hpp"
#include "text/split.hpp"

#include <ianote/error.hpp>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>

namespace ianote::serve {

namespace {

constexpr std::size_t max_idle = 64;
constexpr std::size_t max_path_bytes = 512;
constexpr std::string_view token_cookie = "ianote_token";

std::string_view cookie(const HttpRequest& request, std::string_view name) {
    auto all = request.header("cookie");
    while (!all.empty()) {
        const auto end = std::min(all.find(';'), all.size());
        auto one = all.substr(0, end);
        all.remove_prefix(std::min(end + 1, all.size()));
        while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
        if (one.size() > name.size() && one.starts_with(name) && one[name.size()] == '=')
            return one.substr(name.size() + 1);
    }
    return {};
}

/// Compares without telling by its time how much was right.
bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void plain(HttpResponse& response, int status, std::string_view text) {
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = text;
}

void secure(HttpResponse& response) {
    auto& headers = response.headers;
    headers.emplace_back("Content-Security-Policy",
                         "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                         "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    headers.emplace_back("X-Content-Type-Options", "nosniff");
    headers.emplace_back("Referrer-Policy", "same-origin");
    headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
    const bool has_cache =
        std::any_of(headers.begin(), headers.end(), [](const auto& h) { return h.first == "Cache-Control"; });
    if (!has_cache) headers.emplace_back("Cache-Control", "no-cache");
}

} // namespace

std::string random_key() {
    std::array<unsigned char, 24> bytes{};
    if (RAND_bytes(bytes.data(), bytes.size()) != 1) {
        throw Error(ErrorKind::environment, "internal", {}, "there is no randomness");
    }
    return text::hex(bytes);
}

/// An archive of the pool, given back at the end.
class App::Lent {
public:
    explicit Lent(App& app)
        : app_(app)
        , archive_(app.take()) {}

    ~Lent() {
        const std::lock_guard lock(app_.mutex_);
        if (app_.idle_.size() < max_idle) app_.idle_.push_back(std::move(archive_));
    }

    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

    archive::Archive& get() { return *archive_; }

private:
    App& app_;
    std::unique_ptr<archive::Archive> archive_;
};

App::App(AppOptions options, Languages languages)
    : options_(std::move(options))
    , languages_(std::move(languages))
    , form_key_(random_key()) {
    idle_.push_back(std::make_unique<archive::Archive>(options_.archive)); // says at once what is wrong with it
}

void App::listening(int port) {
    options_.port = port;
    options_.listening(port);
}

std::unique_ptr<archive::Archive> App::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto archive = std::move(idle_.back());
            idle_.pop_back();
            return archive;
        }
    }
    return std::make_unique<archive::Archive>(options_.archive);
}

/// Another site's page may reach this server by a name of its own (DNS rebinding): on this machine only the names of
/// the machine itself are answered.
bool App::is_own_host(std::string_view host) const {
    if (!options_.token.empty()) return true; // the token is what counts
    const auto colon = host.rfind(':');
    const auto name = host.ends_with(']') || colon == std::string_view::npos ? host : host.substr(0, colon);
    return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

bool App::is_allowed(const HttpRequest& request, HttpResponse& response) const {
    if (!is_own_host(request.header("host"))) return plain(response, 421, "This server goes by another name.\n"), false;
    if (!options_.token.empty()) {
        const auto bearer = request.header("authorization");
        const auto shown = request.parameter("token");
        const bool first = same_secret(shown, options_.token);
        const bool known = first || same_secret(cookie(request, token_cookie), options_.token) ||
                           (bearer.starts_with("Bearer ") && same_secret(bearer.substr(7), options_.token));
        if (!known)
            return plain(response, 401, "A token is needed: open the address that 'ianote serve' has shown.\n"), false;
        if (first) {
            response.headers.emplace_back(
                "Set-Cookie", fmt::format("{}={}; HttpOnly; SameSite=Strict; Path=/", token_cookie, options_.token));
        }
    }
    if (request.method == "GET" || request.method == "HEAD") return true;
    // what changes something comes from our own pages: browsers say where a request comes from, forms carry our key
    const auto site = request.header("sec-fetch-site");
    const auto origin = request.header("origin");
    const bool elsewhere = (!site.empty() && site != "same-origin") ||
                           (!origin.empty() && origin != fmt::format("http://{}", request.header("host")) &&
                            origin != fmt::format("https://{}", request.header("host")));
    if (!elsewhere && same_secret(request.parameter("key"), form_key_)) return true;
    plain(response, 403, "This request does not come from a page of this server. Load the page again.\n");
    return false;
}

void App::answer(const HttpRequest& request, HttpResponse& response) {
    if (request.path.size() > max_path_bytes) return plain(response, 414, "The address is too long.\n");
    if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") {
        response.headers.emplace_back("Allow", "GET, HEAD, POST");
        return plain(response, 405, "This server reads and reviews, nothing else.\n");
    }
    if (!is_allowed(request, response)) return;
    auto language = request.parameter("ui");
    const auto& known = Texts::languages();
    if (std::find(known.begin(), known.end(), language) != known.end()) {
        response.headers.emplace_back("Set-Cookie",
                                      fmt::format("ianote_ui={}; SameSite=Strict; Path=/; Max-Age=31536000", language));
    } else {
        language = cookie(request, "ianote_ui");
        if (std::find(known.begin(), known.end(), language) == known.end()) {
            language = Texts::preferred(request.header("accept-language"));
        }
    }
    Lent lent(*this);
    const RequestContext context{.request = request,
                                 .archive = lent.get(),
                                 .languages = languages_,
                                 .texts = Texts(language),
                                 .form_key = form_key_,
                                 .parts = text::split_words(request.path, '/')};
    const auto* route = find_route(request.method == "HEAD" ? "GET" : request.method, context.parts);
    if (route == nullptr) return missing_page(context, response);
    if (!route->writes) return route->answer(context, response);
    archive::Archive writer(options_.archive, archive::OpenFor::writing, std::chrono::seconds(10));
    route->answer({.request = request,
                   .archive = writer,
                   .languages = languages_,
                   .texts = context.texts,
                   .form_key = form_key_,
                   .parts = context.parts},
                  response);
}

void App::handle(const HttpRequest& request, HttpResponse& response) noexcept {
    try {
        answer(request, response);
    } catch (const Error& error) {
        response.headers.clear();
        const auto status = error.kind() == ErrorKind::environment ? 503 : error.kind() == ErrorKind::usage ? 400 : 404;
        plain(response, status, error.message() + "\n");
    } catch (const std::exception&) {
        response.headers.clear();
        plain(response, 500, "A fault of ianote itself.\n");
    }
    secure(response);
}

} // namespace ianote::serve
