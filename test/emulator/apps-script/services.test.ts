// A script finds the same services as on Google, synchronous, within Google's limits.
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { FORM_ID } from "./build-world.ts";
import { answer, failure, logged, run, worldWith } from "./try-script.ts";

describe("Utilities", () => {
  it("signs text and bytes to signed bytes", async () => {
    const expected = createHmac("sha256", "khoá").update("nội dung").digest();
    const signed = JSON.stringify([...new Int8Array(expected)]);
    expect(
      await logged(`console.log(JSON.stringify(
        Utilities.computeHmacSha256Signature("nội dung", "khoá", Utilities.Charset.UTF_8)))`),
    ).toBe(signed);
    const bytes = (text: string) => JSON.stringify([...new Int8Array(Buffer.from(text))]);
    expect(
      await logged(`console.log(JSON.stringify(
        Utilities.computeHmacSha256Signature(${bytes("nội dung")}, ${bytes("khoá")})))`),
    ).toBe(signed);
  });

  it("takes text for US-ASCII unless a charset is named, and refuses text mixed with bytes", async () => {
    const ascii = createHash("sha256").update("s?ng ki?n").digest("base64");
    expect(
      await logged(`console.log(Utilities.base64Encode(
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "sáng kiến")))`),
    ).toBe(ascii);
    expect(await failure(`Utilities.computeHmacSha256Signature("a", [1])`)).toContain(
      "don't match the method signature",
    );
    expect(await failure(`Utilities.base64Encode([200])`)).toContain(
      "don't match the method signature",
    );
  });

  it("encodes to and decodes from base64, as signed bytes", async () => {
    expect(
      await logged(`
        console.log(JSON.stringify(Utilities.base64Decode("/wB/gA==")));
        console.log(Utilities.base64Encode([-1, 0, 127, -128]));`),
    ).toBe("[-1,0,127,-128]\n/wB/gA==");
    expect(await failure(`Utilities.base64Decode("?")`)).toContain("Could not decode string");
  });
});

describe("PropertiesService", () => {
  it("keeps texts between runs", async () => {
    const world = worldWith("", { KEY: "k" });
    const body = `
      const store = PropertiesService.getScriptProperties();
      store.setProperty("a", 1).setProperties({ b: "x" });
      store.deleteProperty("KEY");
      console.log(store.getProperty("missing"), JSON.stringify(store.getProperties()), store.getKeys())`;
    expect(await logged(body, world)).toBe(`null {"a":"1","b":"x"} [ 'a', 'b' ]`);
    expect(world.scripts.get(FORM_ID)?.properties).toEqual({ a: "1", b: "x" });
  });

  it("refuses a value over 9 KB and a store over 500 KB", async () => {
    const put = "PropertiesService.getScriptProperties().setProperty";
    expect(await failure(`${put}("a", "x".repeat(9217))`)).toContain("Argument too large: value");
    expect(
      await failure(`for (let i = 0; i < 60; i++) ${put}("a" + i, "x".repeat(9216))`),
    ).toContain("exceeded the property storage quota");
  });
});

describe("LockService", () => {
  it("lets one execution at a time hold the lock", async () => {
    const world = worldWith(
      `function main() {
        const lock = LockService.getScriptLock();
        lock.waitLock(30000);
        const store = PropertiesService.getScriptProperties();
        const n = Number(store.getProperty("n"));
        Utilities.sleep(5);
        store.setProperty("n", n + 1);
        lock.releaseLock();
      }`,
      { n: "0" },
    );
    await Promise.all(Array.from({ length: 8 }, () => run(world)));
    expect(world.scripts.get(FORM_ID)?.properties.n).toBe("8");
  });

  it("tells a run that cannot have it, and frees it when a run ends without releasing", async () => {
    const world = worldWith(`
      function hold() { LockService.getScriptLock().tryLock(0);
        PropertiesService.getScriptProperties().setProperty("held", "yes"); Utilities.sleep(400) }
      function look() {
        while (!PropertiesService.getScriptProperties().getProperty("held")) Utilities.sleep(1);
        const lock = LockService.getScriptLock();
        console.log(lock.tryLock(1), lock.hasLock(), lock.tryLock(30000)) }`);
    const [, seen] = await Promise.all([run(world, "hold"), run(world, "look")]);
    expect(seen.log).toEqual(["false false true"]);
    expect((await run(world, "look")).log).toEqual(["true true true"]);
  });
});

