import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/worker/ledger/apply-edits.ts";
import { applyUnits } from "../../../src/worker/ledger/apply-units.ts";
import { closeCount } from "../../../src/worker/ledger/close-count.ts";
import { countSubmissions } from "../../../src/worker/ledger/count-submissions.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import type { Db } from "../../../src/worker/storage/db.ts";
import { buildArrival, programme, withLedger } from "./with-ledger.ts";

const NOW = 1_700_000_000_000;

const settleAll = (db: Db, now: number) =>
  db.run("UPDATE version SET settled_at = ? WHERE number IS NOT NULL", now);

function review(db: Db, n: number, version: number, result: string, now: number): void {
  const arrival = buildArrival(n);
  const cells = {
    receipt: arrival.receipt,
    version,
    unit: arrival.reading.initiative.unit,
    review: result,
  };
  const found = [{ tab: "initiatives", row: 1, cells }] as const;
  applyEdits(db, programme, { found, looked: new Map(), repaired: [] }, now);
}

describe("countSubmissions", () => {
  it("counts a submission once however often it was edited", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1), NOW);
      recordSubmission(db, buildArrival(1, 5, { title: "Tên mới" }), NOW + 1);
      const count = countSubmissions(db, programme, NOW + 2);
      expect(count).toMatchObject({ received: 1, waiting: 1, inBook: 0 });
      expect(count.phases["gd1"]).toMatchObject({ received: 1, counted: 1, valid: 0, pending: 1 });
    }));

  it("has a row in the book once it is settled there", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1), NOW);
      recordSubmission(db, buildArrival(2, 0, { title: "" }), NOW);
      settleAll(db, NOW + 10);
      expect(countSubmissions(db, programme, NOW + 9)).toMatchObject({ received: 2, waiting: 2 });
      expect(countSubmissions(db, programme, NOW + 10)).toMatchObject({
        received: 2,
        inBook: 1,
        needsFixing: 1,
        waiting: 0,
      });
    }));

  it("counts in the phase in which it could first be accepted, though it came too early at first", () =>
    withLedger((db) => {
      const early = buildArrival(1, -300 * 24 * 60);
      expect(recordSubmission(db, early, NOW).verdict).toBe("needs-fixing");
      recordSubmission(db, buildArrival(1), NOW + 1);
      expect(countSubmissions(db, programme, NOW).phases["gd1"]?.received).toBe(0);
      expect(countSubmissions(db, programme, NOW + 1).phases["gd1"]).toMatchObject({
        received: 1,
        counted: 1,
      });
    }));

  it("keeps an accepted initiative accepted when a later version must be fixed", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1), NOW);
      recordSubmission(db, buildArrival(1, 5, { title: "" }), NOW);
      settleAll(db, NOW + 1);
      expect(countSubmissions(db, programme, NOW + 1)).toMatchObject({
        received: 1,
        inBook: 1,
        needsFixing: 0,
      });
    }));

  it("counts by the last reviewed version, and a later unreviewed one takes nothing back", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1), NOW);
      settleAll(db, NOW + 1);
      review(db, 1, 1, "Hợp lệ", NOW + 2);
      recordSubmission(db, buildArrival(1, 5, { title: "Tên mới" }), NOW + 3);
      expect(countSubmissions(db, programme, NOW + 4).phases["gd1"]).toMatchObject({
        valid: 1,
        counted: 1,
        pending: 0,
      });
      settleAll(db, NOW + 5);
      review(db, 1, 2, "Không hợp lệ", NOW + 6);
      expect(countSubmissions(db, programme, NOW + 7).phases["gd1"]).toMatchObject({
        valid: 0,
        invalid: 1,
        counted: 0,
      });
    }));

  it("says the same of a past instant whatever came after it", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1), NOW);
      const before = closeCount(db, programme, NOW + 5);
      settleAll(db, NOW + 6);
      review(db, 1, 1, "Trùng", NOW + 6);
      recordSubmission(db, buildArrival(2), NOW + 6);
      expect(countSubmissions(db, programme, NOW + 5)).toEqual(before);
    }));

  it("books nothing at or before an instant it was asked for", () =>
    withLedger((db) => {
      const before = closeCount(db, programme, NOW + 1_000);
      recordSubmission(db, buildArrival(1), NOW);
      expect(countSubmissions(db, programme, NOW + 1_000)).toEqual(before);
      expect(countSubmissions(db, programme, NOW + 1_001).received).toBe(1);
    }));

  it("counts a version Google refused as one to fix from then on, and as accepted before", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(1), NOW);
      const before = countSubmissions(db, programme, NOW + 5);
      db.run("UPDATE version SET refusal = 'Google: no', refused_at = ?", NOW + 6);
      settleAll(db, NOW + 7);
      expect(countSubmissions(db, programme, NOW + 5)).toEqual(before);
      expect(before.phases["gd1"]).toMatchObject({ counted: 1, pending: 1 });
      const after = countSubmissions(db, programme, NOW + 7);
      expect(after).toMatchObject({ needsFixing: 1, inBook: 0 });
      expect(after.phases["gd1"]).toMatchObject({ counted: 0, pending: 0 });
    }));

  it("reads quotas from Đơn vị as it stood at the instant", () =>
    withLedger((db) => {
      const units = (quota: number, now: number) =>
        applyUnits(
          db,
          programme,
          [
            {
              tab: "units",
              row: 1,
              cells: { level: "CĐ cấp trên", name: "LĐLĐ huyện", "assigned.gd1": quota },
            },
          ],
          now,
        );
      units(850, NOW);
      units(900, NOW + 10);
      expect(countSubmissions(db, programme, NOW + 5).phases["gd1"]?.assigned).toBe(850);
      expect(countSubmissions(db, programme, NOW + 10).phases["gd1"]?.assigned).toBe(900);
    }));

  it("lets the parts sum to what was received, whatever happened", async () => {
    const act = fc.record({
      n: fc.integer({ min: 1, max: 4 }),
      minutes: fc.integer({ min: 0, max: 3 }),
      title: fc.constantFrom("Một", "Hai", ""),
      settle: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), (acts) =>
        withLedger((db) => {
          acts.forEach(({ n, minutes, title, settle }, index) => {
            recordSubmission(db, buildArrival(n, minutes, { title }), NOW + index);
            if (settle) settleAll(db, NOW + index);
          });
          const count = countSubmissions(db, programme, NOW + acts.length);
          const { inBook, needsFixing, unrouted, duplicate, withdrawn, moved, waiting } = count;
          expect(inBook + needsFixing + unrouted + duplicate + withdrawn + moved + waiting).toBe(
            count.received,
          );
          expect(count.received).toBe(new Set(acts.map(({ n }) => n)).size);
        }),
      ),
      { numRuns: 60 },
    );
  });
});
