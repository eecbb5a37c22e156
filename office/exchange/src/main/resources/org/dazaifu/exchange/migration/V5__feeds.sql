-- What is fetched from where, how often, and how it went. Times are microseconds since 1970 UTC.
CREATE TABLE feed (
    name TEXT NOT NULL PRIMARY KEY,
    collection TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    source_collection TEXT NOT NULL,
    every_seconds BIGINT NOT NULL,
    marking TEXT NOT NULL,
    list_type TEXT NOT NULL,
    list_column TEXT NOT NULL,
    list_separator TEXT NOT NULL,
    source TEXT NOT NULL,
    allowed_hosts TEXT NOT NULL,
    secret TEXT NOT NULL,
    added BIGINT NOT NULL,
    enabled INTEGER NOT NULL,
    progress TEXT NOT NULL,
    next_pull BIGINT NOT NULL,
    last_success BIGINT,
    last_failure BIGINT,
    failure TEXT NOT NULL,
    failures INTEGER NOT NULL,
    holder TEXT,
    held_until BIGINT
);

-- The events of MISP feeds that are filed, each as it was when it was fetched last.
CREATE TABLE feed_event (
    collection TEXT NOT NULL,
    event TEXT NOT NULL,
    changed TEXT NOT NULL,
    fetched BIGINT NOT NULL,
    PRIMARY KEY (collection, event)
);

-- The values of plain lists; valid_until is null as long as a value stands in its list.
CREATE TABLE feed_value (
    collection TEXT NOT NULL,
    digest TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    created BIGINT NOT NULL,
    modified BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    PRIMARY KEY (collection, digest)
);