describe("UrlFetchApp", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function listen(): Promise<{
    url: string;
    seen: { request: IncomingMessage; body: string }[];
  }> {
    const seen: { request: IncomingMessage; body: string }[] = [];
    const listening = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      request.on("end", () => {
        seen.push({ request, body });
        if (request.url === "/moved") response.writeHead(302, { location: "https://example.com/" });
        else response.writeHead(request.url === "/bad" ? 422 : 200, { "x-receipt": "A1" });
        response.end(`{"verdict":"đã nhận"}`);
      });
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, seen };
  }

  it("posts exact UTF-8 bytes and shows the answer", async () => {
    const { url, seen } = await listen();
    expect(
      await logged(`
        const r = UrlFetchApp.fetch("${url}/ok", { method: "post", contentType: "application/json",
          payload: '{"t":"Cải tiến"}', headers: { "webhook-id": "m1" }, muteHttpExceptions: true });
        console.log(r.getResponseCode(), JSON.parse(r.getContentText()).verdict, r.getHeaders()["X-Receipt"])`),
    ).toBe("200 đã nhận A1");
    expect(seen[0]?.body).toBe(`{"t":"Cải tiến"}`);
    expect(seen[0]?.request.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": "m1",
    });
  });

  it("sends a form when nothing else is said", async () => {
    const { url, seen } = await listen();
    await logged(`UrlFetchApp.fetch("${url}", { payload: { a: "1", b: "á" } })`);
    expect(seen[0]?.request.method).toBe("POST");
    expect(seen[0]?.body).toBe("a=1&b=%C3%A1");
    expect(seen[0]?.request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  it("throws on a refusal unless exceptions are muted", async () => {
    const { url } = await listen();
    expect(await failure(`UrlFetchApp.fetch("${url}/bad")`)).toContain("returned code 422");
    expect(
      await logged(`
        const all = UrlFetchApp.fetchAll([{ url: "${url}/bad", muteHttpExceptions: true }, "${url}/ok"]);
        console.log(all.map((r) => r.getResponseCode()).join())`),
    ).toBe("422,200");
  });

  it("does not leave this machine, even by a redirect", async () => {
    const { url } = await listen();
    expect(await failure(`UrlFetchApp.fetch("${url}/moved")`)).toContain("https://example.com/");
    expect(
      await logged(`console.log(UrlFetchApp.fetch("${url}/moved",
        { followRedirects: false, muteHttpExceptions: true }).getResponseCode())`),
    ).toBe("302");
    expect(await failure(`UrlFetchApp.fetch("${url}", { timeout: 3 })`)).toContain('"timeout"');
  });
});

describe("MailApp", () => {
  it("puts mails into the mailbox in both forms of the call", async () => {
    const world = worldWith("");
    await logged(
      `MailApp.sendEmail("a@b.vn", "Tiêu đề", "Chữ");
       MailApp.sendEmail({ to: "a@b.vn,c@d.vn", subject: "S", htmlBody: "<b>x</b>" });
       console.log(MailApp.getRemainingDailyQuota())`,
      world,
    );
    expect(world.mails).toMatchObject([
      { to: "a@b.vn", subject: "Tiêu đề", text: "Chữ", html: "" },
      { to: "a@b.vn, c@d.vn", subject: "S", text: "", html: "<b>x</b>" },
    ]);
    expect(world.scripts.get(FORM_ID)?.runs.at(-1)?.log).toEqual(["1497"]);
  });

  it("refuses a wrong address and stops at the day's limit", async () => {
    expect(await failure(`MailApp.sendEmail("nobody", "a", "b")`)).toContain("Invalid email");
    expect(
      await failure(`for (let i = 0; i < 1501; i++) MailApp.sendEmail("a@b.vn", "a", "b")`),
    ).toContain("too many times for one day: email");
  });
});

describe("ScriptApp", () => {
  it("lists, creates and deletes triggers, twenty at most", async () => {
    const world = worldWith("");
    expect(
      await logged(
        `ScriptApp.newTrigger("f").forForm(FormApp.getActiveForm()).onFormSubmit().create();
         ScriptApp.newTrigger("g").timeBased().everyMinutes(10).create();
         const all = ScriptApp.getProjectTriggers();
         console.log(all.map((t) => t.getHandlerFunction() + t.getEventType()).join());
         console.log(all[1].getEventType() === ScriptApp.EventType.CLOCK);
         ScriptApp.deleteTrigger(all[0]);
         console.log(ScriptApp.getProjectTriggers().length)`,
        world,
      ),
    ).toBe("fON_FORM_SUBMIT,gCLOCK\ntrue\n1");
    expect(
      await failure(
        `for (let i = 0; i < 21; i++) ScriptApp.newTrigger("f").timeBased().everyHours(1).create()`,
      ),
    ).toContain("too many triggers");
    expect(await failure(`ScriptApp.newTrigger("f").timeBased().everyMinutes(7)`)).toContain(
      "must be one of",
    );
    expect(await failure(`ScriptApp.newTrigger("f").timeBased().everyDays(1)`)).toContain(
      "ClockTriggerBuilder.everyDays is not emulated",
    );
  });
});

describe("FormApp", () => {
  it("lists answers from a moment on and finds one by its id", async () => {
    const world = worldWith("");
    await answer(world);
    world.clockOffset += 60_000;
    await answer(world);
    expect(
      await logged(
        `const form = FormApp.getActiveForm();
         const all = form.getResponses();
         console.log(all.length, form.getResponses(all[1].getTimestamp()).length);
         console.log(form.getResponse(all[0].getId()).getItemResponses()[0].getResponse());
         form.setConfirmationMessage("Cảm ơn").setAllowResponseEdits(false);
         console.log(form.getTitle(), form.getItems().length, form.canEditResponse())`,
        world,
      ),
    ).toBe("2 1\nCải tiến lò hơi\nPhiếu sáng kiến 9 false");
    expect(world.forms.get(FORM_ID)?.confirmationMessage).toBe("Cảm ơn");
  });
});
