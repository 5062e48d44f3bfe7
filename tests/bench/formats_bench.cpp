// SPDX-License-Identifier: GPL-3.0-or-later
// Files to serialised XML, in one thread, by format; the rival is poppler-cpp's own list of words with their fonts,
// which is where any reader of PDF on poppler starts. Opening the file counts on both sides.
#include <ianote/convert.hpp>
#include <ianote/write.hpp>

#include <benchmark/benchmark.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace {

std::string slurp(const std::string& name) {
    std::ifstream in(std::string(IANOTE_FIXTURES) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The sample note's PDFs: LibreOffice's without and with tags, and Chromium's (with tags).
struct Sample {
    const char* name;
    int pages;
};

constexpr std::array samples{Sample{"12838-23.fr.libreoffice.pdf", 4}, Sample{"12838-23.es.libreoffice.pdf", 4},
                             Sample{"12838-23.fr.chromium.pdf", 5}};

void poppler_text_list(benchmark::State& state) {
    const auto& sample = samples.at(static_cast<std::size_t>(state.range(0)));
    const auto bytes = slurp(sample.name);
    for (auto _ : state) {
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
        for (int i = 0; i < document->pages(); ++i) {
            const std::unique_ptr<poppler::page> page(document->create_page(i));
            benchmark::DoNotOptimize(page->text_list(poppler::page::text_list_include_font));
        }
    }
    state.SetItemsProcessed(state.iterations() * sample.pages);
    state.SetLabel(sample.name);
}

void pdf_to_xml(benchmark::State& state, ianote::PdfEngine engine) {
    const ianote::Languages languages;
    ianote::ConvertOptions options;
    options.pdf_engine = engine;
    const auto& sample = samples.at(static_cast<std::size_t>(state.range(0)));
    const auto bytes = slurp(sample.name);
    for (auto _ : state) {
        const auto conversion = ianote::convert(bytes, "note.pdf", languages, options);
        benchmark::DoNotOptimize(ianote::writers().front().write(conversion.note));
    }
    state.SetItemsProcessed(state.iterations() * sample.pages);
    state.SetLabel(sample.name);
}

void pdf_fast(benchmark::State& state) { pdf_to_xml(state, ianote::PdfEngine::fast); }

void pdf_poppler(benchmark::State& state) { pdf_to_xml(state, ianote::PdfEngine::poppler); }

void file_to_xml(benchmark::State& state, const std::string& name) {
    const ianote::Languages languages;
    const auto bytes = slurp(name);
    for (auto _ : state) {
        const auto conversion = ianote::convert(bytes, name, languages);
        benchmark::DoNotOptimize(ianote::writers().front().write(conversion.note));
    }
    state.SetItemsProcessed(state.iterations());
}

} // namespace

BENCHMARK(poppler_text_list)->DenseRange(0, samples.size() - 1)->Unit(benchmark::kMillisecond);
BENCHMARK(pdf_fast)->DenseRange(0, samples.size() - 1)->Unit(benchmark::kMillisecond);
BENCHMARK(pdf_poppler)->DenseRange(0, samples.size() - 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(file_to_xml, docx_libreoffice, "12838-23.fr.libreoffice.docx");
BENCHMARK_CAPTURE(file_to_xml, docx_pandoc, "12838-23.fr.pandoc.docx");
BENCHMARK_CAPTURE(file_to_xml, html_pandoc, "12838-23.fr.pandoc.html");
