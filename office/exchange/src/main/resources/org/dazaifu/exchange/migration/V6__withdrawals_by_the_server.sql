-- The identities under which the office made what was published, as the audience sees them; between
-- spaces. Empty where it was published before this was kept.
ALTER TABLE publication ADD COLUMN makers TEXT NOT NULL DEFAULT '';

-- That a case was taken out of an audience's collection without the case, which is to be told.
CREATE TABLE owed_withdrawal (
    -- the publication by which it was taken out
    id ${key} NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    withdrawn BIGINT NOT NULL,
    -- when the case's own withdrawal took its place; NULL: not yet
    settled BIGINT
);
CREATE INDEX owed_withdrawal_open ON owed_withdrawal (case_id, audience) WHERE settled IS NULL;
