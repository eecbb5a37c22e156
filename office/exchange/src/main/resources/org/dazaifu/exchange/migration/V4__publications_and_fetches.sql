-- That what an audience has of a case was put into its collection.
CREATE TABLE publication (
    id ${key} NOT NULL PRIMARY KEY,
    collection BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    -- the name under which the case keeps the bundle
    bundle TEXT NOT NULL,
    kind TEXT NOT NULL,
    released_by TEXT NOT NULL,
    published BIGINT NOT NULL
);
CREATE INDEX publication_case ON publication (case_id, audience, id);

-- One version of an object as a publication put it into the collection, or that it took one out.
CREATE TABLE published_object (
    id ${key} NOT NULL PRIMARY KEY,
    publication BIGINT NOT NULL,
    collection BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    object_id TEXT NOT NULL,
    -- live, revoked, notice or removed
    fate TEXT NOT NULL,
    version TEXT NOT NULL,
    digest ${bytes} NOT NULL,
    -- of its record in the collection, also if that is gone; 0 where it was taken out
    sequence BIGINT NOT NULL,
    -- the publication by which something else took its place; NULL: none
    replaced BIGINT
);
CREATE INDEX published_standing ON published_object (collection, object_id) WHERE replaced IS NULL;
CREATE INDEX published_case ON published_object (case_id, collection, object_id);

-- One page of objects that an account was sent.
CREATE TABLE page_fetch (
    id ${key} NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    collection BIGINT NOT NULL,
    begun BIGINT NOT NULL,
    -- NULL: nobody knows whether it arrived
    completed BIGINT,
    -- the sequences of its records: 12-40,43
    sequences TEXT NOT NULL
);
CREATE INDEX page_fetch_collection ON page_fetch (collection, account);
