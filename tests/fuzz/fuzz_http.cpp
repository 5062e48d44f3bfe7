// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as they come decoded: lines `METHOD`, `path`, then parameters and headers as `name=value` (headers begin
// with a colon). Every answer has a status, the policy, and no header of the sender's making.
#include "outcome.hpp"
#include "serve/app.hpp"
#include "small_archive.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

std::string next(std::string_view& rest, char mark) {
    const auto end = std::min(rest.find(mark), rest.size());
    std::string part(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ianote;
    static const fuzz::SmallArchive small;
    static serve::App app({small.path(), "", "127.0.0.1", 8023, [](int) {}}, fuzz::packs());
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    serve::HttpRequest request;
    request.method = next(rest, '\n');
    request.path = next(rest, '\n');
    request.headers.emplace_back("host", "127.0.0.1:8023");
    while (!rest.empty()) {
        auto name = next(rest, '=');
        auto value = next(rest, '\n');
        const bool header = name.starts_with(':');
        if (header) name.erase(0, 1);
        (header ? request.headers : request.parameters).emplace_back(std::move(name), std::move(value));
    }
    serve::HttpResponse response;
    app.handle(request, response);
    require(response.status >= 200 && response.status < 500); // what is sent is never the server's fault
    bool policy = false;
    for (const auto& [name, value] : response.headers) {
        require(value.find_first_of("\r\n") == std::string::npos);
        policy = policy || name == "Content-Security-Policy";
    }
    require(policy);
    fuzz::was_read = response.status < 400;
    return 0;
}
