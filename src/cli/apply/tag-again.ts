// Puts back the tags that a book lost, such as when an older version was restored without them.
import type { sheets_v4 } from "googleapis";
import { columnsOf, TABS, tabsOf } from "../../domain/sheet.ts";
import { callPatiently } from "../google/call-patiently.ts";
import type { BookTags } from "./book-tags.ts";
import { nameFile } from "./name-file.ts";
import { type BookToTag, type PlacedColumn, placeTags } from "./place-tags.ts";
import { readTags } from "./read-tags.ts";
import { readTops } from "./read-tops.ts";
import { sayIdentity } from "./say-identity.ts";
import type { TabTop } from "./tab-top.ts";
import { homeId, type WantedBook } from "./wanted.ts";

export type Tagging =
  | { readonly kind: "whole" }
  | { readonly kind: "tagged"; readonly tags: number }
  /** `why`: a sentence that says what a person must do first; nothing in the book was changed. */
  | { readonly kind: "unfit"; readonly why: string };

/**
 * One read where nothing is missing. Tags are put on in one batch; no cell, lock or tag that is there is touched. What the book
 * holds is for its ledger to judge afterwards.
 */
export async function tagAgain(
  sheets: sheets_v4.Sheets,
  deployment: string,
  book: WantedBook,
  spreadsheetId: string,
): Promise<Tagging> {
  const unfit = (faults: readonly string[]): Tagging => ({
    kind: "unfit",
    why: `Cannot tag the book "${nameFile(book.programme, book.home)}" again: ${faults.join("; ")}; then run apply again`,
  });
  const { programme } = book;
  const tabs = tabsOf(homeId(book.home));
  const wanted = { identity: sayIdentity(deployment, book), programme, tabs };
  const tags = await readTags(sheets, spreadsheetId);
  if (tags.identities.some((identity) => identity !== wanted.identity)) {
    return unfit([
      `the file "${spreadsheetId}" says that it is another book, so find out which one it is and put each file back in its place`,
    ]);
  }
  if (isWhole(wanted, tags)) return { kind: "whole" };
  const sheetIds = tabs.map((tab) => TABS[tab].sheetId);
  const placed = placeTags(wanted, tags, await readTops(sheets, spreadsheetId, sheetIds, tags));
  if (placed.faults.length > 0) return unfit(placed.faults);
  if (placed.requests.length === 0) return { kind: "whole" };

  const write = (requests: readonly sheets_v4.Schema$Request[]) =>
    callPatiently(() =>
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        fields: "replies(createDeveloperMetadata(developerMetadata(metadataId)))",
        requestBody: { requests: [...requests] },
      }),
    );
  const { data } = await write(placed.requests);
  // People may have moved columns since they were looked at, and a wrong tag would lead rows into officers' cells.
  const now = await readTags(sheets, spreadsheetId);
  const tops = await readTops(sheets, spreadsheetId, sheetIds, now);
  if (placed.columns.every((column) => isUnderItsTitle(column, now, tops))) {
    return { kind: "tagged", tags: placed.requests.length };
  }
  const added = (data.replies ?? []).flatMap(
    ({ createDeveloperMetadata: made }) => made?.developerMetadata?.metadataId ?? [],
  );
  await write(
    added.map((metadataId) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
    })),
  );
  return unfit(["people moved its columns meanwhile, so wait for a quiet moment"]);
}

const isWhole = ({ identity, programme, tabs }: BookToTag, tags: BookTags): boolean =>
  tags.identities.includes(identity) &&
  tabs.every((tab) => {
    const tagged = tags.tabs.get(TABS[tab].sheetId);
    return (
      tagged?.names.includes(tab) === true &&
      tagged.headerRows.length > 0 &&
      columnsOf(tab, programme).every(({ id }) => tagged.columns.some((one) => one.id === id))
    );
  });

function isUnderItsTitle(
  { sheetId, id, title }: PlacedColumn,
  tags: BookTags,
  tops: readonly TabTop[],
): boolean {
  const tagged = tags.tabs.get(sheetId);
  const rows = tops.find((top) => top.sheetId === sheetId)?.rows ?? [];
  const header = rows.find(({ index }) => tagged?.headerRows.includes(index) === true);
  const own = (tagged?.columns ?? []).filter((column) => column.id === id);
  return own.length > 0 && own.every(({ index }) => header?.cells[index] === title);
}
