// SPDX-License-Identifier: GPL-3.0-or-later
// All rules over a pair that is linked, in one thread: the sample of the corpus, and a pair with 40 times its points.
#include <ianote/check.hpp>
#include <ianote/convert.hpp>

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

namespace {

/// A version of the sample with its points over and over, numbered on.
std::string version(const std::string& path, int times) {
    std::ifstream in(path, std::ios::binary);
    const std::string note(std::istreambuf_iterator<char>(in), {});
    const auto first = note.find("\n1. ") + 1;
    const auto last = note.find("\n27. ") == std::string::npos ? note.find("\n26. ") + 1 : note.find("\n27. ") + 1;
    auto out = note.substr(0, first);
    int number = 0;
    for (int i = 0; i < times; ++i) {
        for (auto at = first; at < last;) {
            auto end = note.find('\n', at) + 1;
            const auto line = note.substr(at, end - at);
            const auto dot = line.find(". ");
            if (dot < 3 && line.find("<sup>") == std::string::npos) out += std::to_string(++number) + line.substr(dot);
            at = end;
        }
    }
    return out;
}

void check_links(benchmark::State& state, int times) {
    const ianote::Languages languages;
    std::string other = IANOTE_SAMPLE;
    other.replace(other.find(".fr."), 4, ".es.");
    const auto source = ianote::convert(version(IANOTE_SAMPLE, times), "a.fr.md", languages).note;
    const auto target = ianote::convert(version(other, times), "a.es.md", languages).note;
    const auto bitext = ianote::align_notes(source, target, languages).bitext;
    std::int64_t links = 0;
    bitext.for_each_link([&](const ianote::Group&, const ianote::Link&) { ++links; });
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(ianote::check_linked(source, target, bitext, languages));
    }
    state.SetItemsProcessed(state.iterations() * links);
}

} // namespace

BENCHMARK_CAPTURE(check_links, sample, 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_links, long_pair, 40)->Unit(benchmark::kMillisecond);
