// The Directory's table. Times are milliseconds since the epoch.

export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE home (
    key TEXT PRIMARY KEY,
    home TEXT NOT NULL,
    fixed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID
  `,
];
