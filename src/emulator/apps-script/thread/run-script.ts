// Runs one function of a script in a fresh scope with Google's services, as one execution; the script's own `Date` is the machine's clock.
import { types } from "node:util";
import { Script } from "node:vm";
import type { Host } from "../host-calls.ts";
import type { Task, TaskOutcome } from "../task.ts";
import { defineGlobals, openRealm } from "./open-realm.ts";
import { buildEvent } from "./services/build-event.ts";
import { buildServices } from "./services/build-services.ts";

/** What is kept of a log, however much a script writes. */
const LOG_LINES = 200;
const LOG_LINE = 2_000;

let compiled: { readonly source: string; readonly script: Script } | undefined;

export async function runScript(task: Task, host: Host): Promise<TaskOutcome> {
  const log: string[] = [];
  const write = (line: string): void => {
    if (log.length < LOG_LINES) log.push(line.slice(0, LOG_LINE));
  };
  try {
    const realm = openRealm();
    defineGlobals(realm, buildServices(task, host, write));
    compile(task.source).runInContext(realm.context);
    const handler: unknown = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(task.handler)
      ? new Script(
          `typeof ${task.handler} === "function" ? ${task.handler} : undefined`,
        ).runInContext(realm.context)
      : undefined;
    if (typeof handler !== "function") {
      throw new Error(`Script function not found: ${task.handler}`);
    }
    const event = buildEvent(task, host);
    await (event === undefined ? handler() : handler(realm.give(event)));
    return { log };
  } catch (error) {
    return { log, error: describeFailure(error).slice(0, LOG_LINE) };
  }
}

function compile(source: string): Script {
  if (compiled?.source !== source) {
    compiled = { source, script: new Script(source, { filename: "Code" }) };
  }
  return compiled.script;
}

/** The first line, and the place in the script as Google shows it. */
function describeFailure(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  const place = /at (?:(\S+) \()?Code:(\d+):(\d+)\)?/.exec(error.stack ?? "");
  const where = place === null ? "" : ` at ${place[1] ?? "[unknown function]"}(Code:${place[2]})`;
  return `${error.name}: ${error.message}${where}`;
}
