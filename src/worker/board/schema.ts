// The Board's tables. Times are milliseconds since the epoch; JSON columns say their shape.

export const MIGRATIONS: readonly string[] = [
  `
  -- What each ledger last said of itself. count: JSON (Count), states: JSON (BookState[]).
  CREATE TABLE report (
    federation TEXT PRIMARY KEY,
    reported_at INTEGER NOT NULL,
    count TEXT NOT NULL,
    oldest_waiting_at INTEGER,
    states TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- When the next scheduled tally is due.
  CREATE TABLE schedule (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    next_at INTEGER NOT NULL
  ) STRICT;

  -- A tally on its way. period: the scheduled moment it is for, NULL when it was only asked for. step: asked, look, wait.
  -- rest: books that are read after the others, JSON ([home, Drive's version or null][]), NULL once they were asked for.
  CREATE TABLE closing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asked_at INTEGER NOT NULL,
    period INTEGER UNIQUE,
    resend INTEGER NOT NULL,
    step TEXT NOT NULL,
    rest TEXT,
    next_at INTEGER NOT NULL
  ) STRICT;

  -- What is mailed. kind: tally, trouble.
  CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL
  ) STRICT;

  -- body: JSON (Tally).
  CREATE TABLE tally (
    closing INTEGER PRIMARY KEY,
    as_of INTEGER NOT NULL UNIQUE,
    period INTEGER UNIQUE,
    body TEXT NOT NULL,
    letter INTEGER NOT NULL REFERENCES letter (id)
  ) STRICT;

  -- States of books that people are told of. tell_at: when a letter about it is due, NULL when none is. told_at: when the last one
  -- was written, NULL before the first. ended_at: NULL while it lasts.
  CREATE TABLE trouble (
    federation TEXT NOT NULL,
    code TEXT NOT NULL,
    tell_at INTEGER,
    told_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (federation, code)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX trouble_due ON trouble (tell_at) WHERE tell_at IS NOT NULL;

  -- The outbox: one row per letter and recipient.
  CREATE TABLE mail (
    id INTEGER PRIMARY KEY,
    letter INTEGER NOT NULL REFERENCES letter (id),
    recipient TEXT NOT NULL,
    tries INTEGER NOT NULL,
    due_at INTEGER,
    sent_at INTEGER,
    failure TEXT,
    UNIQUE (letter, recipient)
  ) STRICT;
  CREATE INDEX mail_due ON mail (due_at) WHERE due_at IS NOT NULL;

  -- Ledgers that have not yet been handed the newest tally.
  CREATE TABLE handover (
    federation TEXT PRIMARY KEY,
    due_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Verified requests that could not be stored.
  CREATE TABLE rejected (
    form TEXT NOT NULL,
    why TEXT NOT NULL,
    times INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (form, why)
  ) STRICT, WITHOUT ROWID
  `,
];
