// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migration.hpp"
#include "archive/prepared.hpp"
#include "archive/schema/steps.hpp"
#include "read/note_xml.hpp"

namespace ianote::archive {

void index_again(StepContext& context) {
    context.for_each_document([&](const StoredDocument& document) {
        Prepared words;
        prepare_words(read::read_note_xml({document.xml, "archive"}), words);
        Statement text(context.database(), "INSERT INTO point_text(rowid, text) VALUES(?1, ?2)");
        for (auto& point : words.points) {
            point.place.block = document.version;
            text.bind(1, point.place.row()).bind(2, point.words).run();
        }
    });
}

} // namespace ianote::archive
