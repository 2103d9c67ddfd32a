// The least a Worker can do to store a request: one insert in one Durable Object. The yardstick of `intake-ratio`.
import { DurableObject } from "cloudflare:workers";

export class Store extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env);
    ctx.storage.sql.exec(
      "CREATE TABLE IF NOT EXISTS request (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT",
    );
  }

  insert(id, body) {
    this.ctx.storage.sql.exec("INSERT OR IGNORE INTO request (id, body) VALUES (?, ?)", id, body);
  }
}

export default {
  async fetch(request, env) {
    const id = request.headers.get("webhook-id") ?? "";
    await env.STORE.getByName("store").insert(id, await request.text());
    return Response.json({ verdict: "accepted" });
  },
};
