-- Stands only in a copy for readers, beside the tables of an archive: for whom it was made, and when.
CREATE TABLE readers_copy (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    audience TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
