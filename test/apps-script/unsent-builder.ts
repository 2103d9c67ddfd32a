// A valid undelivered answer and an empty memory, for tests to change.
import type { Remembered } from "../../src/apps-script/read-memory.ts";
import type { Memory, Unsent } from "../../src/apps-script/unsent.ts";

export const NOW = Date.UTC(2026, 10, 20, 1, 0);

export const unsent = (changes: Partial<Unsent> = {}): Unsent => ({
  responseId: "2_ABaOnuexample",
  submittedAt: NOW - 60_000,
  tries: 0,
  since: NOW,
  ...changes,
});

export const memory = (changes: Partial<Memory> = {}): Memory => ({
  cursor: 0,
  unsent: [],
  refused: [],
  delivered: [],
  toldAt: 0,
  ...changes,
});

export const remembered = (
  changes: Partial<Memory> = {},
  noted: readonly Unsent[] = [],
): Remembered => ({
  memory: memory(changes),
  notes: noted.map((answer) => ({
    key: `note.${answer.submittedAt}.${answer.responseId}`,
    answer,
  })),
});
