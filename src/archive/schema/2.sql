-- The archive, version 2: a row has eight bits for its kind and eight for its action, which had four each. The search
-- index is filled again after this. Linked pairs, which nothing ever read, are no longer kept beside the decisions.

DROP VIEW points;

CREATE TABLE point_2(               -- what a search finds: points, titles, paragraphs, cells, footnotes, the header
    id INTEGER PRIMARY KEY,         -- block, ordinal, length, action and kind in one number, see src/archive/place.hpp
    version INTEGER NOT NULL,       -- of its block; no foreign key, which would want an index of millions of rows
    element TEXT NOT NULL,          -- a1.c19; fn3 for a footnote; header
    n TEXT NOT NULL
);
INSERT INTO point_2(id, version, element, n) SELECT
    ((id >> 24) << 32) | (((id >> 8) & 65535) << 16) | (iif(((id >> 4) & 15) = 15, 255, (id >> 4) & 15) << 8) | (id & 15),
    version, element, n FROM point ORDER BY id;

CREATE TABLE reference_2(           -- documents that a note names
    point INTEGER NOT NULL REFERENCES point,
    cited TEXT NOT NULL,            -- identity, which need not be in the archive
    printed TEXT NOT NULL,
    PRIMARY KEY(point, cited)
) WITHOUT ROWID;
INSERT INTO reference_2(point, cited, printed) SELECT
    ((point >> 24) << 32) | (((point >> 8) & 65535) << 16) | (iif(((point >> 4) & 15) = 15, 255, (point >> 4) & 15) << 8) | (point & 15),
    cited, printed FROM reference ORDER BY point, cited;

DROP TABLE reference;
DROP TABLE point;
ALTER TABLE point_2 RENAME TO point;
ALTER TABLE reference_2 RENAME TO reference;
CREATE INDEX reference_by_cited ON reference(cited);

CREATE VIEW points AS
    SELECT note.identity, version.language, point.element, point.n, kind.name AS kind, action.name AS action
    FROM point JOIN version ON version.id = point.version JOIN note ON note.id = version.note
    JOIN kind ON kind.id = point.id & 255 LEFT JOIN action ON action.id = (point.id >> 8) & 255;

DROP TABLE point_text;
CREATE VIRTUAL TABLE point_text USING fts5(text, content='', columnsize=0, tokenize='ianote');
-- one segment a commit, not one a megabyte: less to merge
INSERT INTO point_text(point_text, rank) VALUES('hashsize', 67108864);
INSERT INTO point_text(point_text, rank) VALUES('automerge', 8);

DROP TABLE bitext;
