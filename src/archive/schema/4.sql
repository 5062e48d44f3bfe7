-- The archive, version 4: who is asked at a point, and points of whose kind another reading is near. Both are filled from
-- the documents after this.

CREATE TABLE addressee(id INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE asked(                 -- who is asked to do something at a point, or by what it completes
    who INTEGER NOT NULL REFERENCES addressee,
    point INTEGER NOT NULL REFERENCES point,
    PRIMARY KEY(who, point)
) WITHOUT ROWID;
CREATE INDEX asked_by_point ON asked(point);

CREATE TABLE unsure(                -- points whose kind is not certain
    point INTEGER PRIMARY KEY REFERENCES point,
    confidence REAL NOT NULL        -- below 1
);
