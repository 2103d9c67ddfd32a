// Mounts a book as a grid in which a person can work.
import type { Hono } from "hono";
import type { World } from "../../state.ts";
import { renderNotice } from "../form/render-notice.ts";
import { actInGrid } from "./act-in-grid.ts";
import { listValues } from "./list-values.ts";
import { listVersions } from "./list-versions.ts";
import { makeRowKeys } from "./key-row.ts";
import { findOfficer } from "./officer.ts";
import { readGridAction } from "./read-grid-action.ts";
import { readWindow } from "./read-window.ts";
import { renderBook } from "./render-book.ts";

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

export function mountBook(app: Hono, world: World): void {
  const keys = makeRowKeys(world.randomHex(3));

  app.get("/spreadsheets/d/:id/edit", (context) => {
    const id = context.req.param("id");
    const spreadsheet = world.spreadsheets.get(id);
    if (spreadsheet === undefined || world.files.get(id)?.trashed === true) {
      const text = "Không có bảng tính này.";
      return context.html(renderNotice({ title: "Bảng tính", text, links: [] }), 404);
    }
    return context.html(renderBook(spreadsheet));
  });

  /** With `known`, the version the page has, an unchanged book is answered by 204. */
  app.get("/spreadsheets/d/:id/grid", (context) => {
    const id = context.req.param("id");
    const version = world.files.get(id)?.version;
    const known = context.req.query("known");
    if (known !== undefined && known === String(version)) return context.body(null, 204);
    const window = readWindow(world, keys, id, {
      sheetId: readNumber(context.req.query("sheetId")),
      from: readNumber(context.req.query("from")) ?? 0,
      count: readNumber(context.req.query("count")) ?? 100,
      officer: findOfficer(context.req.query("as")),
    });
    if (window === undefined) return context.json({ error: "Không có trang tính này." }, 404);
    return context.json(window);
  });

  app.get("/spreadsheets/d/:id/values", (context) => {
    const sheetId = readNumber(context.req.query("sheetId")) ?? 0;
    const column = readNumber(context.req.query("column")) ?? 0;
    const values = listValues(world, context.req.param("id"), sheetId, column);
    return values === undefined ? context.notFound() : context.json(values);
  });

  app.get("/spreadsheets/d/:id/versions", (context) =>
    context.json(listVersions(world, context.req.param("id"))),
  );

  app.post("/spreadsheets/d/:id/act", async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const wanted = readGridAction(body);
    if (wanted === undefined) return context.json({ error: "Không đọc được yêu cầu." }, 400);
    const outcome = actInGrid(world, keys, context.req.param("id"), wanted);
    return outcome.kind === "done"
      ? context.json({})
      : context.json({ error: outcome.reason }, 409);
  });
}
