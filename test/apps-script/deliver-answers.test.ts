// The real script file in the emulator's Apps Script, posting to a server of ours that verifies with the reference library.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyPlan } from "../../src/cli/apply/apply-plan.ts";
import { readPlan } from "../../src/cli/apply/read-plan.ts";
import { bundleScript } from "../../src/cli/bundle-script.ts";
import { programme1Trieu2022 } from "../../src/domain/programmes/1-trieu-2022.ts";
import { plan } from "../cli/apply/plan-builder.ts";
import { openEmulator, type Emulator } from "../cli/open-emulator.ts";

const SECRET = `whsec_${Buffer.from("a key of thirty-two bytes or so!").toString("base64")}`;
const TITLE = "Tên sáng kiến";

interface Received {
  readonly id: string;
  readonly data: {
    responseId: string;
    submittedAt: string;
    respondentEmail?: string;
    answers: { title: string; value: unknown }[];
  };
}
interface ScriptView {
  readonly properties: { readonly [key: string]: string };
  readonly triggers: { readonly handler: string }[];
  readonly runs: { readonly handler: string; readonly outcome: string; readonly error?: string }[];
}
interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

let emulator: Emulator;
let source = "";
let server: Server;
let endpoint = "";
let received: Received[] = [];
let reply: { status: number; body: unknown };
let formId = "";

const accepted = { verdict: "accepted", receipt: "ABCD-EFGH-JKMN", problems: [] };

