// Starts an emulator that logs its exchanges, and signs a client in with its key file.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { google } from "googleapis";
import { checkExchange, type LoggedExchange } from "../../support/check-exchange.ts";
import { SCOPES, startEmulator } from "../start-emulator.ts";
import { routeGoogle } from "./route-google.ts";

export async function startLoggedEmulator() {
  const log = join(mkdtempSync(join(tmpdir(), "exchanges-")), "log.jsonl");
  const emulator = await startEmulator({ ownDrive: true, log });
  const fetchImplementation = routeGoogle(emulator.url);
  const auth = new google.auth.JWT({
    keyFile: emulator.keyFile,
    scopes: SCOPES,
    transporterOptions: { fetchImplementation },
  });
  const readLog = () =>
    readFileSync(log, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as LoggedExchange);
  return {
    emulator,
    auth,
    fetchImplementation,
    log,
    readLog,
    /** What Google's documents have against the exchanges so far. */
    problems: () => readLog().flatMap(checkExchange),
  };
}
