// Gives a test an empty database inside a Durable Object in workerd; its twin gives the same on node:sqlite.
import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import type { Db } from "../../src/worker/storage/db.ts";
import { openDb } from "../../src/worker/storage/open-db.ts";
import type { Env } from "../../src/worker/env.ts";

let count = 0;

export async function withDb<T>(work: (db: Db) => T | Promise<T>): Promise<T> {
  const { LEDGER } = env as Env;
  count += 1;
  const stub = LEDGER.getByName(`storage-test/${count}`);
  return runInDurableObject(stub, async (_instance, state) => {
    await state.storage.deleteAll();
    return work(openDb(state.storage));
  });
}
