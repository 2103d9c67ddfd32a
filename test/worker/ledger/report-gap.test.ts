import { describe, expect, it } from "vitest";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { reportGap } from "../../../src/worker/ledger/report-gap.ts";
import { buildArrival, withLedger } from "./with-ledger.ts";

const NOW = 1_800_000_000_000;

describe("reportGap", () => {
  it("lets a small ledger tell once a second", () =>
    withLedger((db) => {
      expect(reportGap(db)).toBe(1_000);
      recordSubmission(db, buildArrival(), NOW);
      expect(reportGap(db)).toBe(1_000);
    }));

  it("lets a ledger of 10,000 versions tell every ten seconds, and none less than once a minute", () =>
    withLedger((db) => {
      recordSubmission(db, buildArrival(), NOW);
      db.run("UPDATE version SET id = 10000");
      expect(reportGap(db)).toBe(10_000);
      db.run("UPDATE version SET id = 100000");
      expect(reportGap(db)).toBe(60_000);
    }));
});
