// The ledger's tables. Times are milliseconds since the epoch; JSON columns say their shape.

export const MIGRATIONS: readonly string[] = [
  `
  -- One answered form, however often it was edited.
  CREATE TABLE submission (
    key TEXT PRIMARY KEY,
    receipt TEXT NOT NULL UNIQUE,
    form_id TEXT NOT NULL,
    first_submitted_at INTEGER NOT NULL,
    last_submitted_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Everything that ever arrived. "number" is "Lần nộp", NULL for what goes to history only.
  -- phase: the one whose entry window holds submitted_at. verdict: accepted, needs-fixing, unrouted. initiative, notes, kept:
  -- JSON (Initiative, sentences, Answer[]). refusal: why Google did not take the row, from refused_at on it needs fixing.
  -- unclear_at: when it last went alone and nobody heard what became of it, though nothing did.
  CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL REFERENCES submission (key),
    number INTEGER,
    submitted_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    booked_at INTEGER NOT NULL,
    settled_at INTEGER,
    phase TEXT,
    verdict TEXT NOT NULL,
    hash TEXT NOT NULL,
    named TEXT NOT NULL,
    consent TEXT NOT NULL,
    initiative TEXT NOT NULL,
    notes TEXT NOT NULL,
    kept TEXT NOT NULL,
    refusal TEXT,
    refused_at INTEGER,
    unclear_at INTEGER,
    UNIQUE (key, number)
  ) STRICT;
  CREATE INDEX version_moment ON version (submitted_at);
  CREATE INDEX version_waiting ON version (id) WHERE settled_at IS NULL AND number IS NOT NULL;
  CREATE INDEX version_unclear ON version (unclear_at) WHERE settled_at IS NULL AND unclear_at IS NOT NULL;

  -- What officers decided, one entry a changed cell. field: a column id of "Sáng kiến", or "units" with the whole table.
  CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    version INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_of ON event (field, receipt, version, id);

  -- What a row's cells of officers (and its unit) held when it was last pulled: JSON, by column id.
  CREATE TABLE row_seen (
    receipt TEXT NOT NULL,
    version INTEGER NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (receipt, version)
  ) STRICT, WITHOUT ROWID;

  -- The journal: an attempt is here before its call leaves. state: sent, passed, settled, void.
  CREATE TABLE attempt (
    number INTEGER PRIMARY KEY,
    description TEXT NOT NULL UNIQUE,
    previous_id INTEGER NOT NULL,
    -- Where columns were believed to be: JSON BookMap.
    map TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE attempt_row (
    attempt INTEGER NOT NULL REFERENCES attempt (number),
    version_id INTEGER NOT NULL REFERENCES version (id),
    PRIMARY KEY (attempt, version_id)
  ) STRICT, WITHOUT ROWID;

  -- Rows that stood in the book until a person chose to put the ledger back over an older version: they wait from lapsed_at on.
  CREATE TABLE lapse (
    version_id INTEGER NOT NULL REFERENCES version (id),
    settled_at INTEGER NOT NULL,
    lapsed_at INTEGER NOT NULL,
    PRIMARY KEY (version_id, lapsed_at)
  ) STRICT, WITHOUT ROWID;

  -- The book as this ledger knows it, one line. map, editors, fence_stale, said_passed, tally, repairs, repaired, holds,
  -- misplaced, realignments and pull_result are JSON. fence_id is NULL while the fence must be read before anything is written.
  CREATE TABLE book (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    spreadsheet_id TEXT,
    map TEXT,
    map_read_at INTEGER NOT NULL DEFAULT 0,
    map_doubted INTEGER NOT NULL DEFAULT 0,
    fence_id INTEGER,
    fence_attempt INTEGER,
    said_passed TEXT NOT NULL DEFAULT '[]',
    editors TEXT NOT NULL DEFAULT '[]',
    next_attempt INTEGER NOT NULL DEFAULT 1,
    batch_rows INTEGER NOT NULL DEFAULT 1000,
    last_insert_at INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER NOT NULL DEFAULT 0,
    failed_reads INTEGER NOT NULL DEFAULT 0,
    -- Attempts in a row of which nobody heard what became of them, though nothing did, and when the first one was sent.
    unclear INTEGER NOT NULL DEFAULT 0,
    unclear_since INTEGER,
    unclear_rest_until INTEGER NOT NULL DEFAULT 0,
    fence_stale TEXT NOT NULL DEFAULT '[]',
    scan_due INTEGER NOT NULL DEFAULT 0,
    -- What a person chose to keep where book and ledger part: sheet or ledger.
    choice TEXT,
    state TEXT,
    state_since INTEGER,
    state_words TEXT,
    drive_version TEXT,
    pulled_version TEXT,
    pulled_at INTEGER NOT NULL DEFAULT 0,
    pull_due_at INTEGER,
    pull_result TEXT,
    tally TEXT,
    repairs TEXT,
    repairs_exact INTEGER NOT NULL DEFAULT 0,
    repaired TEXT,
    holds TEXT NOT NULL DEFAULT '[]',
    misplaced TEXT,
    realignments TEXT,
    closed_at INTEGER NOT NULL DEFAULT 0,
    written INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL DEFAULT 1,
    reported_at INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO book (id) VALUES (1)
  `,
];
