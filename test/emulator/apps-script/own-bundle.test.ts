// The project's own script in a form that is made, published and answered through the public API only.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleScript } from "../../../src/cli/bundle-script.ts";
import { startEmulator, type Emulator } from "../start-emulator.ts";

type Google = Emulator;
interface View {
  readonly triggers: readonly { readonly handler: string }[];
  readonly runs: readonly {
    readonly handler: string;
    readonly outcome: string;
    readonly error?: string;
  }[];
}

const ANSWERS = 50;
const received: string[] = [];
let server: Server;
let stateFolder: string;

beforeAll(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), "emulator-bundle-"));
  server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      received.push((JSON.parse(body) as { data: { responseId: string } }).data.responseId);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ verdict: "accepted", receipt: "ABCD", problems: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(stateFolder, { recursive: true });
});

async function makeForm({ clients, drive }: Google): Promise<string> {
  const { data } = await clients.drive.files.create({
    supportsAllDrives: true,
    requestBody: {
      name: "Đăng ký",
      mimeType: "application/vnd.google-apps.form",
      parents: [drive],
    },
  });
  const formId = data.id ?? "";
  const question = { required: true, textQuestion: {} };
  const item = { title: "Tên sáng kiến", questionItem: { question } };
  await clients.forms.forms.batchUpdate({
    formId,
    requestBody: { requests: [{ createItem: { item, location: { index: 0 } } }] },
  });
  const publishState = { isPublished: true, isAcceptingResponses: true };
  await clients.forms.forms.setPublishSettings({
    formId,
    requestBody: { publishSettings: { publishState } },
  });
  await clients.drive.permissions.create({
    fileId: formId,
    supportsAllDrives: true,
    requestBody: { type: "anyone", role: "reader", view: "published" },
  });
  return formId;
}

const look = async (google: Google, formId: string): Promise<View> =>
  (await google.call("GET", `/_emulator/forms/${formId}/script`)).body as View;

describe("the form's script", () => {
  it("runs for each of 50 answers at one moment, and what Google turned away is swept up after a restart", async () => {
    let google = await startEmulator({ stateFolder });
    const formId = await makeForm(google);
    const { port } = server.address() as AddressInfo;
    const properties = {
      ENDPOINT: `http://127.0.0.1:${port}/webhooks/forms`,
      SECRET: `whsec_${Buffer.from("a key of thirty-two bytes or so!").toString("base64")}`,
    };
    const installed = await google.control(`forms/${formId}/script`, {
      source: await bundleScript(),
      properties,
      run: "install",
    });
    expect(installed).toMatchObject({ status: 200 });

    const answers = await Promise.all(
      Array.from({ length: ANSWERS }, (_, n) =>
        google.control(`forms/${formId}/responses`, { answers: { "Tên sáng kiến": `Số ${n}` } }),
      ),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const { data } = await google.clients.forms.forms.responses.list({ formId });
    expect(data.responses).toHaveLength(ANSWERS);
    const runs = (await look(google, formId)).runs.filter((run) => run.handler === "onFormSubmit");
    expect(runs).toHaveLength(ANSWERS);
    for (const { error } of runs.filter((run) => run.outcome === "failed"))
      expect(error).toContain("too many scripts running simultaneously");

    await google.close();
    google = await startEmulator({ stateFolder });
    expect((await look(google, formId)).triggers).toHaveLength(2);
    await google.control("clock", { advanceMs: 10 * 60_000 });
    expect((await look(google, formId)).runs.at(-1)).toMatchObject({
      handler: "sweep",
      outcome: "done",
    });
    expect(new Set(received).size).toBe(ANSWERS);
    await google.close();
  }, 60_000);
});
