// What is remembered while the storm goes on: what members were told is stored, and what officers wrote.
import type { sheets_v4 } from "googleapis";
import type { AnswerSheet } from "../../src/cli/rehearse/make-answer.ts";
import type { Ready } from "../../src/cli/start/ready.ts";
import type { Random } from "../simulation/make-random.ts";

/** One version of a submission that a member was told is stored and belongs in a book. */
export interface StoredVersion {
  /** No two versions share one. */
  readonly title: string;
  readonly receipt: string;
  /** Id of the federation in whose book it belongs, or of the nation. */
  readonly home: string;
  readonly tab: string;
  /** "Lần nộp". */
  readonly number: number;
  readonly answers: AnswerSheet;
}

export interface OwnLine {
  readonly home: string;
  readonly tab: string;
  readonly title: string;
  /** By the title of the column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The books that officers work in. */
export interface Books {
  /** Address of the emulator. */
  readonly google: string;
  /** Ids by home. */
  readonly spreadsheets: { readonly [home: string]: string };
  readonly random: Random;
  /** By title. */
  readonly stored: Map<string, StoredVersion>;
  /** What officers wrote into rows of members: by title of the row, then by title of the column. */
  readonly written: Map<string, Map<string, string>>;
  /** By title. */
  readonly ownLines: Map<string, OwnLine>;
}

export interface Storm extends Books {
  readonly worker: string;
  readonly form: Ready["forms"][number];
  readonly now: () => number;
  /** A second identity, so that looking takes none of the Worker's quota. */
  readonly sheets: sheets_v4.Sheets;
  /** Members who were answered, each counted once. */
  readonly members: Set<string>;
}

/** The column by which a row is found again. */
export const TITLE = "Tên sáng kiến";
