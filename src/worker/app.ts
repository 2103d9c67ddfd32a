// The Worker's routes.
import { Hono } from "hono";
import type { Env } from "./env.ts";
import { problemResponse } from "./problem.ts";
import { opsRoutes } from "./routes/ops.ts";
import { statusRoutes } from "./routes/status.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { tellError } from "./tell-error.ts";

export const app = new Hono<{ Bindings: Env }>()
  .route("/webhooks", webhookRoutes)
  .route("/ops", opsRoutes)
  .route("/", statusRoutes)
  .notFound(() => problemResponse("not-found"))
  .onError((error, c) => {
    console.error({ event: "request-broke", path: c.req.path, why: tellError(error) });
    return problemResponse(
      "retryable" in error || "overloaded" in error ? "unavailable" : "internal",
    );
  });
