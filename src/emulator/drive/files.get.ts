// drive.files.get: metadata only.
import type { drive_v3 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { findFile } from "./find-file.ts";
import { showFile } from "./show-file.ts";

export function filesGet(call: Call): drive_v3.Schema$File {
  return showFile(call, findFile(call, "read"));
}
