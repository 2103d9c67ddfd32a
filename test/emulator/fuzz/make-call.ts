// Makes one HTTP request: a Google call near to what the state holds, sometimes spoiled, or something people and testers send.
import type { World } from "../../../src/emulator/state.ts";
import type { ApiDescription, MethodDescription } from "../../../src/emulator/wire/discovery.ts";
import type { Ground } from "./ground.ts";
import { makeJson } from "./make-json.ts";
import { makeMask } from "./make-mask.ts";
import { makeOtherCall } from "./make-other-call.ts";
import type { Random } from "./make-random.ts";
import { spoilJson } from "./spoil-json.ts";
import { wildText, wildValue } from "./wild.ts";

export interface FuzzCall {
  /** A discovery id; "broken" when it may no longer be that method, "other" for what is no Google call. */
  readonly id: string;
  readonly method: string;
  /** Percent-encoded, sometimes badly. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

/** What may be named in calls. */
export interface Pool {
  readonly world: World;
  readonly token: string;
  readonly drive: string;
  readonly books: readonly string[];
  readonly forms: readonly string[];
}

export function makeCall(random: Random, apis: readonly ApiDescription[], pool: Pool): FuzzCall {
  if (random.chance(0.08)) return makeOtherCall(random, pool);
  const api = random.pickAny([apis[0], apis[0], apis[0], apis[0], ...apis]);
  const method = chooseMethod(random, api);
  const bookId = random.pickAny(pool.books) ?? "";
  const formId = random.pickAny(pool.forms) ?? "";
  const ground = {
    random,
    book: pool.world.spreadsheets.get(bookId),
    form: pool.world.forms.get(formId),
  };
  return api && method
    ? breakCall(random, writeCall({ ...ground, api }, pool, method, bookId, formId))
    : makeOtherCall(random, pool);
}

/** A book that goes takes with it what was done to it, a new one takes its place. */
const FILES = /^(drive\.files\.(create|copy|delete)|\w+\.(spreadsheets|forms)\.create)$/;

/** Mostly what is built, and of that mostly batchUpdate, behind which most of the code is. */
function chooseMethod(
  random: Random,
  api: ApiDescription | undefined,
): MethodDescription | undefined {
  const all = api?.methods ?? [];
  if (random.chance(0.03)) return random.pickAny(all);
  const built = all.filter(({ id, scopes }) => scopes && (!FILES.test(id) || random.chance(0.15)));
  return random.chance(0.4)
    ? (built.find(({ id }) => /(spreadsheets|forms\.forms)\.batchUpdate$/.test(id)) ??
        random.pickAny(built))
    : random.pickAny(built);
}

function writeCall(
  ground: Ground,
  pool: Pool,
  method: MethodDescription,
  bookId: string,
  formId: string,
): FuzzCall {
  const { random, api } = ground;
  const file = random.chance(0.8) ? bookId : formId;
  const values = { spreadsheetId: bookId, formId, fileId: file, driveId: pool.drive };
  const path = method.path.replace(/\{\+?(\w+)\}/g, (_, name: string) => {
    const value = random.chance(0.02) ? wildText(random) : identify(ground, pool, name, values);
    return encodeURIComponent(value.toWellFormed()) || "%20";
  });
  const query = new URLSearchParams();
  for (const [name, type] of Object.entries(method.query ?? {})) {
    const wanted = NEEDED_QUERY.has(name) ? 0.95 : 0.2;
    if (!random.chance(wanted)) continue;
    const made = makeJson(ground, type, name);
    for (const value of Array.isArray(made) ? made : [made])
      query.append(name, random.chance(0.03) ? wildText(random) : queryText(random, name, value));
  }
  const response = method.response?.replace(/^@/, "");
  if (response && random.chance(0.15)) query.set("fields", makeMask(random, api, response));
  if (random.chance(0.03)) query.set(random.pick(SYSTEM), wildText(random));
  const made = method.request ? makeJson(ground, method.request, "") : undefined;
  // A range in the body has to be the one of the path.
  if (/values\.(update|append)$/.test(method.id) && random.chance(0.9))
    Object.assign(made ?? {}, { range: undefined });
  if (method.id === "drive.files.create" || method.id === "drive.files.copy") {
    Object.assign(made ?? {}, {
      parents: [pool.drive],
      mimeType: `application/vnd.google-apps.${random.pick(["spreadsheet", "form", "folder"])}`,
    });
  }
  const body = made !== undefined && random.chance(0.2) ? spoilJson(random, made) : made;
  const search = query.size > 0 ? `?${query.toString()}` : "";
  return {
    id: method.id,
    method: method.httpMethod,
    path: path + search,
    headers: {
      authorization: `Bearer ${pool.token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}

const NEEDED_QUERY: ReadonlySet<string> = new Set([
  "valueInputOption",
  "supportsAllDrives",
  "ranges",
]);
const SYSTEM = [
  "alt",
  "prettyPrint",
  "$.xgafv",
  "key",
  "quotaUser",
  "fields",
  "zzz",
  "__proto__",
] as const;

function queryText(random: Random, name: string, value: unknown): string {
  if (name === "q") {
    return random.pick([
      "trashed=false",
      "name contains 'Sổ' and not trashed=true",
      "mimeType='application/vnd.google-apps.spreadsheet'",
      "modifiedTime > '2026-01-01T00:00:00'",
      "'root' in parents or (trashed=true",
      "properties has { key='a' and value='b' }",
      "name = 'x",
    ]);
  }
  if (name === "filter") return random.pick(["timestamp > 2026-01-01T00:00:00Z", "x", ""]);
  if (name === "supportsAllDrives") return "true";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function identify(
  ground: Ground,
  pool: Pool,
  name: string,
  values: Record<string, string>,
): string {
  const { random, book, form } = ground;
  switch (name) {
    case "range":
      return String(makeJson(ground, "string", "range"));
    case "metadataId":
      return String(random.pickAny(book?.developerMetadata ?? [])?.metadataId ?? 1);
    case "permissionId": {
      const files = [...pool.world.files.values()];
      return random.pickAny(files.flatMap((file) => file.permissions))?.id ?? "1";
    }
    case "responseId":
      return random.pickAny([...(form?.responses.keys() ?? [])]) ?? "none";
    default:
      return values[name] ?? "1";
  }
}

/** Breaks a few of the calls on the wire. */
function breakCall(random: Random, call: FuzzCall): FuzzCall {
  if (!random.chance(0.06)) return call;
  const text = typeof call.body === "string" ? call.body : "{}";
  const at = random.int(text.length + 1);
  switch (random.int(9)) {
    case 0:
      return { ...call, body: text.slice(0, at) };
    case 1:
      return { ...call, body: text.slice(0, at) + wildText(random) + text.slice(at) };
    case 2:
      return { ...call, body: Buffer.from([...Buffer.from(text.slice(0, at)), 0xff, 0xc0, 0x00]) };
    case 3:
      return { ...call, body: JSON.stringify(wildValue(random)) };
    case 4:
      return {
        ...call,
        headers: {
          ...call.headers,
          "content-type": random.pick([
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "x",
          ]),
        },
      };
    case 5:
      return {
        ...call,
        headers: {
          ...call.headers,
          authorization: random.pick(["Basic eDp5", "Bearer", "Bearer x y", "bearer nobody"]),
        },
      };
    case 6:
      return {
        ...call,
        id: "broken",
        method: random.pick(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]),
      };
    case 7:
      return {
        ...call,
        id: "broken",
        path: call.path + random.pick(["%zz", "/", "/x", "%00", "?", "&a=%ff"]),
      };
    default:
      return { ...call, body: `${"[".repeat(3_000)}${"]".repeat(3_000)}` };
  }
}
