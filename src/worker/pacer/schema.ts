// The Pacer's tables. Times are milliseconds since the epoch.

export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE lane (
    name TEXT PRIMARY KEY,
    -- When the next slot would fall if nobody had been idle.
    next_at INTEGER NOT NULL,
    paused_until INTEGER NOT NULL,
    throttles INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE slot (
    id INTEGER PRIMARY KEY,
    lane TEXT NOT NULL,
    -- When it was spent, or when its owner was told to ask again.
    at INTEGER NOT NULL,
    book TEXT NOT NULL,
    kind TEXT NOT NULL,
    spent INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX slot_by_time ON slot (lane, at);
  CREATE UNIQUE INDEX slot_unspent ON slot (book, kind) WHERE spent = 0;
  CREATE TABLE token (
    id INTEGER PRIMARY KEY,
    value TEXT,
    fetched_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    closed_until INTEGER NOT NULL,
    -- Why Google refused one, NULL when it only could not be asked.
    why TEXT
  ) STRICT
  `,
];
