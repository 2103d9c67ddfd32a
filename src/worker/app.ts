// The Worker's routes.
import { Hono } from "hono";
import type { Env } from "./env.ts";
import { problemResponse } from "./problem.ts";
import { opsRoutes } from "./routes/ops.ts";
import { statusRoutes } from "./routes/status.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

export const app = new Hono<{ Bindings: Env }>()
  .route("/webhooks", webhookRoutes)
  .route("/ops", opsRoutes)
  .route("/", statusRoutes)
  .notFound(() => problemResponse("not-found"))
  .onError((error, c) => {
    // The path says nothing of a person; the words of an error might, so only our own sentences are logged.
    console.error({
      event: "request-broke",
      path: c.req.path,
      name: error.name,
      why: error.message.slice(0, 200),
    });
    return problemResponse(
      "retryable" in error || "overloaded" in error ? "unavailable" : "internal",
    );
  });
