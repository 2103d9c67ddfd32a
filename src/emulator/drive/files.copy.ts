// drive.files.copy: content comes along, answers and permissions do not; of protections and metadata a switch decides.
import type { drive_v3 } from "googleapis";
import { FOLDER_TYPE } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { copySheet } from "../sheets/change-spreadsheet.ts";
import { findFile } from "./find-file.ts";
import { makeFile } from "./make-file.ts";
import { showFile } from "./show-file.ts";
import { checkWritable, writeMetadata } from "./write-metadata.ts";

export function filesCopy(call: Call): drive_v3.Schema$File {
  const { world, email, query } = call;
  const given = call.body as drive_v3.Schema$File;
  checkWritable(given);
  const source = findFile(call, "read");
  if (source.mimeType === FOLDER_TYPE) {
    throw new GoogleError(403, "This file cannot be copied by the user.", {
      drive: { domain: "global", reason: "cannotCopyFile" },
    });
  }
  const name = given.name ?? `Copy of ${source.name}`;
  const file = makeFile(world, email, {
    name,
    mimeType: source.mimeType,
    parents: given.parents ?? source.parents,
  });
  file.properties = { ...source.properties };
  file.appProperties = { ...source.appProperties };
  writeMetadata(world, file, given);
  const spreadsheet = world.spreadsheets.get(source.id);
  if (spreadsheet) {
    const keeps = world.switches.copiedFile === "keeps";
    world.spreadsheets.set(file.id, {
      ...spreadsheet,
      ...(!keeps && { developerMetadata: [] }),
      spreadsheetId: file.id,
      properties: { ...spreadsheet.properties, title: name },
      sheets: spreadsheet.sheets.map((sheet) => ({
        ...copySheet(sheet),
        ...(!keeps && { protectedRanges: [] }),
      })),
    });
  }
  const form = world.forms.get(source.id)?.form;
  const copied = world.forms.get(file.id);
  if (form && copied) {
    const { items, settings, info } = structuredClone(form);
    copied.form = {
      ...copied.form,
      items: items ?? [],
      settings: settings ?? {},
      info: { ...info, documentTitle: name },
    };
  }
  return showFile(file, email, query.text("fields") !== undefined);
}
