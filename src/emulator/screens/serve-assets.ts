// Serves the screens' own style sheets and scripts.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Hono } from "hono";
import { ASSETS } from "./render-page.ts";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
};

export function serveAssets(app: Hono): void {
  app.get(`${ASSETS}/:path{[a-z-]+(?:/[a-z-]+)?\\.(?:css|js)}`, async (context) => {
    const path = context.req.param("path");
    const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "text/plain";
    try {
      const text = await readFile(join(import.meta.dirname, "assets", path), "utf8");
      return context.body(text, 200, { "content-type": type, "cache-control": "no-cache" });
    } catch {
      return context.notFound();
    }
  });
}
