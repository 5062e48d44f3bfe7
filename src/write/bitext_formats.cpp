// SPDX-License-Identifier: GPL-3.0-or-later
#include "write/bitext_formats.hpp"

#include "text/cells.hpp"

#include <ianote/version.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ianote {

namespace {

constexpr std::array bitext_formats{
    BitextWriter{"xml", ".xml", "bitext XML, see schemas/bitext.xsd", write::write_bitext_xml},
    BitextWriter{"tmx", ".tmx", "TMX 1.4, a translation memory", write::write_tmx},
    BitextWriter{"xliff", ".xlf", "XLIFF 2.1", write::write_xliff},
    BitextWriter{"xliff1.2", ".xlf", "XLIFF 1.2, which most tools read", write::write_xliff_1_2},
    BitextWriter{"html", ".html", "a page to review side by side", write::write_review_page},
    BitextWriter{"tsv", ".tsv", "a table, one link a line", write::write_tsv},
    BitextWriter{"beads", ".txt", "numbers of segments only", write::write_beads},
};

} // namespace

std::span<const BitextWriter> bitext_writers() { return bitext_formats; }

const BitextWriter* find_bitext_writer(std::string_view name) { return find_named(bitext_formats, name); }

namespace write {

std::string confidence_text(double confidence) {
    return fmt::format("{:.2f}", std::min(0.99, std::floor(confidence * 100 + 0.5) / 100));
}

std::string bead_line(std::span<const std::uint32_t> source, std::span<const std::uint32_t> target) {
    std::string out;
    const auto list = [&](std::span<const std::uint32_t> numbers) {
        out += '[';
        for (const auto n : numbers) {
            if (out.back() != '[') out += ", ";
            out += std::to_string(n);
        }
        out += ']';
    };
    list(source);
    out += ':';
    list(target);
    out += '\n';
    return out;
}

std::string write_beads(const Bitext& bitext) {
    std::string out;
    bitext.for_each_link([&](const Group&, const Link& link) {
        const auto numbers = [](const std::vector<Segment>& segments) {
            std::vector<std::uint32_t> all;
            all.reserve(segments.size());
            for (const auto& segment : segments) all.push_back(segment.number);
            return all;
        };
        out += bead_line(numbers(link.source), numbers(link.target));
    });
    return out;
}

std::string write_tsv(const Bitext& bitext) {
    const auto ids = [](const std::vector<Segment>& segments) {
        std::vector<std::string> all;
        all.reserve(segments.size());
        for (const auto& segment : segments) all.push_back(segment.id);
        return joined_ids(all);
    };
    std::string out = "kind\tchange\ttype\tconfidence\tsource_id\ttarget_id\tsource\ttarget\n";
    bitext.for_each_link([&](const Group& group, const Link& link) {
        out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", group.kind,
                           group.change == Change::none ? "" : to_string(group.change), link.type(),
                           confidence_text(link.confidence), ids(link.source), ids(link.target),
                           text::tsv_cell(joined_text(link.source)), text::tsv_cell(joined_text(link.target)));
    });
    return out;
}

} // namespace write

} // namespace ianote
