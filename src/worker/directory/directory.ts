// The Directory: sixteen objects per programme that remember where each submission to a national form lives.
import { DurableObject } from "cloudflare:workers";
import type { Env } from "../env.ts";
import type { Db } from "../storage/db.ts";
import { migrate } from "../storage/migrate.ts";
import { openDb } from "../storage/open-db.ts";
import { fixHome, type Home } from "./fix-home.ts";
import { MIGRATIONS } from "./schema.ts";

export class Directory extends DurableObject<Env> {
  readonly #db: Db;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#db = openDb(ctx.storage);
    migrate(this.#db, MIGRATIONS);
  }

  home(key: string, proposal: string): Home {
    return fixHome(this.#db, { key, proposal }, Date.now());
  }
}
