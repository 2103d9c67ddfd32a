// Starts an emulator for one test file and gives the ways to talk to it.
import { sign } from "node:crypto";
import { google } from "googleapis";
import { serve, type ServeInput } from "../../src/emulator/serve.ts";
import { SHARED_DRIVE_ID, SPREADSHEET_TYPE } from "../../src/emulator/state.ts";

export const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/drive",
  "https://www.googleapis.com/auth/forms.body",
  "https://www.googleapis.com/auth/forms.responses.readonly",
];

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export type Emulator = Awaited<ReturnType<typeof startEmulator>>;

export async function startEmulator(input: ServeInput = {}) {
  const served = await serve({ quota: false, ...input });
  const { url, world } = served;
  const key = world.serviceAccount;

  const assertion = (claims: object = {}, header: object = {}) => {
    const now = Math.floor(world.now() / 1_000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = {
      iss: key.client_email,
      scope: SCOPES.join(" "),
      aud: key.token_uri,
      iat: now,
      exp: now + 3_600,
      ...claims,
    };
    const text = `${part({ alg: "RS256", typ: "JWT", kid: key.private_key_id, ...header })}.${part(body)}`;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), key.private_key).toString("base64url")}`;
  };
  const askToken = async (text: string): Promise<Reply> => {
    const body = new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: text,
    });
    const response = await fetch(`${url}/token`, { method: "POST", body });
    return { status: response.status, body: await response.json() };
  };
  const { access_token: token } = (await askToken(assertion())).body as { access_token: string };

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") && text !== "";
    return { status: response.status, body: json ? JSON.parse(text) : text };
  };

  /** A file at the root of the shared drive, or in one of its folders. */
  const makeFile = async (
    name: string,
    mimeType: string,
    { parent = SHARED_DRIVE_ID, ...more }: { parent?: string; appProperties?: object } = {},
  ): Promise<string> => {
    const body = { name, mimeType, parents: [parent], ...more };
    const made = await call("POST", "/drive/v3/files?supportsAllDrives=true", body);
    return (made.body as { id: string }).id;
  };
  /** A spreadsheet in the shared drive, with the rows given in its first tab. */
  const makeBook = async (rows: unknown[][] = []): Promise<string> => {
    const id = await makeFile("Sổ", SPREADSHEET_TYPE);
    if (rows.length > 0)
      await call("PUT", `/v4/spreadsheets/${id}/values/Sheet1!A1?valueInputOption=RAW`, {
        values: rows,
      });
    return id;
  };
  const batch = (id: string, ...requests: unknown[]) =>
    call("POST", `/v4/spreadsheets/${id}:batchUpdate`, { requests });
  const values = async (id: string, range = "Sheet1"): Promise<unknown[][]> => {
    const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`;
    const { body } = await call("GET", path);
    return (body as { values?: unknown[][] }).values ?? [];
  };
  const control = (path: string, body: unknown) => call("POST", `/_emulator/${path}`, body);

  // The real client would post its assertion to Google's fixed address, so it is given a token.
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: token });
  const clients = {
    sheets: google.sheets({ version: "v4", auth, rootUrl: `${url}/` }),
    drive: google.drive({ version: "v3", auth, rootUrl: `${url}/` }),
    forms: google.forms({ version: "v1", auth, rootUrl: `${url}/` }),
  };
  return {
    ...served,
    token,
    assertion,
    askToken,
    call,
    makeFile,
    makeBook,
    batch,
    values,
    control,
    clients,
    drive: SHARED_DRIVE_ID,
  };
}
