// Reads the one line that holds what a ledger knows of its book.
import type { Tally } from "../../domain/tally.ts";
import type { BookMap } from "../sheet/book-map.ts";
import type { Repair } from "../sheet/build-repairs.ts";
import type { HeldTab } from "../sheet/read-book.ts";
import type { Misplaced, Realignment } from "../sheet/realignment.ts";
import type { Db } from "../storage/db.ts";
import type { BookStateCode } from "./book-state.ts";

export interface BookLine {
  readonly spreadsheetId: string | null;
  readonly map: BookMap | null;
  readonly mapReadAt: number;
  /** null: the fence must be read before anything is written. */
  readonly fenceId: number | null;
  /** Number of the last attempt known to have passed; null before the book was ever looked at. */
  readonly fenceAttempt: number | null;
  /** What the book said itself of the attempts that passed when it was last read or written, newest first. */
  readonly saidPassed: readonly string[];
  readonly staleFences: readonly number[];
  readonly editors: readonly string[];
  readonly nextAttempt: number;
  readonly batchRows: number;
  readonly lastInsertAt: number;
  readonly nextTryAt: number;
  /** Reads in a row that brought nothing. */
  readonly failedReads: number;
  /** Writes in a row that Google did not answer clearly, and that did not pass; since when. */
  readonly unclear: number;
  readonly unclearSince: number | null;
  /** Rows that went alone in vain are not tried before. */
  readonly unclearRestUntil: number;
  readonly scanDue: boolean;
  readonly choice: Choice | null;
  readonly state: BookStateCode | null;
  readonly stateSince: number | null;
  readonly stateWords: string | null;
  readonly driveVersion: string | null;
  readonly pulledVersion: string | null;
  readonly pulledAt: number;
  readonly pullDueAt: number | null;
  readonly pullResult: PullResult | null;
  readonly tally: Tally | null;
  readonly repairs: readonly Repair[];
  /** Whether they were found while their tabs were held: their rows and columns are where they say. */
  readonly areRepairsExact: boolean;
  /** Those sent since the last pull, newest first: one may have landed on a row of nobody's. */
  readonly repaired: readonly Repair[];
  /** Tabs that are kept still until cells are set right. */
  readonly holds: readonly HeldTab[];
  /** Rows of a passed attempt that may stand shifted; null when all are in place. */
  readonly misplaced: Misplaced | null;
  /** What sets them right; null while they must be looked at first. */
  readonly realignments: readonly Realignment[] | null;
  readonly written: number;
  readonly changedAt: number;
  readonly reportedAt: number;
}

/** What a person keeps where a book went back to an older version: the Sheet as it stands, or the ledger's rows. */
export type Choice = "sheet" | "ledger";

export interface PullResult {
  /** When it began: it holds what the book said then. Milliseconds since the epoch. */
  readonly at: number;
  /** Rows of ours that were read. */
  readonly rows: number;
  /** Cells of officers that had changed. */
  readonly changed: number;
  /** Changes not applied because a person must look at them. */
  readonly held: number;
}

export function bookLine(db: Db): BookLine {
  const line = db.first("SELECT * FROM book");
  if (line === undefined)
    throw new Error("Cannot read the book's line: the ledger has none; create the ledger anew");
  const text = (column: string) => line[column] as string | null;
  const number = (column: string) => Number(line[column]);
  const optional = (column: string) => line[column] as number | null;
  const json = <T>(column: string): T | null => JSON.parse(text(column) ?? "null") as T | null;
  return {
    spreadsheetId: text("spreadsheet_id"),
    map: json("map"),
    mapReadAt: number("map_read_at"),
    fenceId: optional("fence_id"),
    fenceAttempt: optional("fence_attempt"),
    saidPassed: json<string[]>("said_passed") ?? [],
    staleFences: json<number[]>("fence_stale") ?? [],
    editors: json<string[]>("editors") ?? [],
    nextAttempt: number("next_attempt"),
    batchRows: number("batch_rows"),
    lastInsertAt: number("last_insert_at"),
    nextTryAt: number("next_try_at"),
    failedReads: number("failed_reads"),
    unclear: number("unclear"),
    unclearSince: optional("unclear_since"),
    unclearRestUntil: number("unclear_rest_until"),
    scanDue: number("scan_due") === 1,
    choice: text("choice") as Choice | null,
    state: text("state") as BookStateCode | null,
    stateSince: optional("state_since"),
    stateWords: text("state_words"),
    driveVersion: text("drive_version"),
    pulledVersion: text("pulled_version"),
    pulledAt: number("pulled_at"),
    pullDueAt: optional("pull_due_at"),
    pullResult: json("pull_result"),
    tally: json("tally"),
    repairs: json<Repair[]>("repairs") ?? [],
    areRepairsExact: number("repairs_exact") === 1,
    repaired: json<Repair[]>("repaired") ?? [],
    holds: json<HeldTab[]>("holds") ?? [],
    misplaced: json("misplaced"),
    realignments: json("realignments"),
    written: number("written"),
    changedAt: number("changed_at"),
    reportedAt: number("reported_at"),
  };
}
