// Refusals that were seen at Google are given word by word.
import { afterAll, describe, expect, test } from "vitest";
import { FOLDER_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator, type Reply } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());
const id = await google.makeBook([["a"]]);

const refusal = (code: number, status: string, message: string, details?: unknown[]): Reply => ({
  status: code,
  body: { error: { code, message, status, ...(details && { details }) } },
});
const invalid = (message: string) => refusal(400, "INVALID_ARGUMENT", message);
/** What the caller's JSON violates is said twice. */
const violation = (description: string, field?: string) =>
  refusal(400, "INVALID_ARGUMENT", description, [
    {
      "@type": "type.googleapis.com/google.rpc.BadRequest",
      fieldViolations: [{ ...(field && { field }), description }],
    },
  ]);
const driveRefusal = (
  code: number,
  message: string,
  reason: Record<string, string>,
  more: Record<string, unknown> = {},
): Reply => ({
  status: code,
  body: { error: { code, message, errors: [{ message, domain: "global", ...reason }], ...more } },
});
const update = (range: string, values: unknown) =>
  google.call(
    "PUT",
    `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=RAW`,
    { values },
  );
const tokenFor = async (scope: string) => {
  const { body } = await google.askToken(google.assertion({ scope }));
  return { authorization: `Bearer ${(body as { access_token: string }).access_token}` };
};
const tooFewScopes = (service: string, method: string) => [
  {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
    domain: "googleapis.com",
    metadata: { service, method },
  },
];

describe("Sheets refuses in Google's words", () => {
  test("an id it does not know", async () => {
    expect(await google.call("GET", "/v4/spreadsheets/1unknown")).toEqual(
      refusal(404, "NOT_FOUND", "Requested entity was not found."),
    );
  });

  test("a caller without access", async () => {
    const other = await google.makeBook();
    const file = google.world.files.get(other);
    Object.assign(file ?? {}, { driveId: undefined, owner: "lan@congdoan.example" });
    const denied = refusal(403, "PERMISSION_DENIED", "The caller does not have permission");
    expect(await google.call("GET", `/v4/spreadsheets/${other}`)).toEqual(denied);
    expect(await google.batch(other, { addSheet: {} })).toEqual(denied);
  });

  test("a service account's spreadsheet in a drive of its own", async () => {
    expect(await google.call("POST", "/v4/spreadsheets", { properties: { title: "x" } })).toEqual(
      refusal(403, "PERMISSION_DENIED", "The caller does not have permission"),
    );
  });

  test("a file that is no spreadsheet", async () => {
    const folder = await google.makeFile("Thư mục", FOLDER_TYPE);
    expect(await google.call("GET", `/v4/spreadsheets/${folder}`)).toEqual(
      refusal(400, "FAILED_PRECONDITION", "This operation is not supported for this document"),
    );
  });

  test("hiding the last visible tab, an empty title and a title that is taken", async () => {
    const set = (properties: object, fields: string) =>
      google.batch(id, {
        updateSheetProperties: { properties: { sheetId: 0, ...properties }, fields },
      });
    expect(await set({ hidden: true }, "hidden")).toEqual(
      invalid(
        "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
      ),
    );
    expect(await set({ title: "" }, "title")).toEqual(
      invalid("Invalid requests[0].updateSheetProperties: The sheet name cannot be empty."),
    );
    expect(await google.batch(id, { addSheet: { properties: { title: "Sheet1" } } })).toEqual(
      invalid(
        'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
      ),
    );
  });

  test("values that are no list", async () => {
    const words = `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`;
    expect(await update("A1", "X")).toEqual(violation(words, "data.values"));
  });

  test("ranges it cannot parse, and ranges outside the grid", async () => {
    expect(await google.call("GET", `/v4/spreadsheets/${id}/values/Sheet%201`)).toEqual(
      invalid("Unable to parse range: Sheet 1"),
    );
    expect(
      await google.call("POST", `/v4/spreadsheets/${id}/values:batchUpdate`, {
        valueInputOption: "RAW",
        data: [{ range: "'X'!A1", values: [[1]] }],
      }),
    ).toEqual(invalid("Invalid data[0]: Unable to parse range: 'X'!A1"));
    expect(await update("Sheet1!AB1", [[1]])).toEqual(
      invalid("Range (Sheet1!AB1) exceeds grid limits. Max rows: 1000, max columns: 26"),
    );
  });

  test("kinds of request, fields and query parameters it does not know", async () => {
    const words = (name: string, at: string) =>
      `Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`;
    expect(await google.batch(id, { DeleteRange: {} })).toEqual(
      violation(words("DeleteRange", "requests[0]"), "requests[0]"),
    );
    const at = "requests[0].update_sheet_properties.properties";
    expect(
      await google.batch(id, {
        updateSheetProperties: { properties: { headerValues: [] }, fields: "title" },
      }),
    ).toEqual(violation(words("headerValues", at), at));
    expect(
      await google.call("PUT", `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW&data=x`, {
        values: [[1]],
      }),
    ).toEqual(
      violation(
        `Invalid JSON payload received. Unknown name "data": Cannot bind query parameter. 'data' is a message type. Parameters can only be bound to primitive types.`,
      ),
    );
  });

  test("a token without the scope", async () => {
    const forms = await tokenFor("https://www.googleapis.com/auth/forms.body");
    expect(await google.call("GET", `/v4/spreadsheets/${id}`, undefined, forms)).toEqual(
      refusal(
        403,
        "PERMISSION_DENIED",
        "Request had insufficient authentication scopes.",
        tooFewScopes("sheets.googleapis.com", "sheets.spreadsheets.get"),
      ),
    );
  });
});

