// Sends rows by a naive writer into one Sheet for each book, through the same kinds of faults and beside the same officers.
import { serve } from "../../src/emulator/serve.ts";
import { columnsOf, TABS } from "../../src/domain/sheet.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { appendEach } from "../naive/append-each.ts";
import { countRows } from "../naive/count-rows.ts";
import { makeSheet } from "../naive/make-sheet.ts";
import { makeRandom } from "../simulation/make-random.ts";
import { actAsOfficer, OFFICERS } from "./act-as-officer.ts";
import { planFaults } from "./plan-faults.ts";
import type { Books, StoredVersion } from "./storm.ts";
import { tellEmulator } from "./tell-emulator.ts";

export interface NaivePlan {
  readonly retry: "none" | "blind";
  readonly seed: number;
  readonly overlap: "both-pass" | "one-after-other";
  readonly programme: Programme;
  readonly versions: readonly StoredVersion[];
  /** What officers do for each row that comes; may be below 1. */
  readonly deedsPerRow: number;
}

export interface NaiveResult {
  readonly sent: number;
  readonly lost: number;
  readonly doubled: number;
  readonly calls: number;
  readonly minutes: number;
}

const IDENTITY: ReadonlySet<string> = new Set(["receipt", "submittedAt", "version"]);
const APPEND = "sheets.spreadsheets.values.append";
/** On a clock that is moved instead of waited for, a call that is long under way takes this many milliseconds at most. */
const LONGEST_CALL_MS = 20;

export async function runNaive(plan: NaivePlan): Promise<NaiveResult> {
  const { retry, seed, overlap, programme, deedsPerRow } = plan;
  const served = await serve({ switches: { overlap } });
  const { url: google, keyFile: key } = served;
  try {
    const random = makeRandom(seed);
    // What a new Sheet has room for: 26 columns.
    const header = columnsOf("initiatives", programme)
      .filter(({ id, owner }) => owner !== "system" || IDENTITY.has(id))
      .map(({ title }) => title);
    const byHome = Map.groupBy(plan.versions, ({ home }) => home);
    const spreadsheets: { [home: string]: string } = {};
    for (const home of byHome.keys()) {
      // Making Sheets is no part of what is measured, and must not meet the quota.
      await tellEmulator(google, "clock", { advanceMs: 60_000 });
      spreadsheets[home] = await makeSheet({ google, key, header });
    }
    const calls = plan.versions.length * 3;
    await tellEmulator(
      google,
      "faults",
      planFaults(random, { method: APPEND, calls, longestMs: LONGEST_CALL_MS, overlap }),
    );

    const sum = { sent: 0, lost: 0, doubled: 0, calls: 0, minutes: 0 };
    const books: Books = {
      google,
      spreadsheets,
      random,
      stored: new Map(),
      written: new Map(),
      ownLines: new Map(),
    };
    let deeds = 0;
    for (const [home, mine] of byHome) {
      const spreadsheetId = spreadsheets[home] ?? "";
      const rows = mine.map((version) => lineOf(version, header));
      const appended = await appendEach({
        google,
        key,
        spreadsheetId,
        rows,
        retry,
        meanwhile: async (count) => {
          const version = mine[count - 1];
          if (version !== undefined)
            books.stored.set(version.title, { ...version, tab: TABS.initiatives.title });
          for (deeds += deedsPerRow; deeds >= 1; deeds -= 1)
            await actAsOfficer(books, random.pick(OFFICERS));
        },
      });
      const receipts = mine.map(({ receipt, number }) => `${receipt} ${number}`);
      const counted = await countRows({ google, key, spreadsheetId, receipts });
      sum.sent += rows.length;
      sum.calls += appended.calls;
      sum.minutes += appended.minutes;
      sum.lost += counted.lost;
      sum.doubled += counted.doubled;
    }
    return sum;
  } finally {
    await served.close();
  }
}

/** The receipt carries the version's number, so that each row is known by one cell. */
function lineOf({ receipt, number, answers }: StoredVersion, header: readonly string[]): string[] {
  return header.map((title) => {
    if (title === "Mã hồ sơ") return `${receipt} ${number}`;
    return String(answers[title] ?? "");
  });
}
