// The home page: waits while the system starts, then shows the way to every part.
import { afterEach, describe, expect, it } from "vitest";
import { type HomeServer, serveHome } from "../../../src/cli/start/serve-home.ts";

const VIEW = {
  programme: "Diễn tập <1>",
  formUrl: "http://127.0.0.1:1/form",
  mailboxUrl: "http://127.0.0.1:1/mailbox",
  breakUrl: "http://127.0.0.1:1/panel",
  statusUrl: "http://127.0.0.1:1/",
  books: [{ id: "p34-92", name: "LĐLĐ TP Cần Thơ", url: "http://127.0.0.1:1/book" }],
};
// Nobody listens there.
const DOOR = {
  worker: "http://127.0.0.1:1",
  opsToken: "token",
  mailbox: "http://127.0.0.1:1/mailbox.json",
};

describe("serveHome", () => {
  let home: HomeServer;
  afterEach(() => home.stop());

  it("asks for patience until everything is ready", async () => {
    home = await serveHome(0);
    const answer = await fetch(home.url);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("đang khởi động");
  });

  it("links form, books, mailbox and status, escaped, even while the Worker is away", async () => {
    home = await serveHome(0);
    home.show(VIEW, DOOR);
    const page = await (await fetch(home.url)).text();
    for (const url of [
      VIEW.formUrl,
      VIEW.mailboxUrl,
      VIEW.breakUrl,
      VIEW.statusUrl,
      "http://127.0.0.1:1/book",
    ])
      expect(page).toContain(`"${url}"`);
    expect(page).toContain("Diễn tập &lt;1&gt;");
    expect(page).toContain("Chưa đọc được số liệu");
  });

  it("says in words that a tally could not be had", async () => {
    home = await serveHome(0);
    home.show(VIEW, DOOR);
    const answer = await fetch(`${home.url}/tally`, {
      method: "POST",
      headers: { origin: home.url, accept: "text/plain" },
    });
    expect(await answer.text()).toContain("Chưa lập được bảng tổng hợp");
  });

  it("lets no other site press the button", async () => {
    home = await serveHome(0);
    home.show(VIEW, DOOR);
    const answer = await fetch(`${home.url}/tally`, {
      method: "POST",
      headers: { origin: "https://example.com" },
    });
    expect(answer.status).toBe(403);
  });
});
