// Makes a request as testers and people send them: control routes, the grid, the form's page, the token endpoint.
import type { FuzzCall, Pool } from "./make-call.ts";
import type { Random } from "./make-random.ts";
import { spoilJson } from "./spoil-json.ts";
import { wildText, wildValue } from "./wild.ts";

type Json = Record<string, unknown>;

export function makeOtherCall(random: Random, pool: Pool): FuzzCall {
  const bookId = random.pickAny(pool.books) ?? "";
  const formId = random.pickAny(pool.forms) ?? "";
  const book = pool.world.spreadsheets.get(bookId);
  const sheet = random.pickAny(book?.sheets ?? []);
  const form = pool.world.forms.get(formId)?.form;
  const officer = (action: string, rest: Json): Json => ({
    spreadsheetId: bookId,
    tab: sheet?.properties.title ?? "Sheet1",
    as: "can.bo@example.vn",
    action,
    ...rest,
  });
  const row = 1 + random.int(8);
  const column = random.pick(["A", "B", 1, 2, "Mã hồ sơ"]);
  const seen = { row: row - 1, key: "x", first: "x" };
  const titles = form?.items?.map(({ title }) => title ?? "") ?? [];
  const question = random.pickAny(form?.items ?? [])?.questionItem?.question?.questionId ?? "1";
  const choices: readonly [() => [string, Json], ...(() => [string, Json])[]] = [
    () => ["/_emulator/officer", officer("set", { row, column, value: wildText(random) })],
    () => ["/_emulator/officer", officer("sort", { column, order: "DESCENDING" })],
    () => ["/_emulator/officer", officer("filter", { column, hiddenValues: ["", "x"] })],
    () => ["/_emulator/officer", officer("filter", { clear: true })],
    () => ["/_emulator/officer", officer("hide", { rows: [row], columns: [column] })],
    () => ["/_emulator/officer", officer("insert", { row, count: 2 })],
    () => ["/_emulator/officer", officer("delete", { row })],
    () => ["/_emulator/officer", officer("move", { from: row, to: 1 + random.int(9) })],
    () => ["/_emulator/officer", officer("rename", { to: `Tab ${random.int(9)}` })],
    () => ["/_emulator/officer", officer("paste", { cell: "B2", values: [[1, "x"], [true]] })],
    () => ["/_emulator/officer", officer("duplicate", {})],
    () => ["/_emulator/officer", officer("removeTab", {})],
    () => ["/_emulator/officer", officer("unprotect", { cell: "A1", role: "manager" })],
    () => ["/_emulator/officer", officer("restore", { minutesAgo: random.int(3) })],
    () => ["/_emulator/switches", { duplicatedTab: random.pick(["keeps", "drops"]) }],
    () => [
      `/_emulator/forms/${formId}/script`,
      { source: "function greet() { return 1; }", run: random.pick(["greet", "nothing"]) },
    ],
    () => ["/_emulator/clock", { advanceMs: random.int(100_000) }],
    () => ["/_emulator/faults", { kind: "status" }],
    () => ["/_emulator/mails", { to: "a@example.vn", subject: wildText(random) }],
    () => [
      `/_emulator/forms/${formId}/responses`,
      { answers: { [random.pickAny(titles) ?? "x"]: wildText(random) } },
    ],
    () => [
      `/spreadsheets/d/${bookId}/act`,
      { sheetId: sheet?.sheetId ?? 0, action: "set", column: 0, value: wildText(random), seen },
    ],
    () => [`/spreadsheets/d/${bookId}/act`, { sheetId: 0, action: "sort", column: random.int(40) }],
    () => ["/token", { grant_type: wildText(random), assertion: "a.b.c" }],
  ];
  const pages = [
    "/",
    "/mailbox",
    "/mailbox.json",
    "/panel",
    "/_emulator/requests",
    "/_emulator/faults",
    "/_emulator/switches",
    `/_emulator/versions?spreadsheetId=${bookId}`,
    `/_emulator/forms/${formId}/script`,
    `/spreadsheets/d/${bookId}/edit`,
    `/spreadsheets/d/${bookId}/grid?sheetId=${sheet?.sheetId ?? "x"}&from=${random.int(30)}&count=${random.pick([0, 9, 1e9, "x"])}`,
    `/forms/d/e/${formId}/viewform?edit2=${encodeURIComponent(wildText(random).toWellFormed())}`,
    `/${encodeURIComponent(wildText(random).toWellFormed())}`,
  ] as const;
  if (random.chance(0.2)) {
    const path = random.pick(pages);
    return { id: "other", method: "GET", path, headers: {}, body: undefined };
  }
  if (random.chance(0.1)) {
    const fields = new URLSearchParams({
      [`entry.${question}`]: wildText(random),
      page: wildText(random),
      history: random.pick(["[]", "0,1", "x", "-1"]),
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const path = `/forms/d/e/${formId}/formResponse`;
    return { id: "other", method: "POST", path, headers, body: fields.toString() };
  }
  const [path, body] = random.pick(choices)();
  const sent = random.chance(0.4) ? spoilJson(random, body) : body;
  const headers = { "content-type": "application/json" };
  const text = random.chance(0.05) ? wildText(random) : JSON.stringify(sent ?? wildValue(random));
  return { id: "other", method: "POST", path, headers, body: text };
}
