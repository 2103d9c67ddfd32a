// Builds a board's desk over ledgers that answer at once; a test states only what it changes.
import { programme1Trieu2022 } from "../../../src/domain/programmes/1-trieu-2022.ts";
import type { Count, Progress, Tally } from "../../../src/domain/tally.ts";
import type { Desk } from "../../../src/worker/board/desk.ts";
import type { Freshness, LedgerDoor } from "../../../src/worker/board/ledger-report.ts";

/** 14h05 ngày 20/5/2022 in Vietnam, in phase 1. */
export const NOW = Date.UTC(2022, 4, 20, 7, 5);

export const buildProgress = (changes: Partial<Progress> = {}): Progress => ({
  received: 10,
  counted: 8,
  valid: 5,
  pending: 3,
  invalid: 1,
  recognised: 2,
  assigned: null,
  registered: 20,
  ...changes,
});

export const buildCount = (
  asOf: number,
  changes: Partial<Count> = {},
  progress: Partial<Progress> = {},
): Count => ({
  asOf,
  received: 10,
  inBook: 9,
  needsFixing: 1,
  unrouted: 0,
  duplicate: 0,
  withdrawn: 0,
  moved: 0,
  waiting: 0,
  phases: {
    gd1: buildProgress(progress),
    gd2: buildProgress({ received: 0, counted: 0, valid: 0, registered: null }),
  },
  ...changes,
});

export const FRESH: Freshness = {
  pulledAt: NOW,
  pullDueSince: null,
  isBlocked: false,
  waiting: 0,
  oldestWaitingAt: null,
  states: [],
};

export interface AskedOfLedgers {
  readonly pulls: { home: string; version?: string; force?: boolean }[];
  readonly counts: { home: string; asOf: number }[];
  readonly tallies: { home: string; tally: Tally }[];
}

export interface Setting {
  readonly desk: Desk;
  readonly asked: AskedOfLedgers;
  /** The clock of everybody. */
  time: number;
}

/** Two federations with a book, and the nation. */
export function buildDesk(
  changes: Partial<Desk> = {},
  ledger: (home: string) => Partial<LedgerDoor> = () => ({}),
): Setting {
  const asked: AskedOfLedgers = { pulls: [], counts: [], tallies: [] };
  const setting: Setting = {
    time: NOW,
    asked,
    desk: {
      programme: programme1Trieu2022,
      homes: [
        { id: "p63-01", name: "LĐLĐ TP Hà Nội" },
        { id: "p63-91", name: "LĐLĐ tỉnh Kiên Giang" },
        { id: "national", name: "Chưa rõ đơn vị" },
      ],
      books: new Map([
        ["p63-01", "book-hanoi"],
        ["p63-91", "book-kiengiang"],
        ["national", "book-nation"],
      ]),
      recipients: ["lanhdao@example.org", "bancstd@example.org"],
      alerts: ["vanhanh@example.org"],
      publicUrl: "https://sang-kien.example.org",
      booksUrl: "https://docs.google.com/spreadsheets/d",
      look: async () => ({
        kind: "seen",
        books: new Map([
          ["book-hanoi", { version: "7", lastChangeIsOurs: false }],
          ["book-kiengiang", { version: "3", lastChangeIsOurs: false }],
        ]),
      }),
      open: (home) => ({
        wake: async () => undefined,
        pullDue: async (due) => asked.pulls.push({ home, ...due }),
        freshAt: async () => FRESH,
        count: async (asOf) => {
          asked.counts.push({ home, asOf });
          return buildCount(asOf);
        },
        takeTally: async (tally) => asked.tallies.push({ home, tally }),
        ...ledger(home),
      }),
      now: () => setting.time,
      ...changes,
    },
  };
  return setting;
}
