// Keeps a few small books and forms with something of every kind in them, in place of what was deleted or grew too big.
import type { Emulator } from "../start-emulator.ts";

const BOOKS = 3;
const FORMS = 2;
/** A bigger book would make the run slow. */
const MOST_CELLS = 20_000;
const MOST_FILES = 16;
const FORM = "application/vnd.google-apps.form";

/** Answers the ids of what may be worked on; `bystander` is left alone. */
export async function fillPool(
  emulator: Emulator,
  bystander: string,
): Promise<{ books: string[]; forms: string[] }> {
  const { world } = emulator;
  for (const id of world.files.keys()) {
    if (id === bystander) continue;
    const cells = world.spreadsheets
      .get(id)
      ?.sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
    if ((cells ?? 0) > MOST_CELLS || world.files.size > MOST_FILES)
      await emulator.call("DELETE", `/drive/v3/files/${id}?supportsAllDrives=true`);
  }
  const alive = (ids: Iterable<string>): string[] =>
    [...ids].filter((id) => id !== bystander && world.files.get(id)?.trashed === false);
  while (alive(world.spreadsheets.keys()).length < BOOKS) await makeBook(emulator);
  while (alive(world.forms.keys()).length < FORMS) await makeForm(emulator);
  return { books: alive(world.spreadsheets.keys()), forms: alive(world.forms.keys()) };
}

async function makeBook(emulator: Emulator): Promise<void> {
  const rows = Array.from({ length: 9 }, (_, row) => ["Mã hồ sơ", "Tên", row, row < 4, "=1+1"]);
  const id = await emulator.makeBook(rows);
  const header = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
  const column = { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 2 };
  const tag = (metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, location, visibility: "DOCUMENT" },
    },
  });
  const grid = { rowCount: 14, columnCount: 8, frozenRowCount: 1 };
  const made = await emulator.batch(
    id,
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: grid },
        fields: "gridProperties(rowCount,columnCount,frozenRowCount)",
      },
    },
    { addProtectedRange: { protectedRange: { range: header, description: "fence" } } },
    { addNamedRange: { namedRange: { namedRangeId: "nr1", name: "ten_1", range: header } } },
    { addFilterView: { filter: { title: "xem", range: header } } },
    {
      addConditionalFormatRule: {
        rule: { ranges: [header], booleanRule: { condition: { type: "NOT_BLANK" }, format: {} } },
      },
    },
    tag("receipt", { sheetId: 0 }),
    tag("fence", { spreadsheet: true }),
    tag("column", { dimensionRange: column }),
    tag("row", { dimensionRange: { ...column, dimension: "ROWS" } }),
  );
  if (made.status !== 200) throw new Error(`No book was made: ${JSON.stringify(made.body)}`);
}

/** Published and open to everyone, so that people may answer it. */
async function makeForm({ call, drive }: Emulator): Promise<void> {
  const made = await call("POST", "/drive/v3/files?supportsAllDrives=true", {
    name: "Phiếu",
    mimeType: FORM,
    parents: [drive],
  });
  const { id } = made.body as { id: string };
  const ask = (title: string, index: number, question: object) => ({
    createItem: { item: { title, questionItem: { question } }, location: { index } },
  });
  const choice = { type: "RADIO", options: [{ value: "Có" }, { value: "Không" }] };
  const filled = await call("POST", `/v1/forms/${id}:batchUpdate`, {
    requests: [
      ask("Tên sáng kiến", 0, { textQuestion: {} }),
      ask("Đồng ý", 1, { choiceQuestion: choice }),
    ],
  });
  const published = await call("POST", `/v1/forms/${id}:setPublishSettings`, {
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
  });
  const opened = await call("POST", `/drive/v3/files/${id}/permissions?supportsAllDrives=true`, {
    type: "anyone",
    role: "reader",
    view: "published",
  });
  for (const { status, body } of [filled, published, opened])
    if (status !== 200) throw new Error(`No form was made: ${JSON.stringify(body)}`);
}
