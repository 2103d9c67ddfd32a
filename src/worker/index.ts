// The Worker: what Cloudflare calls.
import { app } from "./app.ts";
import type { Env } from "./env.ts";
import { runSchedule } from "./schedule.ts";

export { Board } from "./board/board.ts";
export { Directory } from "./directory/directory.ts";
export { Ledger } from "./ledger/ledger.ts";
export { Pacer } from "./pacer/pacer.ts";

export default {
  fetch: app.fetch,
  async scheduled({ scheduledTime }, env) {
    await runSchedule(env, scheduledTime);
  },
} satisfies ExportedHandler<Env>;