describe("Sheets refuses what is over its quota", () => {
  test.each([
    ["Read", "GET", "", undefined],
    ["Write", "POST", ":batchUpdate", { requests: [{ addSheet: {} }] }],
  ])("%s requests", async (kind, method, verb, body) => {
    const limited = await startEmulator({ quota: true, clock: () => 1_800_000_000_000 });
    const book = await limited.makeBook();
    const call = () => limited.call(method, `/v4/spreadsheets/${book}${verb}`, body);
    for (let i = 0; i < 60; i++) expect((await call()).status).toBe(200);
    const consumer = "project_number:100200300400";
    expect(await call()).toEqual(
      refusal(
        429,
        "RESOURCE_EXHAUSTED",
        `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer '${consumer}'.`,
        [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "RATE_LIMIT_EXCEEDED",
            domain: "googleapis.com",
            metadata: {
              quota_limit: `${kind}RequestsPerMinutePerUser`,
              quota_limit_value: "60",
              quota_location: "global",
              quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
              quota_unit: "1/min/{project}/{user}",
              service: "sheets.googleapis.com",
              consumer: "projects/100200300400",
            },
          },
          expect.objectContaining({ "@type": "type.googleapis.com/google.rpc.Help" }),
        ],
      ),
    );
    await limited.close();
  });
});

describe("Drive refuses in Google's words", () => {
  test("a bad token", async () => {
    const message =
      "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
    expect(
      await google.call("GET", "/drive/v3/files", undefined, { authorization: "Bearer wrong" }),
    ).toEqual(
      driveRefusal(
        401,
        message,
        {
          message: "Invalid Credentials",
          reason: "authError",
          location: "Authorization",
          locationType: "header",
        },
        { status: "UNAUTHENTICATED" },
      ),
    );
  });

  test("a token without the scope", async () => {
    const sheets = await tokenFor("https://www.googleapis.com/auth/spreadsheets");
    expect(await google.call("GET", "/drive/v3/files", undefined, sheets)).toEqual(
      driveRefusal(
        403,
        "Request had insufficient authentication scopes.",
        { message: "Insufficient Permission", reason: "insufficientPermissions" },
        {
          status: "PERMISSION_DENIED",
          details: tooFewScopes("drive.googleapis.com", "drive.files.list"),
        },
      ),
    );
  });

  test("an id it does not know", async () => {
    expect(await google.call("GET", "/drive/v3/files/1unknown")).toEqual(
      driveRefusal(404, "File not found: 1unknown.", {
        reason: "notFound",
        location: "fileId",
        locationType: "parameter",
      }),
    );
  });

  test("a service account's file in a drive of its own", async () => {
    const refused = driveRefusal(403, "The user's Drive storage quota has been exceeded.", {
      domain: "usageLimits",
      reason: "storageQuotaExceeded",
    });
    const mimeType = "application/vnd.google-apps.spreadsheet";
    expect(await google.call("POST", "/drive/v3/files", { name: "x", mimeType })).toEqual(refused);
    expect(
      await google.call("POST", `/drive/v3/files/${id}/copy?supportsAllDrives=true`, {
        parents: ["root"],
      }),
    ).toEqual(refused);
  });
});

describe("the token endpoint refuses in Google's words", () => {
  test.each([
    ["a clock that is off", { iat: 1_000_000, exp: 1_003_600 }],
    ["a life of more than an hour", { exp: Math.floor(Date.now() / 1_000) + 7_200 }],
  ])("%s", async (_, claims) => {
    expect(await google.askToken(google.assertion(claims))).toEqual({
      status: 400,
      body: {
        error: "invalid_grant",
        error_description:
          "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.",
      },
    });
  });
});
