// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migration.hpp"
#include "archive/packed.hpp"
#include "archive/place.hpp"
#include "archive/points.hpp"
#include "archive/schema/steps.hpp"
#include "model/places.hpp"
#include "model/walk.hpp"
#include "read/note_xml.hpp"
#include "text/split.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace ianote::archive {

namespace {

/// What the places of one document are called now, by the names that they had.
using NewNames = std::unordered_map<std::string, std::string>;

/// The names of blocks in schema 2: their ids, and for titles, rows and cells, which had none, `a1.title`,
/// `t1.row2.cell1`. In the order of the text.
void list_old_names(const pugi::xml_node& holder, const std::string& name, std::vector<std::string>& out) {
    std::map<std::string_view, int> nameless;
    for (const auto& node : holder.children()) {
        const auto kind = parse_block_kind(node.name());
        if (!kind) continue;
        std::string own = node.attribute("id").value();
        if (own.empty()) {
            const auto number = ++nameless[to_string(*kind)];
            own = fmt::format("{}.{}", name, to_string(*kind));
            if (number > 1 || kind != BlockKind::title) own += std::to_string(number);
        }
        out.push_back(own);
        list_old_names(node, own, out);
    }
}

NewNames name_anew(const std::string& xml, const Note& note) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size());
    const auto root = document.document_element();
    std::vector<std::string> before;
    list_old_names(root.child("body"), "body", before);
    for (const auto& node : root.child("footnotes").children("footnote"))
        before.emplace_back(node.attribute("id").value());
    std::vector<std::string> after;
    model::for_each_block(note.body, [&](const Block& block) { after.push_back(block.id); });
    for (const auto& footnote : note.footnotes) after.push_back(footnote.id);
    if (before.size() != after.size()) throw Error(ErrorKind::input, "xml-malformed", {}, "its parts cannot be named");
    NewNames out;
    for (std::size_t i = 0; i < before.size(); ++i) out.emplace(std::move(before[i]), std::move(after[i]));
    return out;
}

/// A version's new names: first those of its document, then those of the documents that it has replaced, the newest
/// first, on which decisions may have been made.
class Names {
public:
    Names(Database& database, const StoredDocument& document, NewNames own)
        : database_(database)
        , document_(document) {
        known_.push_back(std::move(own));
    }

    /// Of segments, blanks between. What has no new name keeps the one that it had.
    std::string of_segments(std::string_view segments) {
        auto out = text::split_words(segments);
        for (auto& segment : out) {
            const auto dot = std::min(segment.rfind('.'), segment.size());
            if (const auto name = find(segment.substr(0, dot))) segment = *name + segment.substr(dot);
        }
        return fmt::format("{}", fmt::join(out, " "));
    }

private:
    std::optional<std::string> find(const std::string& place) {
        constexpr std::string_view header = "header";
        if (place.starts_with(header) && (place.size() == header.size() || place[header.size()] == '.'))
            return std::string(model::header_id) + place.substr(header.size());
        for (std::size_t i = 0;; ++i) {
            if (i == 1 && known_.size() == 1) add_former();
            if (i == known_.size()) return std::nullopt;
            if (const auto found = known_[i].find(place); found != known_[i].end()) return found->second;
        }
    }

    void add_former() {
        Statement rows(database_, "SELECT xml FROM former_version WHERE identity = ?1 AND language = ?2 "
                                  "ORDER BY id DESC");
        rows.bind(1, document_.identity).bind(2, document_.language);
        while (rows.step()) {
            try {
                const auto xml = unpack(rows.view(0));
                known_.push_back(name_anew(xml, read::read_note_xml({xml, "archive"})));
            } catch (const Error&) {
                continue; // damaged: it has no names to give
            }
        }
    }

    Database& database_;
    const StoredDocument& document_;
    std::vector<NewNames> known_;
};

void rename_points(Database& database, const StoredDocument& document, const std::vector<Point>& points) {
    std::vector<std::int64_t> rows;
    Statement range(database, "SELECT id FROM point WHERE id >= ?1 AND id < ?2 ORDER BY id");
    range.bind(1, document.version << Place::block_shift);
    range.bind(2, (document.version + document.blocks) << Place::block_shift);
    while (range.step()) rows.push_back(range.integer(0));
    if (rows.size() != points.size()) throw Error(ErrorKind::input, "archive-damaged", {}, "its points are others");
    Statement rename(database, "UPDATE point SET element = ?2 WHERE id = ?1");
    for (std::size_t p = 0; p < rows.size(); ++p) rename.bind(1, rows[p]).bind(2, points[p].element).run();
}

void write_document(Database& database, std::int64_t version, const std::string& xml) {
    Statement write(database, "UPDATE document SET xml = ?2, xml_sha256 = ?3 WHERE version = ?1");
    const auto packed = pack(xml);
    const auto hash = sha256_hex(xml);
    write.bind(1, version).bind_blob(2, packed).bind(3, hash).run();
}

/// `side` is source or target.
void rename_segments(Database& database, std::int64_t version, std::string_view side, Names& names) {
    std::vector<std::pair<std::int64_t, std::string>> found;
    Statement rows(database, fmt::format("SELECT decision.id, {0}_segments FROM decision JOIN version ON version.note "
                                         "= decision.note AND version.language = decision.{0} WHERE version.id = ?1",
                                         side));
    rows.bind(1, version);
    while (rows.step()) found.emplace_back(rows.integer(0), rows.text(1));
    Statement rename(database, fmt::format("UPDATE decision SET {}_segments = ?2 WHERE id = ?1", side));
    for (const auto& [id, segments] : found) {
        const auto renamed = names.of_segments(segments);
        rename.bind(1, id).bind(2, renamed).run();
    }
}

} // namespace

void rename_places(StepContext& context) {
    auto& database = context.database();
    context.for_each_document([&](const StoredDocument& document) {
        const auto note = read::read_note_xml({document.xml, "archive"});
        Names names(database, document, name_anew(document.xml, note));
        rename_points(database, document, list_points(note));
        write_document(database, document.version, find_writer("xml")->write(note));
        rename_segments(database, document.version, "source", names);
        rename_segments(database, document.version, "target", names);
    });
}

} // namespace ianote::archive
