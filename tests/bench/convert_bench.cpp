// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to serialised XML, in one thread: the sample note, and one note of growing length.
#include <ianote/convert.hpp>
#include <ianote/write.hpp>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

namespace {

const std::string& sample() {
    static const std::string bytes = [] {
        std::ifstream in(IANOTE_SAMPLE, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return bytes;
}

/// The sample with its points repeated until it has `size` bytes: numbers go on, so that it stays one list.
std::string long_note(std::size_t size) {
    const auto& note = sample();
    const auto first = note.find("\n1. Nous");
    const auto last = note.find("26. nous,");
    std::string out = note.substr(0, last);
    const auto points = note.substr(first, last - first);
    while (out.size() < size) out += points;
    return out + note.substr(last);
}

void convert(benchmark::State& state, const std::string& bytes) {
    const ianote::Languages languages;
    // what grows is the work of the program, not the kernel's of handing out fresh pages: once before the clock runs
    benchmark::DoNotOptimize(ianote::writers().front().write(ianote::convert(bytes, "12838-23.fr.md", languages).note));
    for (auto _ : state) {
        const auto conversion = ianote::convert(bytes, "12838-23.fr.md", languages);
        benchmark::DoNotOptimize(ianote::writers().front().write(conversion.note));
    }
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void sample_note(benchmark::State& state) { convert(state, sample()); }

void growing_note(benchmark::State& state) { convert(state, long_note(static_cast<std::size_t>(state.range(0)))); }

} // namespace

BENCHMARK(sample_note);
BENCHMARK(growing_note)->Arg(50'000)->Arg(500'000)->Arg(5'000'000)->Arg(50'000'000)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    mallopt(M_MMAP_THRESHOLD, 1 << 30); // keep what was freed
    mallopt(M_TRIM_THRESHOLD, INT32_MAX);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
