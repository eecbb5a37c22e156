-- Who may do what. An account is never removed, so that its name in the audit log stays its name.
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE account_audience (
    account TEXT NOT NULL REFERENCES account (id),
    audience TEXT NOT NULL,
    PRIMARY KEY (account, audience)
);

-- The secret of a token is not kept; hash is its SHA-256. last_used is a day since 1970, UTC.
CREATE TABLE access_token (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    hash ${bytes} NOT NULL UNIQUE,
    label TEXT NOT NULL,
    read_only INTEGER NOT NULL,
    audience TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    last_used BIGINT
);

CREATE INDEX access_token_account ON access_token (account);

-- The SHA-256 of a certificate's DER, in hexadecimal digits.
CREATE TABLE client_certificate (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX client_certificate_account ON client_certificate (account);

-- A person as an OpenID provider names them.
CREATE TABLE oidc_subject (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX oidc_subject_account ON oidc_subject (account);

-- Who did what. A row is a leaf of a tree (RFC 6962); hash is the leaf's.
CREATE TABLE audit (
    sequence BIGINT NOT NULL PRIMARY KEY,
    time BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    details TEXT NOT NULL,
    hash ${bytes} NOT NULL
);

-- The right edge of that tree, and its newest signed checkpoint: one row.
CREATE TABLE audit_tree (
    id INTEGER NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    roots TEXT NOT NULL,
    checkpoint TEXT NOT NULL
);

-- Some earlier checkpoints, by which a verifier tells about where a row was changed.
CREATE TABLE audit_checkpoint (
    size BIGINT NOT NULL PRIMARY KEY,
    checkpoint TEXT NOT NULL
);
