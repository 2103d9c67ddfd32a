// What a ledger says belongs in its book.
import { describe, expect, it } from "vitest";
import { listReceipts } from "../../../src/worker/ledger/list-receipts.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { buildArrival, withLedger } from "./with-ledger.ts";

const NOW = 1_700_000_000_000;

describe("listReceipts", () => {
  it("lists every version with a number, its tab and whether it waits, and no history", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1, 5), NOW);
      recordSubmission(db, buildArrival(1, 9, { title: "" }), NOW);
      // An older version that comes late goes to history only.
      recordSubmission(db, buildArrival(1, 1, { title: "Cũ" }), NOW);
      recordSubmission(db, { ...buildArrival(2), judged: "unrouted" }, NOW);
      recordSubmission(db, buildArrival(3), NOW);
      db.run("UPDATE version SET settled_at = 1 WHERE id = 1");
      db.run("UPDATE version SET refusal = 'x', refused_at = 1 WHERE id = 5");
      const of = (n: number) => buildArrival(n).receipt;
      expect(listReceipts(db, 0)).toEqual({
        receipts: [
          { receipt: of(1), number: 1, tab: "initiatives", settled: true },
          { receipt: of(1), number: 2, tab: "needsFixing", settled: false },
          { receipt: of(2), number: 1, tab: "unrouted", settled: false },
          { receipt: of(3), number: 1, tab: "needsFixing", settled: false },
        ],
        next: null,
      });
    }));

  it("goes on where the page before ended, and leaves out nothing that arrives in between", () =>
    withLedger((db) => {
      for (const n of [1, 2, 3]) recordSubmission(db, buildArrival(n), NOW);
      const first = listReceipts(db, 0, 2);
      expect(first.next).not.toBeNull();
      recordSubmission(db, buildArrival(4), NOW);
      const second = listReceipts(db, first.next ?? 0, 2);
      const third = listReceipts(db, second.next ?? 0, 2);
      const all = [first, second, third].flatMap(({ receipts }) => receipts);
      expect(all.map(({ receipt }) => receipt)).toEqual(
        [1, 2, 3, 4].map((n) => buildArrival(n).receipt),
      );
      expect(third).toEqual({ receipts: [], next: null });
    }));
});
