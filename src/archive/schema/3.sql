-- The archive, version 3: places have the names that note XML has since bodies are read whole (b.19, h.subject), and
-- documents, points and decisions are given them after this. A point that is no commitment may have an action too.

DROP VIEW points;

CREATE TABLE point_3(               -- what a search finds: points, titles, paragraphs, cells, footnotes, the header
    id INTEGER PRIMARY KEY,         -- block, ordinal, length, action and kind in one number, see src/archive/place.hpp
    version INTEGER NOT NULL,       -- of its block; no foreign key, which would want an index of millions of rows
    element TEXT NOT NULL,          -- b.19; b.t1.r2.c1; fn3 for a footnote; h for the header
    n TEXT NOT NULL
);
INSERT INTO point_3(id, version, element, n) SELECT id, version, element, n FROM point ORDER BY id;
DROP TABLE point;
ALTER TABLE point_3 RENAME TO point;

CREATE VIEW points AS
    SELECT note.identity, version.language, point.element, point.n, kind.name AS kind, action.name AS action
    FROM point JOIN version ON version.id = point.version JOIN note ON note.id = version.note
    JOIN kind ON kind.id = point.id & 255 LEFT JOIN action ON action.id = (point.id >> 8) & 255;
