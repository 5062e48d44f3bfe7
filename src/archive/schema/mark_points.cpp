// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migration.hpp"
#include "archive/place.hpp"
#include "archive/point_marks.hpp"
#include "archive/points.hpp"
#include "archive/schema/steps.hpp"
#include "read/note_xml.hpp"

#include <ianote/error.hpp>

namespace ianote::archive {

void mark_points(StepContext& context) {
    Statement range(context.database(), "SELECT id FROM point WHERE id >= ?1 AND id < ?2 ORDER BY id");
    context.for_each_document([&](const StoredDocument& document) {
        const auto note = read::read_note_xml({document.xml, "archive"});
        const auto points = list_points(note);
        std::vector<std::int64_t> rows;
        range.bind(1, document.version << Place::block_shift);
        range.bind(2, (document.version + document.blocks) << Place::block_shift);
        while (range.step()) rows.push_back(range.integer(0));
        range.reset();
        if (rows.size() != points.size()) throw Error(ErrorKind::input, "archive-damaged", {}, "its points are others");
        MarkWriter marks(context.database());
        for (std::size_t p = 0; p < rows.size(); ++p) marks.write(rows[p], points[p].marks);
    });
}

} // namespace ianote::archive
