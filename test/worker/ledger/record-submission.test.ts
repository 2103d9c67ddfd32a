import { describe, expect, it } from "vitest";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { bookLine } from "../../../src/worker/ledger/book-line.ts";
import { readWaiting } from "../../../src/worker/ledger/read-waiting.ts";
import { buildArrival, withLedger } from "./with-ledger.ts";

const NOW = 1_700_000_000_000;

describe("recordSubmission", () => {
  it("accepts a first version and lets it wait for the book", () =>
    withLedger((db) => {
      expect(recordSubmission(db, buildArrival(), NOW)).toEqual({
        verdict: "accepted",
        older: false,
      });
      expect(readWaiting(db, 10)).toMatchObject([
        { tab: "initiatives", number: 1, receipt: "0000-0000-0001" },
      ]);
    }));

  it("calls the same version a duplicate and stores nothing twice", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const { changedAt } = bookLine(db);
      expect(recordSubmission(db, buildArrival(), NOW + 1).verdict).toBe("duplicate");
      expect(readWaiting(db, 10)).toHaveLength(1);
      expect(bookLine(db).changedAt).toBe(changedAt);
    }));

  it("makes an edited answer a new row of the same receipt", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      const edited = buildArrival(1, 5, { title: "Tên mới" });
      expect(recordSubmission(db, edited, NOW).verdict).toBe("updated");
      expect(readWaiting(db, 10).map(({ receipt, number }) => [receipt, number])).toEqual([
        ["0000-0000-0001", 1],
        ["0000-0000-0001", 2],
      ]);
    }));

  it("takes changed answers that bear the same moment as an edit", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      expect(recordSubmission(db, buildArrival(1, 0, { title: "Tên mới" }), NOW).verdict).toBe(
        "updated",
      );
    }));

  it("keeps an older version that comes late as history only", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1, 5, { title: "Tên mới" }), NOW);
      expect(recordSubmission(db, buildArrival(), NOW)).toEqual({
        verdict: "duplicate",
        older: true,
      });
      expect(readWaiting(db, 10)).toHaveLength(1);
      expect(db.first("SELECT count(*) AS versions FROM version")).toEqual({ versions: 2 });
    }));

  it("writes no second row when an answer is sent again unchanged, and still orders later versions by it", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      expect(recordSubmission(db, buildArrival(1, 10), NOW).verdict).toBe("duplicate");
      expect(recordSubmission(db, buildArrival(1, 5, { title: "Tên mới" }), NOW)).toEqual({
        verdict: "duplicate",
        older: true,
      });
      expect(readWaiting(db, 10)).toHaveLength(1);
    }));

  it("sends what must be fixed to Cần sửa, without what was not consented to", () =>
    withLedger((db) => {
      const arrival = buildArrival(1, 0, { consent: undefined });
      expect(recordSubmission(db, arrival, NOW).verdict).toBe("needs-fixing");
      expect(readWaiting(db, 10)).toMatchObject([
        { tab: "needsFixing", initiative: { authors: "", phone: "" } },
      ]);
      expect(JSON.stringify(db.all("SELECT * FROM version"))).not.toContain("Nguyễn Thị An");
    }));

  it("keeps no description of a trade secret in any copy", () =>
    withLedger((db) => {
      recordSubmission(
        db,
        buildArrival(1, 0, { secret: "Có", description: "cách pha hợp kim" }),
        NOW,
      );
      expect(JSON.stringify(db.all("SELECT * FROM version"))).not.toContain("hợp kim");
    }));

  it("reads at most as many rows as a batch may weigh, but always one", () =>
    withLedger((db) => {
      const long = "ă".repeat(44_000);
      for (let n = 1; n <= 30; n += 1) {
        recordSubmission(db, buildArrival(n, 0, { effect: long, description: long }), NOW);
      }
      const rows = readWaiting(db, 1_000);
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.length).toBeLessThan(15);
    }));
});
