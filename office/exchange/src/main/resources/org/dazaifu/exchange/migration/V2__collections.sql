-- Collections and what is filed in them. There are no foreign keys: they would be checked again for
-- each of many thousand rows that one statement of ours adds.
CREATE TABLE collection (
    id ${key} NOT NULL PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    created BIGINT NOT NULL,
    -- of the record that was filed last, also if it is gone
    last_sequence BIGINT NOT NULL,
    UNIQUE (kind, name)
);

-- One version of an object in a collection.
CREATE TABLE record (
    id ${key} NOT NULL PRIMARY KEY,
    collection BIGINT NOT NULL,
    -- when it was added: microseconds since 1970 UTC, strictly increasing in a collection
    sequence BIGINT NOT NULL,
    object_id TEXT NOT NULL,
    type TEXT NOT NULL,
    spec_version TEXT NOT NULL,
    -- its version's instant, in bytes that sort like the instants
    version ${bytes} NOT NULL,
    -- as the object writes it; NULL: it has no version of its own
    version_text TEXT,
    -- SHA-256 of what it says, whatever the order of its properties
    digest ${bytes} NOT NULL,
    bytes INTEGER NOT NULL,
    -- The sequence of the latest record of its object that is of a later version and was added
    -- before it; 0 where there is none; NULL where one was added after it. See RecordSelection.
    outdone BIGINT,
    UNIQUE (collection, sequence)
);
CREATE INDEX record_latest ON record (collection, sequence, type) WHERE outdone = 0;
CREATE INDEX record_object ON record (collection, object_id, spec_version, version, sequence);
CREATE INDEX record_standing ON record (collection, object_id, spec_version, version, sequence DESC)
    WHERE outdone IS NOT NULL;
CREATE INDEX record_said ON record (collection, object_id, spec_version, digest)
    WHERE version_text IS NULL;

CREATE TABLE content (
    record ${key} NOT NULL PRIMARY KEY,
    json ${bytes} NOT NULL
);

-- What became of what was sent by TAXII.
CREATE TABLE status (
    id TEXT NOT NULL PRIMARY KEY,
    caller TEXT NOT NULL,
    stored BIGINT NOT NULL,
    body ${bytes} NOT NULL
);
CREATE INDEX status_stored ON status (stored);
