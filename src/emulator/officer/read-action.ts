// Reads an officer's action from JSON; says what is missing instead when it cannot be read.
import { OFFICER_ACTIONS, type OfficerAction } from "./officer-action.ts";

export type ReadAction =
  | { readonly kind: "read"; readonly action: OfficerAction }
  | { readonly kind: "unreadable"; readonly reason: string };

const NEEDED: Record<(typeof OFFICER_ACTIONS)[number], readonly string[]> = {
  set: ["value"],
  sort: ["column"],
  filter: [],
  hide: [],
  insert: [],
  delete: [],
  move: ["from", "to"],
  rename: ["to"],
  paste: ["cell", "values"],
};

export function readAction(body: unknown): ReadAction {
  if (!isObject(body))
    return { kind: "unreadable", reason: "an officer's action is a JSON object" };
  const given = body;
  const name = OFFICER_ACTIONS.find((known) => known === given["action"]);
  if (!name)
    return { kind: "unreadable", reason: `"action" is one of ${OFFICER_ACTIONS.join(", ")}` };
  for (const field of ["spreadsheetId", "tab", "as"]) {
    if (typeof given[field] !== "string")
      return { kind: "unreadable", reason: `"${field}" is a text` };
  }
  const missing = NEEDED[name].find((field) => given[field] === undefined);
  if (missing) return { kind: "unreadable", reason: `"${name}" needs "${missing}"` };
  if (
    name === "paste" &&
    !(Array.isArray(given["values"]) && given["values"].every(Array.isArray))
  ) {
    return { kind: "unreadable", reason: `"values" is a list of lists` };
  }
  return isAction(given)
    ? { kind: "read", action: given }
    : { kind: "unreadable", reason: "this is no officer's action" };
}

/** Its needed fields were looked at; what else it holds is read by the verb, which refuses what it cannot use. */
function isAction(given: object): given is OfficerAction {
  return "action" in given;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
