// Plays officers at work in a tab: they write into cells of their own, sort, filter, hide, insert blank lines, delete those, and move rows.
import { actAsOfficer } from "../../src/emulator/officer/act-as-officer.ts";
import type { TabAction } from "../../src/emulator/officer/officer-action.ts";
import type { Sheet, World } from "../../src/emulator/state.ts";
import type { Random } from "../simulation/make-random.ts";
import { headerRow, readCells, readHeaders } from "../simulation/read-cells.ts";

export interface Officers {
  /** Does one thing; whether Google let it be. */
  act(): boolean;
  /** Cells of officers that do not hold what was last written there, by the rows that are in the tab. */
  spoilt(): number;
}

export interface Workplace {
  readonly world: World;
  readonly spreadsheetId: string;
  /** Titles. */
  readonly tab: string;
  readonly receiptColumn: string;
  readonly noteColumn: string;
  /** By what they sort and filter: no cell of it is blank in a row with a receipt. */
  readonly sortColumn: string;
}

type Act = TabAction extends infer Action
  ? Action extends TabAction
    ? Omit<Action, "spreadsheetId" | "as" | "tab">
    : never
  : never;

const OFFICER = "chi.hoa@example.org";

export function playOfficers(random: Random, place: Workplace): Officers {
  const { world, spreadsheetId, tab, receiptColumn, noteColumn, sortColumn } = place;
  const notes = new Map<string, string>();
  const sheetOf = (): Sheet => {
    const sheet = world.spreadsheets
      .get(spreadsheetId)
      ?.sheets.find(({ properties }) => properties.title === tab);
    if (sheet === undefined) throw new Error(`Cannot play officers: there is no tab "${tab}"`);
    return sheet;
  };
  const go = (action: Act): boolean =>
    actAsOfficer(world, { ...action, tab, spreadsheetId, as: OFFICER }).kind === "done";

  return {
    act: () => {
      const sheet = sheetOf();
      const first = headerRow(sheet) + 1;
      const last = sheet.rows.length - 1;
      if (last < first) return false;
      const row = random.between(first, last);
      const what = random.weigh({
        note: 40,
        sort: 15,
        insert: 15,
        delete: 15,
        move: 10,
        filter: 5,
      });
      switch (what) {
        case "note": {
          const receipt = readCells(sheet.rows[row], readHeaders(sheet)).get(receiptColumn);
          if (receipt === undefined) return false;
          const value = `Ghi ${random.between(1, 999_999)}`;
          const done = go({ action: "set", row: row + 1, column: noteColumn, value });
          if (done) notes.set(String(receipt), value);
          return done;
        }
        case "sort":
          return go({
            action: "sort",
            column: sortColumn,
            order: random.chance(0.5) ? "ASCENDING" : "DESCENDING",
          });
        case "insert":
          return go({ action: "insert", row: row + 1, count: random.between(1, 3) });
        case "delete": {
          const isBlank = sheet.rows[row]?.cells.every((cell) => cell?.value === undefined);
          return isBlank === true && go({ action: "delete", row: row + 1 });
        }
        case "move":
          return go({ action: "move", from: row + 1, to: random.between(first, last) + 1 });
        case "filter":
          return random.chance(0.5)
            ? go({ action: "filter", clear: true })
            : go({ action: "filter", column: noteColumn, hiddenValues: [""] });
      }
    },
    spoilt: () => {
      const sheet = sheetOf();
      const headers = readHeaders(sheet);
      const cells = sheet.rows.map((row) => readCells(row, headers));
      return [...notes].filter(([receipt, note]) => {
        const rows = cells.filter((row) => row.get(receiptColumn) === receipt);
        return rows.length > 0 && !rows.some((row) => row.get(noteColumn) === note);
      }).length;
    },
  };
}
