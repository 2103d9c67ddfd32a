// Starts an emulator whose calls are to be struck, with a book whose writes are fenced.
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestRecord } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";

export const METHOD = "sheets.spreadsheets.batchUpdate";

/** A row on top. */
export const insertRow = (text: string) => [
  { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } } },
  {
    updateCells: {
      start: { sheetId: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: "userEnteredValue",
    },
  },
];

/** A row on top, if the fence `previous` stands; it is replaced by `next`. */
export const fenced = (row: string, previous: number, next: number) => [
  { deleteProtectedRange: { protectedRangeId: previous } },
  addFence(next),
  ...insertRow(row),
];

export async function startBreakable() {
  const google = await startEmulator();
  const armed = async () => (await google.call("GET", "/_emulator/faults")).body;
  return {
    ...google,
    arm: (...faults: object[]) => google.control("faults", faults),
    armed,
    /** Resolves when the first fault has struck once. */
    hasStruck: async () => {
      while (((await armed()) as { struck: number }[])[0]?.struck !== 1) await sleep(5);
    },
    /** What the last calls were noted as. */
    noted: async (count = 1) => {
      const { body } = await google.call("GET", "/_emulator/requests");
      return (body as RequestRecord[])
        .slice(-count)
        .map(({ status, fault, applied }) => ({ status, fault, applied }));
    },
    /** A book with the fence 1. */
    makeFencedBook: async () => {
      const id = await google.makeBook();
      await google.batch(id, addFence(1));
      return id;
    },
  };
}

function addFence(protectedRangeId: number) {
  const range = { sheetId: 0, endRowIndex: 1 };
  return { addProtectedRange: { protectedRange: { protectedRangeId, range } } };
}
