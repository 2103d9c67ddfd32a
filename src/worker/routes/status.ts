// Shows how a programme stands: a page, JSON, a short text, and whether a person is needed.
import { Hono } from "hono";
import { NONCE, secureHeaders, type SecureHeadersVariables } from "hono/secure-headers";
import type { StatusView } from "../board/status-view.ts";
import type { Env } from "../env.ts";
import { findUnbalanced } from "../pages/find-unbalanced.ts";
import { renderStatus } from "../pages/render-status.tsx";
import { writeStatusText } from "../pages/write-status-text.ts";
import { problemResponse } from "../problem.ts";
import { readRegistry } from "../read-registry.ts";
import { tellError } from "../tell-error.ts";
import { pickProgramme } from "./pick-programme.ts";

export const statusRoutes = new Hono<{ Bindings: Env; Variables: SecureHeadersVariables }>();

const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [NONCE],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
});

statusRoutes.get("/", pageHeaders, async (c) => {
  const view = await readView(c.env, c.req.query("programme"));
  if (view === null) return problemResponse("unknown-programme");
  const refreshing = c.req.query("auto") === "1";
  if (refreshing) c.header("refresh", "60");
  c.header("cache-control", "no-store");
  return c.html(renderStatus({ view, nonce: c.get("secureHeadersNonce") ?? "", refreshing }));
});

/** `unbalanced`: ids whose parts do not add up to what was received; it should always be empty. */
statusRoutes.get("/status.json", async (c) => {
  const view = await readView(c.env, c.req.query("programme"));
  if (view === null) return problemResponse("unknown-programme");
  const unbalanced = findUnbalanced(view).map(({ id }) => id);
  return c.json({ ...view, unbalanced }, 200, { "cache-control": "no-store" });
});

statusRoutes.get("/status.txt", async (c) => {
  const view = await readView(c.env, c.req.query("programme"));
  if (view === null) return problemResponse("unknown-programme");
  return c.text(writeStatusText(view), 200, { "cache-control": "no-store" });
});

statusRoutes.get("/health", async (c) => {
  try {
    const { programmes } = await readRegistry(c.env);
    const all = await Promise.all(
      Object.keys(programmes).map((id) => c.env.BOARD.getByName(id).health()),
    );
    const problems = all.flatMap((health) => health.problems);
    const rejected = all.flatMap((health) => health.rejected);
    return problems.length === 0
      ? c.json({ ok: true, rejected })
      : c.json({ ok: false, problems, rejected }, 503);
  } catch (error) {
    return c.json(
      {
        ok: false,
        problems: [tellError(error)],
        rejected: [],
      },
      503,
    );
  }
});

async function readView(env: Env, asked: string | undefined): Promise<StatusView | null> {
  const programme = pickProgramme(await readRegistry(env), asked, Date.now());
  return programme === null ? null : env.BOARD.getByName(programme.id).status();
}
