// Mounts what people see: the list of files, forms, books, the mailbox and the panel that breaks Google.
import type { Hono } from "hono";
import type { World } from "../state.ts";
import { mountBook } from "./book/mount-book.ts";
import { mountForm } from "./form/mount-form.ts";
import { mountMailbox } from "./mailbox/mount-mailbox.ts";
import { mountPanel } from "./panel/mount-panel.ts";
import { renderHome } from "./render-home.ts";
import { serveAssets } from "./serve-assets.ts";

export function mountScreens(app: Hono, world: World): void {
  serveAssets(app);
  app.get("/", (context) => context.html(renderHome(world)));
  mountForm(app, world);
  mountBook(app, world);
  mountMailbox(app, world);
  mountPanel(app, world);
}
