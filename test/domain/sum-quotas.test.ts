import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startOfDay } from "../../src/domain/start-of-day.ts";
import { sumQuotas } from "../../src/domain/sum-quotas.ts";
import type { Unit } from "../../src/domain/unit.ts";

const NOW = startOfDay(2026, 11, 20);

const unit = (changes: Partial<Unit> & { readonly quota?: number } = {}): Unit => ({
  level: "grassroots",
  code: "",
  name: "",
  upperUnion: "",
  cluster: "",
  block: null,
  members: null,
  assigned: {},
  registered: changes.quota === undefined ? {} : { gd1: changes.quota },
  validFrom: null,
  validUntil: null,
  ...changes,
});
const cluster = (name: string, quota?: number) =>
  unit({ level: "cluster", name, ...(quota === undefined ? {} : { quota }) });
const upper = (name: string, changes: Partial<Unit> & { readonly quota?: number } = {}) =>
  unit({ level: "upper", name, ...changes });

const sum = (units: readonly Unit[]): number | null => sumQuotas(units, "gd1", "registered", NOW);

describe("sumQuotas", () => {
  it("adds up the clusters of Kiên Giang", () => {
    expect(
      sum([
        cluster("Cụm I", 850),
        cluster("Cụm II", 600),
        cluster("Cụm III", 750),
        cluster("Cụm IV", 150),
      ]),
    ).toBe(2_350);
  });

  it("lets an upper row speak for all below it", () => {
    const units = [
      cluster("Cụm I", 850),
      upper("CĐ xã A", { cluster: "CỤM I", quota: 500 }),
      unit({ upperUnion: "CĐ xã A", quota: 200 }),
      unit({ cluster: "cụm i", quota: 100 }),
      cluster("Cụm II"),
      upper("CĐ xã B", { cluster: "Cụm II", code: "B", quota: 70 }),
      unit({ upperUnion: "b", quota: 60 }),
      upper("CĐ xã C", { cluster: "Cụm II" }),
      unit({ upperUnion: "CĐ xã C", quota: 5 }),
      unit({ quota: 1 }),
    ];
    expect(sum(units)).toBe(850 + 70 + 5 + 1);
  });

  it("keeps kinds and phases apart", () => {
    const units = [
      upper("A", { assigned: { gd1: 10 } }),
      unit({ upperUnion: "A", registered: { gd1: 4, gd2: 7 }, assigned: { gd1: 9 } }),
    ];
    expect(sumQuotas(units, "gd1", "assigned", NOW)).toBe(10);
    expect(sumQuotas(units, "gd1", "registered", NOW)).toBe(4);
    expect(sumQuotas(units, "gd2", "registered", NOW)).toBe(7);
    expect(sumQuotas(units, "gd2", "assigned", NOW)).toBe(null);
  });

  it("takes 0 for no quota, and says null where there is none", () => {
    expect(sum([])).toBe(null);
    expect(sum([unit(), cluster("Cụm I", 0)])).toBe(null);
    expect(sum([cluster("Cụm I", 0), unit({ cluster: "Cụm I", quota: 3 })])).toBe(3);
  });

  it("counts only rows valid at the instant", () => {
    const old = upper("A", { quota: 10, validUntil: NOW });
    const next = upper("A", { quota: 20, validFrom: NOW + 1 });
    const below = unit({ upperUnion: "A", quota: 4, validFrom: NOW });
    expect(sum([old, next, below])).toBe(4);
    expect(sumQuotas([old, next, below], "gd1", "registered", NOW - 1)).toBe(10);
    expect(sumQuotas([old, next, below], "gd1", "registered", NOW + 1)).toBe(20);
  });

  it("does not depend on the order of rows", () => {
    const name = fc.constantFrom("", "A", "B", "C");
    const units = fc.array(
      fc
        .record({
          level: fc.constantFrom("cluster" as const, "upper" as const, "grassroots" as const, null),
          name,
          upperUnion: name,
          cluster: name,
          quota: fc.integer({ min: 0, max: 9 }),
        })
        .map(unit),
    );
    fc.assert(
      fc.property(units, (rows) => {
        const total = sum(rows);
        expect(sum(rows.toReversed())).toBe(total);
        const all = rows.reduce((counted, row) => counted + (row.registered["gd1"] ?? 0), 0);
        expect(total === null ? all : total > 0 && total <= all).toBe(total === null ? 0 : true);
      }),
    );
  });
});
