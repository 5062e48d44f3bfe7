// SPDX-License-Identifier: GPL-3.0-or-later
// Packs of users that cannot be used: what is wrong, in which line, and what to do.
#include "support.hpp"

#include <fmt/format.h>

#include <chrono>

using namespace ianote;
using namespace ianote::test;

namespace {

/// A pack whose grammar begins in line 4.
std::string pack_with(std::string_view grammar) {
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<language xmlns=\"urn:ianote:language:1\" code=\"la\" name=\"lingua Latina\" locale=\"la\">\n"
                       "<header><label field=\"from\">A</label></header><grammar>\n"
                       "{}\n</grammar></language>\n",
                       grammar);
}

std::string fault_of(const std::string& xml) {
    try {
        Languages::check_pack(xml, "la.xml");
    } catch (const Error& error) {
        CHECK(error.code() == "pack-malformed");
        CHECK_FALSE(error.remedy().empty());
        return fmt::format("{}:{}: {} | {}", error.place().file, error.place().line, error.message(), error.remedy());
    }
    return {};
}

std::string fault_in(std::string_view grammar) { return fault_of(pack_with(grammar)); }

constexpr std::string_view are = "<paradigm name=\"are\" of=\"are\" present=\"amus at ant\"/>\n";

} // namespace

TEST_CASE("a pack names what it has, and is taken") {
    CHECK(fault_in(std::string(are) + "<verb lemma=\"laudare\" action=\"welcome\"/>").empty());
}

TEST_CASE("an action or an element that there is not is told with its line and the nearest name") {
    CHECK(fault_in(std::string(are) + "<verb lemma=\"laudare\" action=\"welcom\"/>") ==
          "la.xml:5: <verb>: no action is called 'welcom' | did you mean 'welcome'?");
    CHECK(fault_in("\n<verb person=\"3\" action=\"praise-highly\">laudat</verb>")
              .starts_with("la.xml:5: <verb>: no action is called 'praise-highly' | one of agree, commit, "));
    CHECK(fault_in("<verbum>laudat</verbum>") == "la.xml:4: there is no element <verbum> | see languages/README.md");
    CHECK(fault_in("<auxiliary lemma=\"esse\" for=\"passive\"/>").starts_with("la.xml:4: <auxiliary>: "));
    CHECK(fault_in("<opener> </opener>").starts_with("la.xml:4: <opener> is empty"));
}

TEST_CASE("a year of other than twelve months cut short is told with its line") {
    CHECK(fault_in("<shortMonths>ian feb mart apr mai iun iul aug sept/sep oct nov dec</shortMonths>").empty());
    CHECK(fault_in("\n<shortMonths>ian feb mart</shortMonths>").starts_with("la.xml:5: <shortMonths> has not twelve"));
}

TEST_CASE("a verb without a paradigm is told with its line") {
    CHECK(fault_in(std::string(are) +
                   "<verb lemma=\"laudare\" action=\"welcome\"/>\n<verb lemma=\"monere\" action=\"call\"/>") ==
          "la.xml:6: no paradigm fits the verb 'monere' | add a <paradigm> whose 'of' is the end of this lemma");
    CHECK(
        fault_in(std::string(are) + "<verb lemma=\"laudare\" paradigm=\"ara\" action=\"welcome\"/>") ==
        "la.xml:5: the verb 'laudare' names the paradigm 'ara', and there is none of this name | did you mean 'are'?");
    CHECK(fault_in(std::string(are) + "<verb lemma=\"monere\" paradigm=\"are\" action=\"call\"/>") ==
          "la.xml:5: the verb 'monere' does not end in 'are', as its paradigm 'are' needs | name another paradigm, or "
          "none: then the ending chooses");
    CHECK(fault_in(std::string(are) + "<auxiliary lemma=\"esse\" for=\"state\"/>")
              .starts_with("la.xml:5: no paradigm fits"));
    CHECK(
        fault_in(std::string(are) + "<verb lemma=\"\" action=\"call\"/>").starts_with("la.xml:5: a verb has no lemma"));
}

TEST_CASE("a paradigm that is like none, or like one that is like another, is told with its line") {
    CHECK(fault_in(std::string(are) + "<paradigm name=\"iare\" of=\"iare\" like=\"aree\"/>") ==
          "la.xml:5: the paradigm 'iare' is like 'aree', and there is none of this name | did you mean 'are'?");
    CHECK(fault_in(std::string(are) +
                   "<paradigm name=\"b\" of=\"b\" like=\"are\"/>\n<paradigm name=\"c\" of=\"c\" like=\"b\"/>") ==
          "la.xml:6: the paradigm 'c' is like 'b', which is like another itself | name the one that it is like: "
          "like=\"are\"");
    CHECK(fault_in(std::string(are) + std::string(are)).starts_with("la.xml:5: two paradigms are called 'are'"));
}

TEST_CASE("a pack of any size is read or refused in bounded time") {
    std::string many_paradigms;
    for (int i = 0; i < 20'000; ++i)
        many_paradigms += fmt::format("<paradigm name=\"p{0}\" of=\"{0}\" present=\"a\"/>\n", i);
    std::string many_verbs(are);
    for (int i = 0; i < 50'000; ++i) many_verbs += fmt::format("<verb lemma=\"v{}are\" action=\"other\"/>\n", i);
    std::string many_endings = "<paradigm name=\"are\" of=\"are\" present=\"a";
    for (int i = 0; i < 20'000; ++i) many_endings += fmt::format("|{}", i);
    many_endings += "\"/>\n";
    for (int i = 0; i < 9'000; ++i) many_endings += fmt::format("<verb lemma=\"v{}are\" action=\"other\"/>\n", i);
    const auto start = std::chrono::steady_clock::now();
    CHECK(fault_in(many_paradigms).starts_with("la.xml:1004: a pack may have 1000 paradigms at most"));
    CHECK(fault_in(many_verbs).starts_with("la.xml:10005: a pack may have 10000 verbs at most"));
    CHECK(fault_in(many_endings).find("a pack may have 300000 forms of verbs at most") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
