// Files with the forms' secrets.
import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeSecrets } from "../../../src/cli/apply/write-secrets.ts";
import { deriveSecret } from "../../../src/worker/derive-secret.ts";

describe("writeSecrets", () => {
  it("writes the newest generation's secret, for the operator's eyes only", async () => {
    const directory = join(await mkdtemp(join(tmpdir(), "secrets-")), "forms");
    const form = {
      id: "f1",
      title: "",
      url: "",
      programme: "p",
      home: "national",
      generations: [2, 1],
    };
    const endpoint = "https://example.org/webhooks/forms";
    const [file = ""] = await writeSecrets([form], { directory, formKey: "key", endpoint });
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      ENDPOINT: endpoint,
      SECRET: await deriveSecret("key", "f1", 2),
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});
