// The one batch that makes a book.
import type { sheets_v4 } from "googleapis";
import { describe, expect, it } from "vitest";
import { buildBook } from "../../../src/cli/apply/build-book.ts";
import type { Home } from "../../../src/cli/apply/wanted.ts";
import { listProvincialFederations } from "../../../src/domain/federations/list-provincial-federations.ts";
import { programme1Trieu2022 as programme } from "../../../src/domain/programmes/1-trieu-2022.ts";
import {
  FEDERATION_TABS,
  initiativeColumns,
  NATION_TABS,
  TABS,
} from "../../../src/domain/sheet.ts";

const [federation] = listProvincialFederations("p34");
const build = (home: Home = federation ?? "national"): sheets_v4.Schema$Request[] =>
  buildBook({
    deployment: "thu",
    programme,
    home,
    editors: ["worker@example.com", "can-bo@example.vn"],
  });

const requestsOf = <Kind extends keyof sheets_v4.Schema$Request>(
  kind: Kind,
  home?: Home,
): NonNullable<sheets_v4.Schema$Request[Kind]>[] =>
  build(home).flatMap((request) => request[kind] ?? []);

const metadata = (key: string, home?: Home): sheets_v4.Schema$DeveloperMetadata[] =>
  requestsOf("createDeveloperMetadata", home)
    .flatMap(({ developerMetadata }) => developerMetadata ?? [])
    .filter(({ metadataKey }) => metadataKey === key);

describe("buildBook", () => {
  it("puts one kind of request into each", () => {
    for (const request of build()) expect(Object.keys(request)).toHaveLength(1);
  });

  it("makes a federation's tabs in the order people see them, and the nation's", () => {
    const titles = (home?: Home) =>
      requestsOf("addSheet", home).map(({ properties }) => properties?.title);
    expect(titles()).toEqual(FEDERATION_TABS.map((tab) => TABS[tab].title));
    expect(titles("national")).toEqual(NATION_TABS.map((tab) => TABS[tab].title));
  });

  it("removes the tab every new spreadsheet has after ours stand", () => {
    const kinds = build().map((request) => Object.keys(request)[0]);
    expect(kinds.indexOf("deleteSheet")).toBeGreaterThan(kinds.lastIndexOf("addSheet"));
    expect(requestsOf("deleteSheet")).toEqual([{ sheetId: 0 }]);
  });

  it("sets the fence first of all protections, over our columns of the first tab's header row", () => {
    expect(requestsOf("addProtectedRange")[0]?.protectedRange).toEqual({
      description: "fence · 1-trieu-2022/p34-01 · 0 · new",
      range: {
        sheetId: 101,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 29,
      },
      warningOnly: false,
      editors: { users: ["worker@example.com", "can-bo@example.vn"] },
    });
    expect(requestsOf("addProtectedRange", "national")[0]?.protectedRange).toMatchObject({
      description: "fence · 1-trieu-2022/national · 0 · new",
      range: { sheetId: 103 },
    });
  });

  it("only warns at every other protection", () => {
    const [, ...others] = requestsOf("addProtectedRange");
    expect(others.length).toBeGreaterThan(0);
    for (const { protectedRange } of others) {
      expect(protectedRange?.warningOnly).toBe(true);
      expect(protectedRange?.editors).toBeUndefined();
    }
  });

  it("lets no format, dropdown or warning over data begin below the header row", () => {
    const ranges = [
      ...requestsOf("repeatCell").map(({ range }) => range),
      ...requestsOf("setDataValidation").map(({ range }) => range),
      ...requestsOf("addProtectedRange")
        .slice(1)
        .map(({ protectedRange }) => protectedRange?.range),
    ];
    for (const range of ranges) {
      expect(range?.startRowIndex ?? 0).toBe(0);
      expect(range?.endRowIndex).toBeUndefined();
    }
  });

  it("offers every dropdown as a warning", () => {
    const rules = requestsOf("setDataValidation").map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) expect(rule).toMatchObject({ strict: false, showCustomUi: true });
  });

  it("gives every column its identity where it stands", () => {
    const ofInitiatives = metadata("sk.column").filter(
      ({ location }) => location?.dimensionRange?.sheetId === 101,
    );
    expect(ofInitiatives.map(({ metadataValue }) => metadataValue)).toEqual(
      initiativeColumns(programme).map(({ id }) => id),
    );
    expect(ofInitiatives[22]?.location?.dimensionRange).toEqual({
      sheetId: 101,
      dimension: "COLUMNS",
      startIndex: 22,
      endIndex: 23,
    });
  });

  it("says in the book what it is, in each tab which one it is, and where its header row is", () => {
    expect(metadata("sk.book")).toMatchObject([
      {
        metadataValue: '{"deployment":"thu","programme":"1-trieu-2022","home":"p34-01"}',
        location: { spreadsheet: true },
      },
    ]);
    expect(metadata("sk.tab").map(({ metadataValue }) => metadataValue)).toEqual([
      ...FEDERATION_TABS,
    ]);
    expect(metadata("sk.header")).toHaveLength(FEDERATION_TABS.length);
  });

  it("keeps to Google's 30,000 characters of metadata", () => {
    const length = requestsOf("createDeveloperMetadata").reduce(
      (sum, { developerMetadata: one }) =>
        sum + (one?.metadataKey?.length ?? 0) + (one?.metadataValue?.length ?? 0),
      0,
    );
    expect(length).toBeLessThan(10_000);
  });

  it("writes the guide and says that there is no tally yet", () => {
    const texts = requestsOf("updateCells").flatMap(
      ({ rows }) => rows?.flatMap(({ values }) => values ?? []) ?? [],
    );
    const words = texts.map(({ userEnteredValue }) => userEnteredValue?.stringValue);
    expect(words).toContain("Chưa có bảng tổng hợp");
    expect(words).toContain("Được làm thoải mái");
  });
});