beforeAll(async () => {
  [emulator, source] = await Promise.all([openEmulator(), bundleScript()]);
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const headers = request.headers as Record<string, string>;
      const { data } = new Webhook(SECRET).verify(body, headers) as Received;
      received.push({ id: headers["webhook-id"] ?? "", data });
      response
        .writeHead(reply.status, { "content-type": "application/json" })
        .end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/forms`;
}, 30_000);

afterAll(async () => {
  server.close();
  await emulator.stop();
});

beforeEach(async () => {
  received = [];
  reply = { status: 200, body: accepted };
  await emulator.control("/_emulator/reset", {});
  const programme = { ...programme1Trieu2022, id: "thu", scheme: "p34" as const };
  const home = { programme: "thu", home: "p34-01" };
  const wanted = readPlan(
    plan({ programmes: [programme], forms: [{ ...home, address: "required" }], books: [home] }),
  );
  const { forms } = await applyPlan(emulator.google, wanted, () => {});
  formId = forms[0]?.id ?? "";
}, 30_000);

const install = (properties: object = { ENDPOINT: endpoint, SECRET }): Promise<unknown> =>
  emulator.control(`/_emulator/forms/${formId}/script`, { source, properties, run: "install" });
const run = (name: string): Promise<unknown> =>
  emulator.control(`/_emulator/forms/${formId}/script`, { source, run: name });
const script = (): Promise<ScriptView> => emulator.control(`/_emulator/forms/${formId}/script`);
const mails = (): Promise<Mail[]> => emulator.control("/mailbox.json");

const answer = (
  changes: { title?: string; responseId?: string; email?: string } = {},
): Promise<{ responseId: string }> =>
  emulator.control(`/_emulator/forms/${formId}/responses`, {
    ...(changes.responseId === undefined ? {} : { responseId: changes.responseId }),
    respondentEmail: changes.email ?? "an@example.vn",
    answers: {
      "Công đoàn cơ sở": "CĐCS Trường Mầm non Hoa Hồng",
      "Tác giả": "Nguyễn Thị An",
      "Đối tượng": "Cán bộ, công chức, viên chức",
      [TITLE]: changes.title ?? "Giá phơi khăn gấp gọn",
      "Lĩnh vực": programme1Trieu2022.fields[0],
      "Loại giải pháp": programme1Trieu2022.solutions[0],
      "Áp dụng từ": "3/2022",
      "Tình trạng áp dụng": "Đã áp dụng",
      "Tóm tắt hiệu quả": "Khăn khô nhanh, lớp gọn.",
      "Đồng ý xử lý dữ liệu cá nhân": ["Tôi đồng ý"],
    },
  });

const titles = (): unknown[] =>
  received.map(({ data }) => data.answers.find(({ title }) => title === TITLE)?.value);
const isLeft = (key: string): boolean => /^(note|unsent|refused)\./.test(key);
const left = async (): Promise<string[]> => Object.keys((await script()).properties).filter(isLeft);

describe("install", () => {
  it("sets each trigger once, however often it runs", async () => {
    await install();
    await install();
    expect((await script()).triggers.map(({ handler }) => handler).toSorted()).toEqual([
      "onFormSubmit",
      "sweep",
    ]);
  }, 30_000);

  it.each([
    ["ENDPOINT", { SECRET }],
    ["SECRET", { ENDPOINT: "https://example.org/webhooks/forms", SECRET: "secret" }],
  ])(
    "says which property is missing or wrong: %s",
    async (name, properties) => {
      await expect(install(properties)).rejects.toThrow(new RegExp(`thuộc tính .*${name}`));
    },
    30_000,
  );
});

describe("onFormSubmit", () => {
  it("delivers an answer once, as it was typed, and keeps nothing of it", async () => {
    await install();
    const title = "“Đèn” \u{1F4A1} ấm\u0301p – 100%";
    await answer({ title });
    expect(titles()).toEqual([title]);
    expect(received[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(received[0]?.data.respondentEmail).toBe("an@example.vn");
    expect(await left()).toEqual([]);
    expect(JSON.stringify((await script()).properties)).not.toContain("ấm");
  }, 30_000);

  it("delivers an edit as a new version of the same answer", async () => {
    await install();
    const { responseId } = await answer();
    await answer({ responseId, title: "Giá phơi khăn, bản hai" });
    expect(titles()).toEqual(["Giá phơi khăn gấp gọn", "Giá phơi khăn, bản hai"]);
    const [first, second] = received;
    expect(first?.data.responseId).toBe(second?.data.responseId);
    expect(first?.id).not.toBe(second?.id);
  }, 30_000);

  it("leaves nothing behind when many answer at once", async () => {
    await install();
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => answer({ title: `Sáng kiến ${index}` })),
    );
    expect(new Set(titles()).size).toBe(12);
    expect(await left()).toEqual([]);
  }, 60_000);

  it("ignores an event without an answer", async () => {
    await install();
    await run("onFormSubmit");
    expect(received).toEqual([]);
    expect((await script()).runs.at(-1)).toMatchObject({
      handler: "onFormSubmit",
      outcome: "done",
    });
  }, 30_000);

  it("mails the receipt once, and what needs fixing in the server's words", async () => {
    await install();
    await answer();
    await run("sweep");
    const receipts = await mails();
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({
      to: "an@example.vn",
      text: expect.stringContaining("ABCD-EFGH-JKMN"),
    });

    const message = "Bạn ghi rõ hơn tên sáng kiến giúp nhé.";
    const problems = [{ field: "title", code: "required", message }];
    reply = { status: 200, body: { verdict: "needs-fixing", receipt: "ABCD-EFGH-JKMN", problems } };
    await answer({ email: "binh@example.vn" });
    const mail = (await mails()).at(-1);
    expect(mail).toMatchObject({ to: "binh@example.vn", text: expect.stringContaining(message) });
    expect(mail?.text).toMatch(/edit2=/);
  }, 30_000);
});

describe("sweep", () => {
  it.each([401, 404, 408, 429, 500, 503])(
    "sends again, with the same id, what met %i",
    async (status) => {
      await install();
      reply = { status, body: {} };
      await answer();
      expect(await mails()).toEqual([]);
      reply = { status: 200, body: { ...accepted, verdict: "duplicate" } };
      await run("sweep");
      expect(received).toHaveLength(2);
      expect(new Set(received.map(({ id }) => id)).size).toBe(1);
      expect(await left()).toEqual([]);
      expect(await mails()).toHaveLength(1);
    },
    30_000,
  );

  it("finds answers, new and edited, that the trigger lost, and sends nothing again", async () => {
    const { responseId } = await answer({ title: "Trước khi cài" });
    await install();
    expect(received).toEqual([]);
    await run("sweep");
    await run("sweep");
    expect(titles()).toEqual(["Trước khi cài"]);
    await answer({ responseId, title: "Đã sửa" });
    await run("sweep");
    expect(titles()).toEqual(["Trước khi cài", "Đã sửa"]);
  }, 30_000);

  it("stops at the first group while the server is down, and drains everything once it is back", async () => {
    for (let index = 0; index < 15; index += 1) await answer({ title: `Sáng kiến ${index}` });
    await install();
    reply = { status: 503, body: {} };
    await run("sweep");
    expect(received).toHaveLength(10);
    reply = { status: 200, body: accepted };
    received = [];
    await run("sweep");
    expect(new Set(titles()).size).toBe(15);
    expect(received).toHaveLength(15);
  }, 60_000);

  it("tells the owner once after a day of failing", async () => {
    await install();
    reply = { status: 503, body: {} };
    await answer();
    const { properties } = await script();
    const aDayAgo = (properties["unsent.0"] ?? "").replace(
      /\d+$/,
      String(Date.now() - 25 * 3_600_000),
    );
    await emulator.control(`/_emulator/forms/${formId}/script`, {
      source,
      properties: { "unsent.0": aDayAgo },
      run: "sweep",
    });
    await run("sweep");
    const told = await mails();
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringContaining("1 phiếu sáng kiến đang chờ gửi"),
    ]);
  }, 30_000);
});

describe("resendRefused", () => {
  it("sends once more what was turned away, of which the owner was told once", async () => {
    await install();
    reply = { status: 400, body: { title: "Không đúng khuôn", detail: "Phiếu không đúng khuôn" } };
    await answer();
    await run("sweep");
    expect(received).toHaveLength(1);
    const told = await mails();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("Phiếu không đúng khuôn");
    expect(told[0]?.to).not.toBe("an@example.vn");

    reply = { status: 200, body: accepted };
    await run("resendRefused");
    expect(received).toHaveLength(2);
    expect(await left()).toEqual([]);
  }, 30_000);
});
