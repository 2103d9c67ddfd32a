// Fills a world with what a folder keeps; an empty folder leaves it empty.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  DriveFile,
  FormState,
  Mail,
  Script,
  ServiceAccountKey,
  StoredResponse,
  World,
} from "../state.ts";
import type { Switches } from "../switches.ts";
import { addressKey } from "./address-key.ts";
import { decodeSpreadsheet } from "./decode-spreadsheet.ts";
import type { Saved } from "./save-world.ts";

interface Kept {
  readonly clockOffset: number;
  readonly switches?: Switches;
  readonly files: readonly DriveFile[];
  readonly forms: readonly [
    string,
    Omit<FormState, "responses"> & { readonly responses: readonly StoredResponse[] },
  ][];
  readonly scripts: readonly [string, Script][];
  readonly mails: readonly Mail[];
  readonly moreAccounts?: readonly ServiceAccountKey[];
}

export function loadWorld(world: World, folder: string, saved: Saved): void {
  const path = join(folder, "world.json");
  if (!existsSync(path)) return;
  const kept = JSON.parse(readFileSync(path, "utf8")) as Kept;
  world.clockOffset = kept.clockOffset;
  world.switches = { ...world.switches, ...kept.switches };
  for (const file of kept.files) world.files.set(file.id, file);
  for (const [id, { responses, ...state }] of kept.forms) {
    world.forms.set(id, {
      ...state,
      responses: new Map(responses.map((response) => [response.responseId, response])),
    });
  }
  for (const [id, script] of kept.scripts) world.scripts.set(id, script);
  world.mails.push(...kept.mails);
  world.moreAccounts = (kept.moreAccounts ?? []).map((key) => addressKey(key, world.url));
  const books = join(folder, "spreadsheets");
  for (const name of existsSync(books) ? readdirSync(books) : []) {
    if (!name.endsWith(".jsonl")) continue;
    const spreadsheet = decodeSpreadsheet(readFileSync(join(books, name), "utf8").split("\n"));
    if (!world.files.has(spreadsheet.spreadsheetId)) continue;
    world.spreadsheets.set(spreadsheet.spreadsheetId, spreadsheet);
    saved.set(spreadsheet.spreadsheetId, spreadsheet);
  }
}
