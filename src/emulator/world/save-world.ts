// Keeps a world in a folder: each file is written beside and renamed, and only spreadsheets that changed are written.
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Spreadsheet, World } from "../state.ts";
import { encodeSpreadsheet } from "./encode-spreadsheet.ts";

/** What of the folder is known to be as in the world. */
export type Saved = Map<string, Spreadsheet>;

/** Spreadsheets in the world are never changed in place, so one that is still the same object is already saved. */
export async function saveWorld(world: World, folder: string, saved: Saved): Promise<void> {
  const books = join(folder, "spreadsheets");
  await mkdir(books, { recursive: true });
  const rest = JSON.stringify({
    clockOffset: world.clockOffset,
    switches: world.switches,
    files: [...world.files.values()],
    forms: [...world.forms].map(([id, state]) => [
      id,
      { ...state, responses: [...state.responses.values()] },
    ]),
    scripts: [...world.scripts],
    mails: world.mails,
    moreAccounts: world.moreAccounts,
  });
  const snapshot = [...world.spreadsheets];
  for (const [id, spreadsheet] of snapshot) {
    if (saved.get(id) === spreadsheet) continue;
    const path = join(books, `${id}.jsonl`);
    await pipeline(Readable.from(lines(spreadsheet)), createWriteStream(`${path}.new`));
    await rename(`${path}.new`, path);
    saved.set(id, spreadsheet);
  }
  const path = join(folder, "world.json");
  await writeFile(`${path}.new`, rest);
  await rename(`${path}.new`, path);
  const kept = new Set(snapshot.map(([id]) => `${id}.jsonl`));
  for (const name of await readdir(books)) {
    if (kept.has(name)) continue;
    await rm(join(books, name), { force: true });
    saved.delete(name.replace(/\.jsonl$/, ""));
  }
}

function* lines(spreadsheet: Spreadsheet): Generator<string> {
  for (const line of encodeSpreadsheet(spreadsheet)) yield `${line}\n`;
}
