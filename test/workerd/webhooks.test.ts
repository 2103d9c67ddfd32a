import { runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { bindings, bodyOf, fillRegistry, FORM, knock, OWN_FORM, programme } from "./form-door.ts";

beforeAll(fillRegistry);

let count = 0;
/** A response id of its own for each test, since what is stored is never forgotten. */
const fresh = () => `response-${(count += 1)}`;

async function stored(
  home: string,
  receipt: string | undefined,
): Promise<Record<string, unknown>[]> {
  return runInDurableObject(
    bindings.LEDGER.getByName(`${programme.id}/${home}`),
    (_ledger, state) =>
      state.storage.sql
        .exec(
          `SELECT version.* FROM version JOIN submission ON submission.key = version.key WHERE receipt = ? ORDER BY id`,
          receipt ?? "",
        )
        .toArray(),
  );
}

const titleOf = (row: Record<string, unknown> | undefined) =>
  (JSON.parse(String(row?.["initiative"])) as { title: string }).title;

describe("POST /webhooks/forms", () => {
  it("stores an accepted submission in the ledger of its federation before it answers", async () => {
    const { status, body } = await knock({ responseId: fresh() });
    expect(status).toBe(200);
    expect(body).toMatchObject({ verdict: "accepted", federation: "p63-38", problems: [] });
    expect(body.receipt).toMatch(
      /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
    );
    expect(await stored("p63-38", body.receipt)).toHaveLength(1);
  });

  it("keeps neither the response id nor the address it was given", async () => {
    const responseId = `2_ABaOnuSecretToken${fresh()}`;
    const { body } = await knock({ responseId });
    const everything = JSON.stringify(await stored("p63-38", body.receipt));
    expect(everything).not.toContain(responseId);
    expect(everything).not.toContain("an@example.vn");
  });

  describe("turns away, as a problem document,", () => {
    const problem = (answer: Awaited<ReturnType<typeof knock>>) => {
      expect(answer.type).toContain("application/problem+json");
      expect(answer.body.status).toBe(answer.status);
      expect(answer.body.title).not.toBe("");
      return answer.status;
    };

    it("a body that is not JSON", async () => {
      expect(problem(await knock({ body: `{"data":{"formId":"${FORM}",` }))).toBe(400);
      expect(problem(await knock({ body: "" }))).toBe(400);
    });

    it("a body of the wrong shape", async () => {
      expect(problem(await knock({ body: "[]" }))).toBe(400);
      expect(problem(await knock({ body: JSON.stringify({ data: { formId: FORM } }) }))).toBe(400);
      const body = bodyOf({}).replace(/"submittedAt":"[^"]+"/, '"submittedAt":"hôm qua"');
      expect(problem(await knock({ body }))).toBe(400);
    });

    it("a body over 256 KiB, signed or not", async () => {
      const answers = { effect: "ă".repeat(140_000) };
      expect(problem(await knock({ answers }))).toBe(413);
      expect(problem(await knock({ body: "x".repeat(2_000_000) }))).toBe(413);
    });

    it("an unknown form", async () => {
      expect(problem(await knock({ formId: "form-of-nobody" }))).toBe(404);
    });

    it("a missing signature", async () => {
      expect(problem(await knock({ headers: { "webhook-signature": "" } }))).toBe(401);
    });

    it("a signature with another form's secret", async () => {
      expect(problem(await knock({ body: bodyOf({ formId: OWN_FORM }) }))).toBe(401);
    });

    it("a body changed after it was signed", async () => {
      const signature = "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=";
      expect(problem(await knock({ headers: { "webhook-signature": signature } }))).toBe(401);
    });

    it("a stale and a future signature", async () => {
      expect(problem(await knock({ skew: -301 }))).toBe(401);
      expect(problem(await knock({ skew: 360 }))).toBe(401);
    });

    it("a generation of the secret that is not accepted", async () => {
      expect(problem(await knock({ generation: 3 }))).toBe(401);
    });
  });

  it("shows the operator what was verified and could not be stored", async () => {
    const rejected = async () => (await bindings.BOARD.getByName(programme.id).health()).rejected;
    const before = await rejected();
    await knock({ body: `{"data":{"formId":"${FORM}",` });
    await knock({ body: `{"data":{"formId":"${FORM}",`, generation: 9 });
    const after = await rejected();
    const times = (all: typeof after) =>
      all.filter(({ why }) => why === "not-json").reduce((sum, { times: n }) => sum + n, 0);
    expect(times(after)).toBe(times(before) + 1);
  });

  it("accepts an older generation of the secret while it is one of the two", async () => {
    expect((await knock({ responseId: fresh(), generation: 2 })).status).toBe(200);
    expect((await knock({ responseId: fresh(), generation: 1 })).status).toBe(200);
  });

  it("answers the same webhook twice with one receipt, and stores it once", async () => {
    const letter = { responseId: fresh() };
    const [first, second] = [await knock(letter), await knock(letter)];
    expect(second.body).toMatchObject({ verdict: "duplicate", receipt: first.body.receipt });
    expect(await stored("p63-38", first.body.receipt)).toHaveLength(1);
  });

  it("answers changed answers with the same receipt as an update", async () => {
    const responseId = fresh();
    const first = await knock({ responseId });
    const second = await knock({ responseId, minutes: 3, answers: { title: "Tên đã sửa" } });
    expect(second.body).toMatchObject({ verdict: "updated", receipt: first.body.receipt });
    expect((await stored("p63-38", first.body.receipt)).map((row) => row["number"])).toEqual([
      1, 2,
    ]);
  });

  it("keeps an older version that comes after a newer one, as history", async () => {
    const responseId = fresh();
    await knock({ responseId, minutes: 3, answers: { title: "Tên đã sửa" } });
    const older = await knock({ responseId });
    expect(older.body).toMatchObject({
      verdict: "duplicate",
      problems: [{ code: "older-version" }],
    });
    expect((await stored("p63-38", older.body.receipt)).map((row) => row["number"])).toEqual([
      1,
      null,
    ]);
  });

  it("keeps an answer at home when it names another federation later, and flags it", async () => {
    const responseId = fresh();
    const first = await knock({ responseId });
    const second = await knock({
      responseId,
      minutes: 3,
      answers: { federation: "Liên đoàn Lao động thành phố Hà Nội" },
    });
    expect(second.body).toMatchObject({ verdict: "updated", federation: "p63-38" });
    expect(await stored("p63-01", first.body.receipt)).toEqual([]);
    const [, later] = await stored("p63-38", first.body.receipt);
    expect(String(later?.["notes"])).toContain("ghi khác nơi đã nhận hồ sơ");
  });

  it("leaves an answer with the nation that could not be routed at first", async () => {
    const responseId = fresh();
    const first = await knock({ responseId, answers: { federation: "Không rõ" } });
    expect(first.body.verdict).toBe("unrouted");
    expect(first.body.federation).toBeUndefined();
    const second = await knock({ responseId, minutes: 3 });
    expect(second.body).toMatchObject({
      verdict: "unrouted",
      receipt: first.body.receipt,
      problems: [{ field: "federation", code: "other-federation" }],
    });
    expect(await stored("national", first.body.receipt)).toHaveLength(2);
  });

  it("asks a member whose federation has no book here to wait for an officer", async () => {
    const { body } = await knock({
      responseId: fresh(),
      answers: { federation: "Liên đoàn Lao động tỉnh Cà Mau" },
    });
    expect(body).toMatchObject({ verdict: "unrouted", problems: [{ code: "unknown-federation" }] });
  });

  it("does not ask for the federation in a federation's own form", async () => {
    const letter = { formId: OWN_FORM, responseId: fresh(), answers: { federation: undefined } };
    expect((await knock(letter)).body).toMatchObject({ verdict: "accepted", federation: "p63-92" });
  });

  it("asks for what is missing, and keeps no person's data without consent", async () => {
    const { body } = await knock({
      responseId: fresh(),
      answers: { title: "", consent: undefined },
    });
    expect(body.verdict).toBe("needs-fixing");
    expect(body.problems?.map(({ code }) => code)).toEqual(["required", "no-consent"]);
    expect(JSON.stringify(await stored("p63-38", body.receipt))).not.toContain("Nguyễn Thị An");
  });

  it("takes a field in a member's own words without a problem, and notes it for officers", async () => {
    const { body } = await knock({ responseId: fresh(), answers: { field: "Nuôi trồng" } });
    expect(body).toMatchObject({ verdict: "accepted", problems: [] });
    const [row] = await stored("p63-38", body.receipt);
    expect(String(row?.["notes"])).toContain("ngoài danh sách");
  });

  it("cuts a title of 60,000 characters, says so, and loses nothing else", async () => {
    const { body } = await knock({ responseId: fresh(), answers: { title: "ă".repeat(60_000) } });
    expect(body).toMatchObject({ verdict: "accepted", problems: [{ code: "text-cut" }] });
    const [row] = await stored("p63-38", body.receipt);
    expect(titleOf(row).length).toBeLessThanOrEqual(45_000);
    expect(String(row?.["notes"])).toContain("45.000 ký tự");
    expect(String(row?.["kept"]).length).toBeGreaterThan(60_000);
  });

  it.each([
    [
      "a title that begins like a formula",
      '=HYPERLINK("http://x.example","Sáng kiến")',
      '=HYPERLINK("http://x.example","Sáng kiến")',
    ],
    ["control and zero-width characters", "Cải​ tiến\u0007 khuôn", "Cải tiến khuôn"],
    ["decomposed letters", "Cải tiến".normalize("NFD"), "Cải tiến"],
    ["a lone surrogate", "Cải \uD800tiến", "Cải �tiến"],
  ])("stores %s as text", async (_what, typed, kept) => {
    const { body } = await knock({ responseId: fresh(), answers: { title: typed } });
    expect(body.verdict).toBe("accepted");
    expect(titleOf((await stored("p63-38", body.receipt))[0])).toBe(kept);
  });
});
