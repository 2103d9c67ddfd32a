// Calls are counted a minute, for each service account and for the project.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importPKCS8, SignJWT } from "jose";
import { afterEach, describe, expect, test } from "vitest";
import type { ServiceAccountKey } from "../../../src/emulator/state.ts";
import { SCOPES, startEmulator } from "../start-emulator.ts";

let running: { close(): Promise<void> } | undefined;
afterEach(() => running?.close());

/** The clock stands still, so that a minute is over only when it is moved. */
async function start() {
  const google = await startEmulator({ quota: true, clock: () => Date.UTC(2026, 10, 20, 5) });
  running = google;
  const id = await google.makeBook();
  const read = (token = google.token) =>
    fetch(`${google.url}/v4/spreadsheets/${id}?fields=spreadsheetId`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const write = () => google.call("POST", `/v4/spreadsheets/${id}/values/A1:clear`, {});
  return { ...google, id, read, write };
}

/** A token of one more service account of the project. */
async function addAccount({ url, control, askToken, world }: Awaited<ReturnType<typeof start>>) {
  const key = (await control("accounts", {})).body as ServiceAccountKey;
  const now = Math.floor(world.now() / 1_000);
  const signed = await new SignJWT({ scope: SCOPES.join(" ") })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(key.client_email)
    .setAudience(`${url}/token`)
    .setIssuedAt(now)
    .setExpirationTime(now + 3_600)
    .sign(await importPKCS8(key.private_key, "RS256"));
  const { access_token } = (await askToken(signed)).body as { access_token: string };
  return { email: key.client_email, token: access_token };
}

async function times(count: number, ask: () => Promise<{ status: number }>) {
  const seen = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const { status } = await ask();
    seen.set(status, (seen.get(status) ?? 0) + 1);
  }
  return Object.fromEntries(seen);
}

const exhausted = (service: string, kind: string, per: "user" | "project", value: string) => {
  const words = kind.toLowerCase().replace(" ", "_");
  const name = { Read: "Read", Write: "Write", "Expensive read": "ExpensiveRead" }[kind];
  return {
    error: {
      code: 429,
      message: `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute${per === "user" ? " per user" : ""}' of service '${service}' for consumer 'project_number:100200300400'.`,
      status: "RESOURCE_EXHAUSTED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "RATE_LIMIT_EXCEEDED",
          domain: "googleapis.com",
          metadata: {
            quota_limit: `${name}RequestsPerMinutePer${per === "user" ? "User" : "Project"}`,
            quota_limit_value: value,
            quota_location: "global",
            quota_metric: `${service}/${words}_requests`,
            quota_unit: per === "user" ? "1/min/{project}/{user}" : "1/min/{project}",
            service,
            consumer: "projects/100200300400",
          },
        },
        {
          "@type": "type.googleapis.com/google.rpc.Help",
          links: [
            {
              description: "Request a higher quota limit.",
              url: "https://cloud.google.com/docs/quotas/help/request_increase",
            },
          ],
        },
      ],
    },
  };
};

describe("countQuota", () => {
  test("lets a user read 60 times and write 60 times a minute", async () => {
    const google = await start();
    expect(await times(62, () => google.read())).toEqual({ 200: 60, 429: 2 });
    expect(await times(62, google.write)).toEqual({ 200: 60, 429: 2 });
    const refused = await google.read();
    expect(await refused.json()).toEqual(exhausted("sheets.googleapis.com", "Read", "user", "60"));
    expect(refused.headers.has("retry-after")).toBe(false);
    expect((await google.write()).body).toEqual(
      exhausted("sheets.googleapis.com", "Write", "user", "60"),
    );
  });

  test("counts a new minute of the emulator's clock from nothing", async () => {
    const google = await start();
    await times(61, () => google.read());
    await google.control("clock", { advanceMs: 59_000 });
    expect((await google.read()).status).toBe(429);
    await google.control("clock", { advanceMs: 1_000 });
    expect((await google.read()).status).toBe(200);
  });

  test("lets all users of the project together read 300 times a minute", async () => {
    const google = await start();
    const tokens = [google.token];
    while (tokens.length < 6) tokens.push((await addAccount(google)).token);
    for (const token of tokens.slice(0, 5))
      expect(await times(61, () => google.read(token))).toEqual({ 200: 60, 429: 1 });
    const refused = await google.read(tokens[5]);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual(
      exhausted("sheets.googleapis.com", "Read", "project", "300"),
    );
  });

  test("lets Forms list answers 180 times a minute and read 390 times", async () => {
    const google = await start();
    const made = await google.call("POST", "/drive/v3/files?supportsAllDrives=true", {
      name: "Phiếu",
      mimeType: "application/vnd.google-apps.form",
      parents: [google.drive],
    });
    const { id } = made.body as { id: string };
    const list = () => google.call("GET", `/v1/forms/${id}/responses`);
    expect(await times(181, list)).toEqual({ 200: 180, 429: 1 });
    expect((await list()).body).toEqual(
      exhausted("forms.googleapis.com", "Expensive read", "user", "180"),
    );
    expect(await times(391, () => google.call("GET", `/v1/forms/${id}`))).toEqual({
      200: 390,
      429: 1,
    });
  });
});

describe("a further service account", () => {
  test("is a member of the shared drive under its own name", async () => {
    const google = await start();
    const { email, token } = await addAccount(google);
    expect(email).not.toBe(google.world.serviceAccount.client_email);
    await google.call(
      "POST",
      `/v4/spreadsheets/${google.id}/values/A1:clear`,
      {},
      {
        authorization: `Bearer ${token}`,
      },
    );
    const path = `/drive/v3/files/${google.id}?supportsAllDrives=true&fields=lastModifyingUser`;
    expect((await google.call("GET", path)).body).toMatchObject({
      lastModifyingUser: { emailAddress: email },
    });
  });

  test("is kept between runs, at the new address", async () => {
    const stateFolder = mkdtempSync(join(tmpdir(), "accounts-"));
    const first = await startEmulator({ stateFolder });
    const { body } = await first.control("accounts", {});
    await first.close();
    const second = await startEmulator({ stateFolder });
    running = second;
    const { private_key_id, client_email } = body as ServiceAccountKey;
    expect(second.world.moreAccounts).toMatchObject([
      { private_key_id, client_email, token_uri: `${second.url}/token` },
    ]);
  });

  test("is forgotten with everything else", async () => {
    const google = await start();
    await addAccount(google);
    await google.control("reset", {});
    expect(google.world.moreAccounts).toEqual([]);
  });
});
