-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: pages that people shape. Views, comments, files, the colour of a page and the description of a field.

ALTER TABLE page ADD COLUMN color TEXT NOT NULL DEFAULT '';

ALTER TABLE field ADD COLUMN description TEXT NOT NULL DEFAULT '';

CREATE TABLE view(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page(id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_own TEXT NOT NULL,
    kind TEXT NOT NULL,
    config TEXT NOT NULL -- JSON
);

INSERT INTO view(page, position, role, name_en, name_vi, name_own, kind, config)
    SELECT id, 0, '', 'Grid', 'Bảng', '', 'grid', '{}' FROM page ORDER BY id;

CREATE TABLE comment(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page(id),
    record INTEGER NOT NULL,
    at INTEGER NOT NULL,      -- ms since 1970 UTC
    changed INTEGER NOT NULL, -- 0: never
    text TEXT NOT NULL
);

CREATE INDEX comment_record ON comment(page, record);

-- Contents are kept once, by their SHA-256, and never changed; an attachment is a name for one.
CREATE TABLE blob(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL
);

CREATE TABLE chunk(
    blob INTEGER NOT NULL REFERENCES blob(id),
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY(blob, position)
);

CREATE TABLE attachment(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    blob INTEGER NOT NULL REFERENCES blob(id),
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL, -- of an image
    height INTEGER NOT NULL,
    at INTEGER NOT NULL
)
