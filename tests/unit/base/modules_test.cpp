// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/modules.hpp"
#include "base/optional_part.hpp"
#include "support.hpp"

#include <ianote/error.hpp>

#include <filesystem>

using namespace ianote;

namespace {

struct Greeting {
    int (*number)();
};

std::string code_of(const char* module) {
    try {
        return base::module_symbol(module, "ianote_http_part") != nullptr ? "loaded" : "null";
    } catch (const Error& error) {
        return error.code();
    }
}

} // namespace

TEST_CASE("a module is found by the place of this program, whatever the working directory is") {
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path("/");
    const auto code = code_of("ianote_http");
    std::filesystem::current_path(before);
    CHECK(code == "loaded");
}

TEST_CASE("a module that is not there is an error that names it") {
    CHECK(code_of("ianote_nothing") == "module-missing");
    CHECK_THROWS_WITH_AS(base::module_symbol("ianote_nothing", "x"), doctest::Contains("ianote_nothing.so"), Error);
}

TEST_CASE("a part that no program provided says so, and works once it is provided") {
    base::OptionalPart<Greeting> part("what greets");
    CHECK_THROWS_WITH_AS(part.functions(), doctest::Contains("this program was built without what greets"), Error);
    part.provide([]() -> const Greeting& {
        static constexpr Greeting greeting{.number = [] { return 7; }};
        return greeting;
    });
    CHECK(part.functions().number() == 7);
}
