// Mounts the mailbox: every mail that anyone here was sent.
import type { Hono } from "hono";
import type { World } from "../../state.ts";
import { renderMail } from "./render-mail.ts";
import { renderMailbox } from "./render-mailbox.ts";

export function mountMailbox(app: Hono, world: World): void {
  app.get("/mailbox", (context) => context.html(renderMailbox(world.mails)));

  app.get("/mailbox/:index{[0-9]+}", (context) => {
    const mail = world.mails[Number(context.req.param("index"))];
    if (mail === undefined) return context.notFound();
    // The frame inherits this: a mail's pictures and styles from elsewhere are not fetched.
    context.header(
      "content-security-policy",
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    );
    return context.html(renderMail(mail));
  });
}
