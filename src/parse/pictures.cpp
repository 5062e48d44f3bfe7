// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/pictures.hpp"

#include "parse/inline.hpp"

#include <algorithm>

namespace ianote::parse {

std::vector<layout::FlowPictures> body_pictures(const layout::Flow& flow, const ParsedHeader& header) {
    const auto first = header.paragraphs - (header.rest ? 1 : 0);
    std::vector<layout::FlowPictures> out;
    for (const auto& pictures : flow.pictures) {
        if (pictures.place < header.paragraphs) continue;
        out.push_back(pictures);
        out.back().place -= first;
    }
    return out;
}

std::vector<Furniture> header_pictures(const Context& context, const ParsedHeader& header) {
    std::vector<Furniture> out;
    const auto add = [&](const std::vector<layout::Run>& runs, std::uint16_t page) {
        for (const auto& run : runs) {
            if (run.image == 0) continue;
            const auto same = [&](const layout::Run& other) { return other.image == run.image; };
            if (header.rest && std::any_of(header.rest->runs.begin(), header.rest->runs.end(), same)) continue;
            const auto span = context.flow.images[run.image - 1U];
            out.push_back({page, std::string(context.source(span)), {span}, FurnitureKind::other});
        }
    };
    const auto& flow = context.flow;
    for (const auto& pictures : flow.pictures) {
        if (pictures.place < header.paragraphs) add(pictures.images, pictures.page);
    }
    for (std::size_t i = 0; i < std::min(header.paragraphs, flow.paragraphs.size()); ++i)
        add(flow.paragraphs[i].runs, flow.paragraphs[i].page);
    return out;
}

Block image_block(const Context& context, const layout::FlowPictures& pictures, const layout::Run& run) {
    Block block;
    block.kind = BlockKind::image;
    block.page = pictures.page;
    block.line = pictures.line;
    add_image(context, run, block.text);
    return block;
}

void add_image(const Context& context, const layout::Run& run, Text& text) {
    text.inlines.push_back(image_of(context, run));
    text.origin.push_back(context.flow.images[run.image - 1U]);
}

} // namespace ianote::parse
