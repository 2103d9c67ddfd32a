// Brings a database to the newest schema; each migration runs once, in order, and all of them or none.
import type { Db } from "./db.ts";

/**
 * Statements are parted by semicolons, so none may stand in a comment or a literal. A table keeps the version, not `PRAGMA user_version`, which
 * Durable Objects refuse.
 */
export function migrate(db: Db, migrations: readonly string[]): void {
  db.run("CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY) STRICT");
  const done =
    db.first<{ version: number | null }>("SELECT max(version) AS version FROM migration")
      ?.version ?? 0;
  if (done >= migrations.length) return;
  db.transaction(() => {
    migrations.slice(done).forEach((sql, index) => {
      for (const statement of sql.split(";")) {
        if (statement.trim() !== "") db.run(statement);
      }
      db.run("INSERT INTO migration (version) VALUES (?)", done + index + 1);
    });
  });
}
