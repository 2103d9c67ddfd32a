// The 85 titles people really gave their initiatives, with the provinces as they were written.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ready } from "../../src/cli/start/ready.ts";
import { makeSubmission } from "../support/make-submission.ts";
import { parseCsv } from "../support/parse-csv.ts";
import { type Posted, postSubmission } from "../support/post-submission.ts";
import { type TabRow, readTab } from "../support/read-tab.ts";
import { type System, runSystem } from "../support/run-system.ts";

/** Today's province of each spelling in the file, by hand, from the resolution on mergers of 2025. */
const HOMES: { readonly [province: string]: string } = {
  "": "national",
  "Hà Nội": "p34-01",
  "Lai Châu": "p34-12",
  "Lào Cai": "p34-15",
  "Lạng Sơn": "p34-20",
  "Quảng Ninh": "p34-22",
  "Bắc Giang": "p34-24",
  "Vĩnh Phúc": "p34-25",
  "Hoà Bình": "p34-25",
  "Hòa Bình": "p34-25",
  "Nam Định": "p34-37",
  "Ninh Bình": "p34-37",
  "Thanh Hóa": "p34-38",
  "Thanh Hoá": "p34-38",
  "THANH HOÁ": "p34-38",
  "THANH HÓA": "p34-38",
  "Hà Tĩnh": "p34-42",
  "Quảng Bình": "p34-44",
  "Thừa Thiên Huế": "p34-46",
  "Đà Nẵng": "p34-48",
  "Lâm Đồng": "p34-68",
  "Bình Phước": "p34-75",
  "ĐỒNG NAI": "p34-75",
  "TP.HCM": "p34-79",
  "TP HCM": "p34-79",
  TPHCM: "p34-79",
  "Bình Dương": "p34-79",
  "tỉnh Bình Dương": "p34-79",
  "Tây Ninh": "p34-80",
  "Kiên Giang": "p34-91",
};

interface Sent {
  readonly title: string;
  readonly home: string;
  readonly posted: Posted;
}

describe("the 85 real titles", () => {
  let system: System;
  let ready: Ready;
  const sent: Sent[] = [];

  beforeAll(async () => {
    // The test reads the books as often as it likes, with the identity of the Worker.
    system = await runSystem({ env: { GOOGLE_QUOTA: "off" } });
    ready = await system.ready();
    const file = await readFile(new URL("../data/initiatives.csv", import.meta.url), "utf8");
    for (const { id = "", title = "", province = "", unit = "" } of parseCsv(file)) {
      const answers = makeSubmission({
        "Liên đoàn Lao động hoặc công đoàn ngành": province,
        "Công đoàn cơ sở": unit || "CĐCS chưa ghi tên",
        "Tên sáng kiến": title,
      });
      const posted = await postSubmission(ready, `real-${id}`, answers);
      sent.push({ title, home: HOMES[province] ?? `no home known for "${province}"`, posted });
    }
  });
  afterAll(() => system[Symbol.asyncDispose]());

  it("are all accepted, and unrouted where no province is written", () => {
    expect(sent).toHaveLength(85);
    for (const { home, posted } of sent) {
      expect(posted).toMatchObject({
        status: 200,
        verdict: home === "national" ? "unrouted" : "accepted",
      });
    }
  });

  it("arrive in the right books exactly once, as typed", async () => {
    const homes = Map.groupBy(sent, ({ home }) => home);
    for (const [home, expected] of homes) {
      const tab = home === "national" ? "Chưa rõ đơn vị" : "Sáng kiến";
      const receiptsOf = (rows: readonly TabRow[]): string[] =>
        rows.map((row) => row["Mã hồ sơ"] ?? "").toSorted();
      await expect
        .poll(async () => receiptsOf(await readTab(ready, home, tab)), {
          timeout: 60_000,
          interval: 1_000,
        })
        .toEqual(expected.map(({ posted }) => posted.receipt).toSorted());
      const titles = new Map(
        (await readTab(ready, home, tab)).map((row) => [row["Mã hồ sơ"], row["Tên sáng kiến"]]),
      );
      for (const { title, posted } of expected) {
        // None of the 85 holds control characters: cleaning is composing and trimming.
        expect(titles.get(posted.receipt)).toBe(title.normalize("NFC").trim());
      }
    }
    expect([...homes.keys()].filter((home) => !(home in ready.spreadsheets))).toEqual([]);
  });

  it("add nothing to the books when they are sent again", async () => {
    const before = (await readStatus(ready)).total;
    const [{ title, posted }] = sent as [Sent, ...Sent[]];
    const again = await postSubmission(
      ready,
      "real-I001",
      makeSubmission({
        "Liên đoàn Lao động hoặc công đoàn ngành": "Hà Nội",
        "Tên sáng kiến": title,
      }),
    );
    expect(again).toMatchObject({ status: 200, receipt: posted.receipt });
    expect((await readStatus(ready)).total.received).toBe(before.received);
  });

  it("cause no request to any host but the emulator", async () => {
    const log = await readFile(`${system.state}/google-requests.jsonl`, "utf8");
    const hosts = new Set(
      log
        .trim()
        .split("\n")
        .map((line) => new URL((JSON.parse(line) as { url: string }).url).host),
    );
    expect([...hosts]).toEqual([new URL(ready.google).host]);
  });
});

async function readStatus({ worker }: Ready): Promise<{ total: { received: number } }> {
  return (await (await fetch(`${worker}/status.json`)).json()) as { total: { received: number } };
}
