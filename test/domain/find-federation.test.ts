import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Federation } from "../../src/domain/federation.ts";
import { CENTRAL_UNIONS } from "../../src/domain/federations/central-unions.ts";
import { listFederations } from "../../src/domain/federations/list-federations.ts";
import { listProvincialFederations } from "../../src/domain/federations/list-provincial-federations.ts";
import { PROVINCE_34_OF_63 } from "../../src/domain/federations/province-map.ts";
import { PROVINCES_63 } from "../../src/domain/federations/provinces-63.ts";
import { findFederation } from "../../src/domain/find-federation.ts";

const p34 = { scheme: "p34" } as const;
const p63 = { scheme: "p63" } as const;
const found = (id: string) => ({ kind: "found", id });

const spellingsOf = ({ id, name, shortName, province, aliases }: Federation): readonly string[] => [
  id,
  name,
  shortName,
  ...(province === null ? [] : [province.name, `tỉnh ${province.name}`, `TP. ${province.name}`]),
  ...aliases,
];

describe("findFederation", () => {
  it.each([p63, p34])(
    "finds each federation of $scheme by its id, names and every spelling, and no other by it",
    (scheme) => {
      for (const federation of listFederations(scheme.scheme)) {
        for (const spelling of spellingsOf(federation)) {
          expect([spelling, findFederation(spelling, scheme)]).toEqual([
            spelling,
            found(federation.id),
          ]);
          expect(findFederation(`  ${spelling.toUpperCase().normalize("NFD")} `, scheme)).toEqual(
            found(federation.id),
          );
        }
      }
    },
  );

  it("finds each of the 63 old provinces by every spelling in the one it was merged into", () => {
    for (const { code, name, aliases } of PROVINCES_63) {
      for (const spelling of [name, ...aliases, `LĐLĐ tỉnh ${name}`, `p63-${code}`]) {
        expect([spelling, findFederation(spelling, p34)]).toEqual([
          spelling,
          found(`p34-${PROVINCE_34_OF_63[code]}`),
        ]);
      }
    }
  });

  it.each([
    "TP.HCM",
    "TPHCM",
    "TP HCM",
    "TP. HCM",
    "Sài Gòn",
    "Thành phố Hồ Chí Minh",
    "LĐLĐ TP.HCM",
  ])("takes %j for Hồ Chí Minh", (typed) => {
    expect(findFederation(typed, p34)).toEqual(found("p34-79"));
    expect(findFederation(typed, p63)).toEqual(found("p63-79"));
  });

  it.each(["Đắc Lắc", "Đăk Lăk", "Daklak"])("takes %j for Đắk Lắk", (typed) => {
    expect(findFederation(typed, p63)).toEqual(found("p63-66"));
  });

  it.each(["BR-VT", "Vũng Tàu"])("takes %j for Bà Rịa - Vũng Tàu, now in Hồ Chí Minh", (typed) => {
    expect(findFederation(typed, p63)).toEqual(found("p63-77"));
    expect(findFederation(typed, p34)).toEqual(found("p34-79"));
  });

  it.each([
    ["tỉnh Bình Dương", "p34-79"],
    ["THANH HOÁ", "p34-38"],
    ["Hoà Bình", "p34-25"],
    ["ĐỒNG NAI", "p34-75"],
    ["Thừa Thiên Huế", "p34-46"],
    ["Kiên Giang", "p34-91"],
    ["lien doan lao dong tinh ha tinh", "p34-42"],
    ["Liên đoàn Lao động tỉnh Quảng Ninh", "p34-22"],
    ["CĐ Y tế Việt Nam", "cdn-yt"],
    ["Công đoàn ngành Xây dựng VN", "cdn-xd"],
    ["TKV", "cdt-tkv"],
  ])("finds %j", (typed, id) => {
    expect(findFederation(typed, p34)).toEqual(found(id));
  });

  it.each(["QN", "HG", "LC", "TN", "DN", "ĐN", "BD", "BT", "HN", "TT"])(
    "never resolves the initials %j",
    (typed) => {
      for (const scheme of [p34, p63])
        expect(findFederation(typed, scheme)).toEqual({ kind: "unknown", typed });
    },
  );

  it.each([
    "Hà Gang",
    "Không rõ",
    "",
    "Hà",
    "91",
    "Mai Sơn",
    "CĐ Y tế",
    "tỉnh",
    "TP.",
    "p34-99",
    "p63-xx",
    "cdn-zz",
  ])("does not guess what %j means", (typed) => {
    expect(findFederation(typed, p34)).toEqual({ kind: "unknown", typed });
  });

  it("takes a code only with its scheme, and maps old codes forward but not back", () => {
    expect(findFederation("p34-91", p34)).toEqual(found("p34-91"));
    expect(findFederation("p63-89", p34)).toEqual(found("p34-91"));
    expect(findFederation("p34-91", p63).kind).toBe("unknown");
    expect(findFederation("p63-91", p63)).toEqual(found("p63-91"));
  });

  it("keeps what was typed, cleaned, where it finds nothing", () => {
    expect(findFederation(" Hà\u200B Gang\n", p34)).toEqual({ kind: "unknown", typed: "Hà Gang" });
  });

  it("answers for any text, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(["found", "unknown"]).toContain(findFederation(typed, p34).kind);
      }),
    );
    expect(findFederation("tỉnh ".repeat(12_000), p34).kind).toBe("unknown");
  });
});

describe("listFederations", () => {
  it("lists 63 or 34 provincial federations and the twenty central unions, each id once", () => {
    expect(listProvincialFederations("p63")).toHaveLength(63);
    expect(listProvincialFederations("p34")).toHaveLength(34);
    expect(CENTRAL_UNIONS).toHaveLength(20);
    for (const scheme of ["p63", "p34"] as const) {
      const list = listFederations(scheme);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      expect(list.filter(({ province }) => province === null)).toEqual(CENTRAL_UNIONS);
    }
  });

  it("names cities and provinces as of today", () => {
    const names = new Map(
      listFederations("p34").map(({ id, name, shortName }) => [id, [name, shortName]]),
    );
    expect(names.get("p34-24")).toEqual([
      "Liên đoàn Lao động thành phố Bắc Ninh",
      "LĐLĐ TP Bắc Ninh",
    ]);
    expect(names.get("p34-38")).toEqual([
      "Liên đoàn Lao động tỉnh Thanh Hóa",
      "LĐLĐ tỉnh Thanh Hóa",
    ]);
    expect([...names.values()].filter(([name]) => name?.includes("thành phố"))).toHaveLength(9);
  });

  it("maps every old province to one of the 34, and leaves none of them empty", () => {
    const codes = new Set(listProvincialFederations("p34").map(({ province }) => province?.code));
    expect(Object.keys(PROVINCE_34_OF_63).toSorted()).toEqual(
      PROVINCES_63.map(({ code }) => code).toSorted(),
    );
    expect(new Set(Object.values(PROVINCE_34_OF_63))).toEqual(codes);
  });
});
