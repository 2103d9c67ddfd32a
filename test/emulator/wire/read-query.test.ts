// Query parameters are read, and refused, as Google does it.
import { afterAll, describe, expect, test } from "vitest";
import { startEmulator } from "../start-emulator.ts";

const google = await startEmulator();
afterAll(() => google.close());
const id = await google.makeBook([["a"]]);

async function get(path: string) {
  const { status, body } = await google.call("GET", path);
  return [status, (body as { error?: { message: string } }).error?.message];
}

describe("readQuery", () => {
  test.each([
    ["includeGridData=maybe", `Invalid value at 'include_grid_data' (TYPE_BOOL), "maybe"`],
    [
      "zzz=1",
      `Invalid JSON payload received. Unknown name "zzz": Cannot bind query parameter. Field 'zzz' could not be found in request message.`,
    ],
    [
      "constructor=1",
      `Invalid JSON payload received. Unknown name "constructor": Cannot bind query parameter. Field 'constructor' could not be found in request message.`,
    ],
    [
      "__proto__=1",
      `Invalid JSON payload received. Unknown name "__proto__": Cannot bind query parameter. Field '__proto__' could not be found in request message.`,
    ],
    [
      "commentsViewMode=x",
      `Invalid value at 'comments_view_mode' (type.googleapis.com/google.apps.sheets.v4.CommentsViewMode), "x"`,
    ],
  ])("refuses %s", async (query, message) => {
    expect(await get(`/v4/spreadsheets/${id}?${query}`)).toEqual([400, message]);
  });

  test.each([
    ["valueRenderOption", "value_render_option", "ValueRenderOption"],
    ["dateTimeRenderOption", "date_time_render_option", "DateTimeRenderOption"],
    ["majorDimension", "major_dimension", "Dimension"],
  ])("names the enumeration of %s", async (name, field, type) => {
    const message = `Invalid value at '${field}' (type.googleapis.com/google.apps.sheets.v4.${type}), "x"`;
    expect(await get(`/v4/spreadsheets/${id}/values/A1?${name}=x`)).toEqual([400, message]);
  });

  test("refuses a number that is none, beyond 32 bits or broken", async () => {
    const made = await google.call("POST", `/drive/v3/files?supportsAllDrives=true`, {
      name: "Phiếu",
      mimeType: "application/vnd.google-apps.form",
      parents: [google.drive],
    });
    const form = (made.body as { id: string }).id;
    for (const size of ["x", "1.5", "2147483648", "", "1e3"]) {
      expect(await get(`/v1/forms/${form}/responses?pageSize=${size}`)).toEqual([
        400,
        `Invalid value at 'page_size' (TYPE_INT32), "${size}"`,
      ]);
    }
  });

  test("takes flags and names of enumerations as proto JSON does", async () => {
    for (const flag of ["true", "TRUE", "1", "t", "yes"]) {
      const { body } = await google.call("GET", `/v4/spreadsheets/${id}?includeGridData=${flag}`);
      expect((body as { sheets: object[] }).sheets[0]).toHaveProperty("data");
    }
    const { body } = await google.call(
      "GET",
      `/v4/spreadsheets/${id}/values/A1?majorDimension=columns`,
    );
    expect(body).toMatchObject({ majorDimension: "COLUMNS" });
  });

  test("knows the parameters every method has", async () => {
    const query = "alt=json&prettyPrint=false&$.xgafv=2&key=k&quotaUser=u&uploadType=x";
    expect(await get(`/v4/spreadsheets/${id}?${query}`)).toEqual([200, undefined]);
    expect(await get(`/v4/spreadsheets/${id}?prettyPrint=perhaps`)).toEqual([
      400,
      `Invalid value at 'pretty_print' (TYPE_BOOL), "perhaps"`,
    ]);
    expect(await get(`/v4/spreadsheets/${id}?alt=media`)).toEqual([
      501,
      "The emulator has no answer with alt=media",
    ]);
  });

  test("lets Drive ignore what it does not know", async () => {
    expect(await get("/drive/v3/files?zzz=1&constructor=2")).toEqual([200, undefined]);
  });

  test.each([
    "sheets(",
    "sheets)",
    "sheets(data",
    ",",
    "sheets..data",
    "constructor",
    "constructor.name",
    "sheets.__proto__",
    "zzz",
    "sheets(".repeat(1_000),
    `${"sheets/".repeat(1_000)}x`,
  ])("refuses the mask %.30s", async (mask) => {
    expect((await get(`/v4/spreadsheets/${id}?fields=${encodeURIComponent(mask)}`))[0]).toBe(400);
  });
});
