// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/http.hpp"

#include <httplib.h>

#include <chrono>
#include <thread>

namespace ianote::serve {

namespace {

constexpr std::size_t max_body = std::size_t{1} << 17U; // bytes; a comment is the longest thing that is sent
constexpr std::time_t patience = 10;                    // seconds for a request or a response to move on
constexpr std::size_t requests_a_connection = 1000;

HttpRequest to_request(const httplib::Request& in) {
    HttpRequest out;
    out.method = in.method;
    out.path = in.path;
    for (const auto& [name, value] : in.params) out.parameters.emplace_back(name, value);
    for (const auto& [name, value] : in.headers) {
        std::string small = name;
        for (auto& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        out.headers.emplace_back(std::move(small), value);
    }
    return out;
}

void answer(HttpHandler& handler, const httplib::Request& in, httplib::Response& out) {
    HttpResponse response;
    handler.handle(to_request(in), response);
    out.status = response.status;
    for (const auto& [name, value] : response.headers) out.set_header(name, value);
    out.set_content(response.body, response.type);
}

/// Until told to stop, which is looked for ten times a second.
void run(httplib::Server& server, const std::atomic<bool>& stop) {
    std::jthread watch([&](const std::stop_token& done) {
        while (!stop && !done.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(100));
        server.stop();
    });
    server.listen_after_bind();
}

void set_limits(httplib::Server& server, unsigned threads) {
    server.new_task_queue = [threads] { return new httplib::ThreadPool(threads); };
    server.set_socket_options([](socket_t socket) { // by default two servers would share a port
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    });
    server.set_tcp_nodelay(true); // else 40 ms are lost with each answer
    server.set_payload_max_length(max_body);
    server.set_read_timeout(patience);
    server.set_write_timeout(patience);
    server.set_keep_alive_timeout(patience / 2);
    server.set_keep_alive_max_count(requests_a_connection);
}

bool listen(const HttpOptions& options, HttpHandler& handler) {
    httplib::Server server;
    set_limits(server, options.threads);
    // everything but POST, whose body is read later, is answered before httplib looks for a route of its own
    server.set_pre_routing_handler([&handler](const httplib::Request& in, httplib::Response& out) {
        if (in.method == "POST") return httplib::Server::HandlerResponse::Unhandled;
        answer(handler, in, out);
        return httplib::Server::HandlerResponse::Handled;
    });
    server.Post("/.*", [&handler](const httplib::Request& in, httplib::Response& out) { answer(handler, in, out); });
    auto port = options.port;
    if (port == 0) {
        port = server.bind_to_any_port(options.address);
        if (port <= 0) return false;
    } else if (!server.bind_to_port(options.address, port)) {
        return false;
    }
    handler.listening(port);
    run(server, *options.stop);
    return true;
}

} // namespace

} // namespace ianote::serve

extern "C" const ianote::serve::HttpListener* ianote_http_part() {
    static constexpr ianote::serve::HttpListener listener{.listen = ianote::serve::listen};
    return &listener;
}
