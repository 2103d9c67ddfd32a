// What a moment shows and the next one does not is no difference.
import { describe, expect, test } from "vitest";
import { settleOn } from "../../../src/cli/reconcile/settle-on.ts";
import type {
  BookReading,
  StandingRow,
  Version,
  Versions,
} from "../../../src/cli/reconcile/version.ts";

const A: Version = { receipt: "A", number: 1, tab: "initiatives", settled: true };
const B: Version = { ...A, receipt: "B" };
const rowOf = ({ receipt, number, tab }: Version, row = 2): StandingRow => ({
  receipt,
  number,
  tab,
  row,
});

/** Gives the readings in turn, the last one from then on; counts how often it was asked. */
function inTurn<Reading>(...readings: Reading[]) {
  let asked = 0;
  return {
    read: () => Promise.resolve(readings[Math.min(asked++, readings.length - 1)] as Reading),
    asked: () => asked,
  };
}
const ledger = (...versions: Version[]): Versions =>
  new Map(versions.map((one) => [`${one.receipt} ${one.number}`, one]));
const book = (...rows: StandingRow[]): BookReading => ({ kind: "read", rows });

describe("settleOn", () => {
  test("asks each once where they agree", async () => {
    const [ledgers, books] = [inTurn(ledger(A)), inTurn(book(rowOf(A)))];
    const outcome = await settleOn({ ledger: ledgers.read, book: books.read });
    expect(outcome).toMatchObject({ comparison: { differences: [] } });
    expect([ledgers.asked(), books.asked()]).toEqual([1, 1]);
  });

  test("asks the ledger again about rows that arrived in between, and leaves the book alone", async () => {
    const ledgers = inTurn(ledger(A), ledger(A, B));
    const books = inTurn(book(rowOf(A), rowOf(B)));
    const outcome = await settleOn({ ledger: ledgers.read, book: books.read });
    expect(outcome).toMatchObject({ comparison: { differences: [], inLedger: 2 } });
    expect([ledgers.asked(), books.asked()]).toEqual([2, 1]);
  });

  test("forgets what an officer was just carrying from tab to tab", async () => {
    const books = inTurn(book(), book(rowOf(A)));
    const outcome = await settleOn({ ledger: inTurn(ledger(A)).read, book: books.read });
    expect(outcome).toMatchObject({ comparison: { differences: [], inBook: 1 } });
  });

  test("forgets what only one round shows, and keeps what both show wherever it stands by then", async () => {
    const books = inTurn(
      book(rowOf(A, 2), rowOf(A, 3)),
      book(rowOf(A, 12), rowOf(A, 13), { ...rowOf(B), tab: "needsFixing" }),
    );
    const outcome = await settleOn({ ledger: inTurn(ledger(A)).read, book: books.read });
    expect(outcome).toMatchObject({
      comparison: {
        differences: [
          { what: "twice", row: 12 },
          { what: "twice", row: 13 },
        ],
      },
    });
  });

  test("says why a book cannot be read", async () => {
    const books = inTurn<BookReading>({ kind: "unreadable", why: "it is gone" });
    expect(await settleOn({ ledger: inTurn(ledger(A)).read, book: books.read })).toEqual({
      kind: "unreadable",
      why: "it is gone",
    });
  });
});
