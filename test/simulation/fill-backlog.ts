// Fills a ledger with rows that wait, as if they had come while Google could not be reached.
import { createHash } from "node:crypto";
import type { FederationId } from "../../src/domain/federation.ts";
import { receiptOf } from "../../src/domain/receipt.ts";
import { drawArrival } from "./draw-arrival.ts";
import type { Calm } from "./open-calm.ts";

/** Drawing and reading costs more than storing: contents repeat after so many rows. */
const DIFFERENT = 2_000;

/** Gives the receipts. */
export async function fillBacklog(
  { cloud, random, timeline }: Calm,
  home: FederationId,
  rows: number,
): Promise<readonly string[]> {
  const ledger = cloud.ledgers.get(home);
  if (ledger === undefined) throw new Error(`Cannot fill a backlog: there is no ledger "${home}"`);
  const drawn = Array.from({ length: Math.min(rows, DIFFERENT) }, (_, number) =>
    drawArrival(random, number, home, timeline.now()),
  );
  const receipts: string[] = [];
  await ledger.call(async (it) => {
    for (let number = 0; number < rows; number += 1) {
      const like = drawn[number % DIFFERENT];
      if (like === undefined) break;
      const key = createHash("sha256").update(`${home} ${number}`).digest();
      const hash = key.toString("hex");
      const arrival = { ...like, key: hash, hash, receipt: receiptOf(key) };
      await it.record(arrival);
      receipts.push(arrival.receipt);
    }
  });
  return receipts;
}
