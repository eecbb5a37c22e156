-- What an exchange keeps for itself, such as the key of its cursors.
CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
