-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a workspace keeps about itself. Records are in t<page>, many-links and multi selects in j<field>.

CREATE TABLE workspace(
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL -- JSON
) WITHOUT ROWID;

CREATE TABLE page(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_own TEXT NOT NULL,
    icon TEXT NOT NULL,
    name_field INTEGER NOT NULL,
    alias_field INTEGER NOT NULL,
    last_record INTEGER NOT NULL -- the highest id ever given: ids are never given twice
);

CREATE TABLE field(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page(id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_own TEXT NOT NULL,
    type TEXT NOT NULL,
    config TEXT NOT NULL, -- JSON
    hidden INTEGER NOT NULL,
    width INTEGER NOT NULL
);

CREATE TABLE option(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    field INTEGER NOT NULL REFERENCES field(id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_own TEXT NOT NULL,
    color TEXT NOT NULL
);

-- The log of the one door for writes. Undone edits are the newest ones, in order.
CREATE TABLE edit(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL, -- ms since 1970 UTC
    records INTEGER NOT NULL,
    page INTEGER NOT NULL,
    import INTEGER NOT NULL,
    first_change INTEGER NOT NULL,
    last_change INTEGER NOT NULL,
    undone INTEGER NOT NULL,
    digest INTEGER NOT NULL
);

CREATE TABLE change(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edit INTEGER NOT NULL REFERENCES edit(id),
    op INTEGER NOT NULL, -- 1 insert, 2 update, 3 remove, 4 metadata
    page INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    payload BLOB NOT NULL,
    digest INTEGER NOT NULL
);

CREATE TABLE import(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edit INTEGER NOT NULL REFERENCES edit(id),
    at INTEGER NOT NULL,
    description TEXT NOT NULL, -- JSON
    reverted_by INTEGER NOT NULL
);

-- Sums of cell hashes, per 4,096 records of a table; checked by `pheu check` and by backups.
CREATE TABLE digest(
    name TEXT NOT NULL,
    block INTEGER NOT NULL,
    records INTEGER NOT NULL,
    digest INTEGER NOT NULL,
    PRIMARY KEY(name, block)
) WITHOUT ROWID
