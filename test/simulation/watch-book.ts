// Watches every change of a book at the moment it is made: what the system changes, and what people take away.
import type { Sheet, Spreadsheet } from "../../src/emulator/state.ts";
import { findTag } from "./find-tag.ts";
import { listTags } from "./list-tags.ts";
import { headerRow, readCells, readHeaders } from "./read-cells.ts";
import { mayStandTwice } from "./may-stand-twice.ts";
import { type KnownBook, type Run, Violation } from "./run.ts";
import { ROW_SHEETS, SYSTEM } from "./tabs.ts";

export function watchBook(
  run: Run,
  known: KnownBook,
  before: Spreadsheet | undefined,
  after: Spreadsheet,
): void {
  if (before === undefined) return;
  if (run.acting !== null) {
    const left = new Set(listTags(after));
    const gone = run.acting === "delete" ? known.removed : known.rolledBack;
    for (const tag of listTags(before)) {
      if (left.has(tag)) continue;
      gone.add(tag);
      // With a row goes what was written on it, should it not have been settled yet and be written again.
      known.written.delete(tag);
    }
    return;
  }
  for (const sheetId of ROW_SHEETS) {
    const old = before.sheets.find((sheet) => sheet.sheetId === sheetId);
    const young = after.sheets.find((sheet) => sheet.sheetId === sheetId);
    if (old === undefined || young === undefined || old.rows === young.rows) continue;
    watchRows(run, known, old, young);
  }
  const tags = listTags(after);
  const twice = tags.find(
    (tag, index) => tags.indexOf(tag) !== index && !mayStandTwice(known, tag),
  );
  if (twice === undefined) return;
  if (isTwice(run)) known.troubles.add("doubled");
  if (!known.troubles.has("doubled"))
    run.fail(new Violation(`${known.home}: "${twice}" stands twice`));
}

/** Rows come directly under the header, and only system cells of others change. */
function watchRows(run: Run, known: KnownBook, before: Sheet, after: Sheet): void {
  const first = headerRow(after) + 1;
  const added = after.rows.length - before.rows.length;
  const headers = readHeaders(after);
  before.rows.forEach((row, index) => {
    const now = after.rows[index < first ? index : index + added];
    if (row === now) return;
    const [old, young] = [readCells(row, headers), readCells(now, headers)];
    const written = known.written.get(`${after.sheetId} ${findTag(old.values())}`);
    for (const header of new Set([...old.keys(), ...young.keys()])) {
      if (old.get(header) === young.get(header) || SYSTEM.has(header)) continue;
      // Once columns moved, rows may stand shifted and are set right; what officers wrote stays even then.
      const isOfficers = old.has(header) && old.get(header) === written?.get(header);
      if (known.haveColumnsMoved && !isOfficers) continue;
      const change = `"${header}" of row ${index + 1} from "${old.get(header)}" to "${young.get(header)}"`;
      run.fail(new Violation(`${known.home}: the system changed ${change}`));
    }
  });
}

/** Google carries out one call twice, should it not care for what overlaps. */
const isTwice = ({ armed, world }: Run) =>
  world.switches.overlap === "both-pass" &&
  armed.some(({ fault, struck }) => fault.kind === "twice" && struck > 0);
