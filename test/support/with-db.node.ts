// Gives a test an empty database on node:sqlite; its twin gives the same inside a Durable Object.
import type { Db } from "../../src/worker/storage/db.ts";
import { openMemoryDb } from "./open-memory-db.ts";

export async function withDb<T>(work: (db: Db) => T | Promise<T>): Promise<T> {
  return work(openMemoryDb());
}
