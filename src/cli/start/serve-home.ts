// Serves the home page: a waiting page while the system starts, then the page itself.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { html } from "hono/html";
import { secureHeaders } from "hono/secure-headers";
import { type TallyAsked, type TallyDoor, askForTally } from "./ask-for-tally.ts";
import { homePage } from "./home-page.ts";
import { HOME_SCRIPT } from "./home-script.ts";
import { HOME_STYLE } from "./home-style.ts";
import type { HomeView } from "./home-view.ts";
import { livePanel } from "./live-panel.ts";
import { readLiveNumbers } from "./read-live-numbers.ts";
import { takePort } from "./take-port.ts";

export interface HomeServer {
  readonly url: string;
  /** From now on the page itself is shown. */
  show(view: HomeView, door: TallyDoor): void;
  readonly stop: () => Promise<void>;
}

export async function serveHome(asked: number): Promise<HomeServer> {
  const port = await takePort(asked, "PORT");
  let shown: { view: HomeView; door: TallyDoor } | undefined;
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: POLICY }), csrf());
  app.get("/", async (c) => {
    if (shown === undefined) return c.html(startingPage(), 503, { "retry-after": "2" });
    return c.html(homePage({ view: shown.view, panel: await panelOf(shown.door) }));
  });
  app.get("/home.css", (c) =>
    c.body(HOME_STYLE, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/home.js", (c) =>
    c.body(HOME_SCRIPT, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/live", async (c) =>
    shown === undefined ? c.text("", 503) : c.html(panelOf(shown.door)),
  );
  app.post("/tally", async (c) => {
    if (shown === undefined) return c.text("Hệ thống đang khởi động, bạn đợi một lát.", 503);
    const notice = await askForTally(shown.door).then(
      describe,
      () => "Chưa lập được bảng tổng hợp. Bạn thử lại sau ít giây.",
    );
    if (c.req.header("accept") === "text/plain") return c.text(notice);
    return c.html(homePage({ view: shown.view, panel: await panelOf(shown.door), notice }));
  });
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    show: (view, door) => {
      shown = { view, door };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

async function panelOf({ worker }: TallyDoor): Promise<Awaited<ReturnType<typeof livePanel>>> {
  try {
    return await livePanel(await readLiveNumbers(worker));
  } catch {
    return html`<p class="quiet">Chưa đọc được số liệu, sẽ thử lại ngay.</p>`;
  }
}

function describe(asked: TallyAsked): string {
  switch (asked.kind) {
    case "mailed":
      return `Thư đã đến hộp thư: ${asked.subject}`;
    case "no-mail-yet":
      return "Bảng tổng hợp đã lập xong, thư đang trên đường. Bạn mở hộp thư sau ít giây.";
    case "under-way":
      return "Các bảng tính đang được đọc. Thư sẽ đến hộp thư trong ít phút.";
    case "refused":
      return `Chưa lập được bảng tổng hợp (mã ${asked.status}). Bạn thử lại sau ít giây.`;
  }
}

const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  imgSrc: ["data:"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function startingPage(): ReturnType<typeof html> {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="2" />
        <title>Sáng Kiến đang khởi động</title>
      </head>
      <body>
        <p>Hệ thống đang khởi động, trang này sẽ tự mở lại sau hai giây.</p>
      </body>
    </html>`;
}
