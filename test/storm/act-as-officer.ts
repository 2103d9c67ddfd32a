// Does one thing an officer does all day in one of the books, by chance.
import { NATION } from "../../src/domain/federation.ts";
import { REVIEWS, TABS } from "../../src/domain/sheet.ts";
import { type Books, TITLE } from "./storm.ts";
import { tellEmulator } from "./tell-emulator.ts";

export interface Officer {
  readonly name: string;
  /** Officers' columns that this one alone writes, so that the last word on each cell is known. */
  readonly columns: readonly string[];
}

export const OFFICERS: readonly Officer[] = [
  { name: "lan@congdoan.example", columns: ["Kết quả thẩm định", "Ghi chú"] },
  { name: "minh@congdoan.example", columns: ["Số quyết định"] },
  { name: "hoa@congdoan.example", columns: ["Hình thức khen thưởng"] },
];

const DEEDS = { write: 8, sort: 2, insert: 2, own: 2, tidy: 2, move: 2, filter: 1, hide: 1 };

/** Gives what was done; undefined when the book did not allow it, as of a row that does not stand there yet. */
export async function actAsOfficer(books: Books, officer: Officer): Promise<string | undefined> {
  const { random, google, spreadsheets, ownLines } = books;
  const deed = random.weigh(DEEDS);
  const home = random.pick(Object.keys(spreadsheets));
  const tab = pickTab(books, home);
  const rows = countRows(books, home, tab);
  const row = random.between(2, rows + 2);
  const tell = async (action: object): Promise<string | undefined> => {
    const said = { spreadsheetId: spreadsheets[home], tab, as: officer.name, ...action };
    return (await tellEmulator(google, "officer", said)).kind === "done" ? deed : undefined;
  };
  switch (deed) {
    case "write":
      return (await write(books, officer)) ? deed : undefined;
    case "sort":
      return tell({
        action: "sort",
        column: random.pick(["Thời gian nộp", TITLE, "Tác giả", "Lĩnh vực", "Mã hồ sơ"]),
        order: random.pick(["ASCENDING", "DESCENDING"]),
      });
    case "insert":
      return tell({ action: "insert", row, count: random.between(1, 3) });
    case "own": {
      const title = `Riêng ${random.between(1, 1e9)}`;
      const cells = new Map([
        [TITLE, title],
        ["Tác giả", `Ghi tay của ${officer.name}`],
      ]);
      const done = await tell({ action: "insert", row, values: Object.fromEntries(cells) });
      if (done !== undefined) ownLines.set(title, { home, tab, title, cells });
      return done;
    }
    case "tidy": {
      const line = [...ownLines.values()].find((one) => one.home === home && one.tab === tab);
      if (line === undefined) return undefined;
      // Another officer must not choose the same.
      ownLines.delete(line.title);
      const done = await tell({ action: "delete", where: { column: TITLE, value: line.title } });
      if (done !== undefined) return done;
      throw new Error(`A line of officers is gone: "${line.title}" of "${tab}" of ${home}`);
    }
    case "move":
      return tell({ action: "move", from: row, to: random.between(2, rows + 2) });
    case "filter":
      return tell({
        action: "filter",
        ...random.pick([
          {},
          { clear: true },
          { column: "Lĩnh vực", hiddenValues: ["Sản xuất kinh doanh", ""] },
        ]),
      });
    case "hide":
      return tell({ action: "hide", rows: [row], show: random.chance(0.3) });
  }
}

async function write(books: Books, { name, columns }: Officer): Promise<boolean> {
  const { random, google, spreadsheets, stored, written } = books;
  const rows = [...stored.values()].filter(({ tab }) => tab === TABS.initiatives.title);
  if (rows.length === 0) return false;
  const row = random.pick(rows);
  const column = random.pick(columns);
  const value =
    column === "Kết quả thẩm định"
      ? random.pick(REVIEWS)
      : random.pick(["", `Ghi ${random.between(1, 9_999)} của ${name}`]);
  const heard = await tellEmulator(google, "officer", {
    spreadsheetId: spreadsheets[row.home],
    tab: row.tab,
    as: name,
    action: "set",
    where: { column: TITLE, value: row.title },
    column,
    value,
  });
  if (heard.kind === "refused") return false;
  const cells = written.get(row.title) ?? new Map<string, string>();
  written.set(row.title, cells.set(column, value));
  return true;
}

function pickTab({ random }: Books, home: string): string {
  if (home === NATION) return TABS.unrouted.title;
  return random.chance(0.85) ? TABS.initiatives.title : TABS.needsFixing.title;
}

/** As far as members were told; the book may be behind. */
function countRows({ stored, ownLines }: Books, home: string, tab: string): number {
  let rows = 0;
  for (const one of stored.values()) if (one.home === home && one.tab === tab) rows += 1;
  for (const one of ownLines.values()) if (one.home === home && one.tab === tab) rows += 1;
  return rows;
}
