-- The archive, version 1. Each later version of the schema is one more file of this folder, run in its turn.

CREATE TABLE fact(                  -- of the archive as a whole: generation, analysis, created
    name TEXT PRIMARY KEY,
    value
) WITHOUT ROWID;

CREATE TABLE note(                  -- a document, whatever its languages
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,  -- ST-12838-2023-INIT
    symbol TEXT, serial TEXT, year INTEGER, suffix TEXT
);

CREATE TABLE name(                  -- who notes come from and go to, and what they are called
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);

CREATE TABLE code(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE       -- JAI, CFSP/PESC
);

CREATE TABLE version(               -- a language version of a note
    id INTEGER PRIMARY KEY,         -- the first of its blocks: a block has room for 4096 points
    blocks INTEGER NOT NULL,
    note INTEGER NOT NULL REFERENCES note,
    language TEXT NOT NULL,
    date TEXT, type INTEGER REFERENCES name, item TEXT,
    sender INTEGER REFERENCES name, addressee INTEGER REFERENCES name,
    title TEXT NOT NULL,
    words INTEGER NOT NULL, points INTEGER NOT NULL,
    source_name TEXT NOT NULL, source_format TEXT NOT NULL, source_bytes INTEGER NOT NULL, source_sha256 TEXT NOT NULL,
    coverage REAL NOT NULL,
    added TEXT NOT NULL, program TEXT NOT NULL,
    UNIQUE(note, language)
);
CREATE INDEX version_by_source ON version(source_sha256);

CREATE TABLE document(              -- a version's note XML, packed by zstd
    version INTEGER PRIMARY KEY REFERENCES version,
    xml BLOB NOT NULL,
    xml_sha256 TEXT NOT NULL
);

CREATE TABLE header_field(
    version INTEGER NOT NULL REFERENCES version,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY(version, ordinal)
) WITHOUT ROWID;

CREATE TABLE subject_code(
    version INTEGER NOT NULL REFERENCES version,
    ordinal INTEGER NOT NULL,
    code INTEGER NOT NULL REFERENCES code,
    number TEXT NOT NULL,
    PRIMARY KEY(version, ordinal)
) WITHOUT ROWID;
CREATE INDEX subject_code_by_code ON subject_code(code, number);

CREATE TABLE kind(id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE action(id INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE point(                 -- what a search finds: points, titles, paragraphs, cells, footnotes, the header
    id INTEGER PRIMARY KEY,         -- block, ordinal, length, kind and action in one number, see src/archive/place.hpp
    version INTEGER NOT NULL,       -- of its block; no foreign key, which would want an index of millions of rows
    element TEXT NOT NULL,          -- a1.c19; fn3 for a footnote; header
    n TEXT NOT NULL
);
CREATE VIEW points AS
    SELECT note.identity, version.language, point.element, point.n, kind.name AS kind, action.name AS action
    FROM point JOIN version ON version.id = point.version JOIN note ON note.id = version.note
    JOIN kind ON kind.id = point.id & 15 LEFT JOIN action ON action.id = (point.id >> 4) & 15;

CREATE TABLE reference(             -- documents that a note names
    point INTEGER NOT NULL REFERENCES point,
    cited TEXT NOT NULL,            -- identity, which need not be in the archive
    printed TEXT NOT NULL,
    PRIMARY KEY(point, cited)
) WITHOUT ROWID;
CREATE INDEX reference_by_cited ON reference(cited);

-- What filters and counts need of each version, packed for reading in one go (src/archive/facts.hpp).
CREATE TABLE facts(chunk INTEGER PRIMARY KEY, generation INTEGER NOT NULL, bytes BLOB NOT NULL);

-- The words of each point, folded, one token a word. Its texts stand in the XML.
CREATE VIRTUAL TABLE point_text USING fts5(text, content='', columnsize=0, tokenize='ianote');
-- one segment a commit, not one a megabyte: less to merge
INSERT INTO point_text(point_text, rank) VALUES('hashsize', 67108864);
INSERT INTO point_text(point_text, rank) VALUES('automerge', 8);

CREATE TABLE term(                  -- every form of a word, and the points that hold it
    form TEXT NOT NULL, language TEXT NOT NULL, points INTEGER NOT NULL,
    PRIMARY KEY(form, language)
) WITHOUT ROWID;
CREATE TABLE stem(                  -- the forms of one stem: a search looks for all of them
    language TEXT NOT NULL, stem TEXT NOT NULL, form TEXT NOT NULL,
    PRIMARY KEY(language, stem, form)
) WITHOUT ROWID;

CREATE TABLE former_version(        -- what a newer version of the same identity has replaced
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL, language TEXT NOT NULL,
    source_name TEXT NOT NULL, source_sha256 TEXT NOT NULL,
    added TEXT NOT NULL, replaced TEXT NOT NULL,
    xml BLOB NOT NULL, xml_sha256 TEXT NOT NULL
);

CREATE TABLE bitext(                -- two versions linked, as bitext XML packed by zstd
    note INTEGER NOT NULL REFERENCES note,
    source TEXT NOT NULL, target TEXT NOT NULL,
    source_sha256 TEXT NOT NULL, target_sha256 TEXT NOT NULL, -- of the XML that was linked
    xml BLOB NOT NULL,
    PRIMARY KEY(note, source, target)
) WITHOUT ROWID;

CREATE TABLE decision(              -- what a reviewer did, in order; never changed, only undone
    id INTEGER PRIMARY KEY,
    note INTEGER NOT NULL REFERENCES note,
    source TEXT NOT NULL, target TEXT NOT NULL,
    what TEXT NOT NULL,             -- confirm, reject, link, comment
    source_segments TEXT NOT NULL,  -- identifiers, blanks between
    target_segments TEXT NOT NULL,
    source_text TEXT NOT NULL, target_text TEXT NOT NULL,
    comment TEXT NOT NULL,
    reviewer TEXT NOT NULL, time TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX decision_by_note ON decision(note, source, target);

CREATE TABLE log(
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL, what TEXT NOT NULL, document TEXT NOT NULL, detail TEXT NOT NULL
);
