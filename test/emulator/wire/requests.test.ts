// Whatever comes over the wire is answered as Google answers it.
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { sendCall } from "../fuzz/send-call.ts";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());
const id = await google.makeBook([["Mã hồ sơ"]]);

interface Wish {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A batchUpdate unless said otherwise, sent byte for byte. */
async function send({ method = "POST", path, headers, body }: Wish) {
  const answer = await sendCall(google.url, {
    id: "",
    method,
    path: path ?? `/v4/spreadsheets/${id}:batchUpdate`,
    headers: {
      authorization: `Bearer ${google.token}`,
      "content-type": "application/json",
      ...headers,
    },
    body,
  });
  const json: unknown = answer.contentType.includes("json") ? JSON.parse(answer.text) : undefined;
  const error = (json as { error?: { message: string; status: string; details?: unknown } })?.error;
  return { ...answer, message: error?.message, state: error?.status, details: error?.details };
}

const RENAME = {
  requests: [
    { updateSpreadsheetProperties: { properties: { title: "Sổ sáng kiến" }, fields: "title" } },
  ],
};
const UNREADABLE = "Invalid JSON payload received. ";

describe("a body", () => {
  test.each([
    [
      "that breaks off",
      '{"requests": [',
      'Unexpected end of string. Expected a value or ] within an array.\n{"requests": [\n              ^',
    ],
    ["that is a list", "[]", 'Unknown name "": Root element must be a message.'],
    ["that is a text", '"x"', 'Unknown name "": Root element must be a message.'],
    ["that is null", "null", 'Unknown name "": Root element must be a message.'],
    [
      "with a lone surrogate",
      String.raw`{"a":"\ud800"}`,
      'Missing low surrogate.\n{"a":"\\ud800"}\n      ^',
    ],
    ["that begins with a byte order mark", "\uFEFF{}", "Expected a value.\n\uFEFF{}\n^"],
  ])("%s is refused in Google's words", async (_, body, reason) => {
    const { status, state, message, details } = await send({ body });
    expect([status, state, message]).toEqual([400, "INVALID_ARGUMENT", UNREADABLE + reason]);
    expect(details).toEqual([
      {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        fieldViolations: [{ description: UNREADABLE + reason }],
      },
    ]);
  });

  test("that is no UTF-8 is refused", async () => {
    const { status, message } = await send({ body: Buffer.from([0x7b, 0xff, 0x7d]) });
    expect([status, message]).toEqual([400, `${UNREADABLE}Encountered non UTF-8 code points.`]);
  });

  test("that is empty is an empty message", async () => {
    expect((await send({ body: "" })).message).toBe("Must specify at least one request.");
    expect((await send({ body: " \n" })).message).toBe("Must specify at least one request.");
  });

  test("of more than 10 MB is refused, packed or not", async () => {
    const words = "Request payload size exceeds the limit: 10485760 bytes.";
    const body = Buffer.from(`{"requests":[],"x":"${"x".repeat(10_485_760)}"}`);
    for (const sent of [
      await send({ body }),
      await send({ body: gzipSync(body), headers: { "content-encoding": "gzip" } }),
    ])
      expect([sent.status, sent.state, sent.message]).toEqual([400, "INVALID_ARGUMENT", words]);
  });

  test("may be packed by gzip", async () => {
    const headers = { "content-encoding": "gzip" };
    const body = gzipSync(JSON.stringify(RENAME));
    expect((await send({ body, headers })).status).toBe(200);
    expect((await send({ body: Buffer.from("no gzip"), headers })).status).toBe(400);
  });

  test.each([`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "[".repeat(100_000)])(
    "nested without end is refused",
    async (nested) => {
      for (const body of [
        nested,
        `{"requests":${nested}}`,
        `{"requests":[{"addSheet":${nested}}]}`,
      ]) {
        const { status, state } = await send({ body });
        expect([status, state]).toEqual([400, "INVALID_ARGUMENT"]);
      }
    },
  );

  test("with a name given twice counts with the last", async () => {
    const { text } = await send({ body: `{"requests":[],${JSON.stringify(RENAME).slice(1)}` });
    expect(JSON.parse(text)).toEqual({ spreadsheetId: id, replies: [{}] });
  });

  test.each(["text/plain", "application/json; charset=UTF-8", "application/json+protobuf", ""])(
    "of the type %j is read as JSON",
    async (type) => {
      const headers = { "content-type": type };
      expect((await send({ body: JSON.stringify(RENAME), headers })).status).toBe(200);
    },
  );

  test("that is form-encoded is more of the query", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = JSON.stringify({ requests: [] });
    const { status, message } = await send({ headers, body });
    expect([status, message]).toEqual([
      400,
      `${UNREADABLE}Unknown name "${body}": Cannot bind query parameter. Field '${body}' could not be found in request message.`,
    ]);
    const values = await send({
      method: "PUT",
      path: `/v4/spreadsheets/${id}/values/A1`,
      headers,
      body: "valueInputOption=RAW",
    });
    expect(values.status).toBe(200);
  });

  test("that Drive cannot read is refused in Drive's words", async () => {
    const path = "/drive/v3/files";
    const parse = { domain: "global", reason: "parseError" };
    const form = { "content-type": "application/x-www-form-urlencoded" };
    for (const [wish, message] of [
      [{ path, body: "{" }, "Parse Error"],
      [
        { path, body: "a=b", headers: form },
        "This API does not support parsing form-encoded input.",
      ],
    ] as const) {
      const { status, text } = await send(wish);
      expect(status).toBe(400);
      const errors = [{ message, ...parse }];
      expect(JSON.parse(text)).toEqual({ error: { code: 400, message, errors } });
    }
  });
});

describe("a path", () => {
  test.each([
    ["GET", "/v4/spreadsheets"],
    ["DELETE", "/v4/spreadsheets/1abc"],
    ["HEAD", "/v4/spreadsheets/1abc"],
    ["OPTIONS", "/v4/spreadsheets/1abc"],
    ["GET", "/v4/other/1abc"],
    ["GET", "/v5/spreadsheets/1abc"],
    ["POST", "/v4/spreadsheets/1abc:noSuchVerb"],
    ["GET", "/v4/<script>"],
  ])("that no method has, %s %s, gets Google's page", async (method, path) => {
    const { status, contentType, text } = await send({ method, path });
    expect([status, contentType]).toEqual([404, "text/html; charset=UTF-8"]);
    if (method === "HEAD") return;
    expect(text).toContain(`<code>${encodeURI(path)}</code> was not found on this server.`);
  });

  test("of a method that is not built is refused by its name", async () => {
    for (const [method, path, id_] of [
      ["POST", `/v4/spreadsheets/${id}/sheets/0:copyTo`, "sheets.spreadsheets.sheets.copyTo"],
      ["GET", "/drive/v3/changes", "drive.changes.list"],
      ["POST", "/v1/forms/x/watches", "forms.forms.watches.create"],
    ] as const) {
      const { status, message } = await send({ method, path, body: "{}" });
      expect([status, message]).toEqual([501, `The emulator has no method ${id_}`]);
    }
  });

  test("may hold ids of any length and badly encoded ones", async () => {
    for (const name of ["x".repeat(5_000), "%zz", "%00", "%ed%a0%80", "..%2f.."]) {
      const { status, message } = await send({ method: "GET", path: `/v4/spreadsheets/${name}` });
      expect([status, message]).toEqual([404, "Requested entity was not found."]);
    }
  });

  test("longer than 16 KB gets Google's page", async () => {
    const path = `/v4/spreadsheets/${"x".repeat(20_000)}`;
    const { status, contentType, text } = await send({ method: "GET", path });
    expect([status, contentType]).toEqual([414, "text/html; charset=UTF-8"]);
    expect(text).toContain("The requested URL is too large to process.");
  });

  test("may be asked by another HTTP method than the one sent", async () => {
    const path = `/v4/spreadsheets/${id}`;
    const headers = { "x-http-method-override": "get" };
    expect((await send({ path, headers, body: "" })).status).toBe(200);
  });
});

describe("a message", () => {
  test("that is no HTTP gets Google's page", async () => {
    const socket = connect(Number(new URL(google.url).port), "127.0.0.1");
    socket.end("Xin chào\r\n\r\n");
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain("Your client has issued a malformed or illegal request.");
  });
});

describe("a caller", () => {
  const missing = /^Request is missing required authentication credential\./;
  test.each([
    ["no header", undefined, missing],
    ["another scheme", "Basic eDp5", missing],
    ["no token", "Bearer", missing],
    ["two tokens", "Bearer a b", missing],
    ["an unknown token", "Bearer nobody", /^Request had invalid authentication credentials\./],
  ])("with %s is turned away", async (_, authorization, words) => {
    const { status, text } = await sendCall(google.url, {
      id: "",
      method: "GET",
      path: `/v4/spreadsheets/${id}`,
      headers: authorization === undefined ? {} : { authorization },
      body: undefined,
    });
    const { error } = JSON.parse(text) as { error: { message: string; status: string } };
    expect([status, error.status]).toEqual([401, "UNAUTHENTICATED"]);
    expect(error.message).toMatch(words);
  });

  test("may give the token in the query", async () => {
    const answer = await fetch(
      `${google.url}/v4/spreadsheets/${id}?access_token=${google.token}&fields=spreadsheetId`,
    );
    expect(await answer.json()).toEqual({ spreadsheetId: id });
  });
});
