// Reads every version of a book's ledger from the Worker, page by page.
import * as z from "zod";
import { ROW_TABS } from "../../worker/sheet/book-row.ts";
import { parseJson } from "../parse-json.ts";
import { type Version, type Versions, versionKey } from "./version.ts";

export interface LedgerAddress {
  /** The Worker's address, without a trailing slash. */
  readonly worker: string;
  readonly token: string;
  /** undefined: the one the Worker shows by itself. */
  readonly programme: string | undefined;
  readonly home: string;
}

const pageSchema = z.object({
  receipts: z.array(
    z.object({
      receipt: z.string(),
      number: z.int(),
      tab: z.enum(ROW_TABS),
      settled: z.boolean(),
    }),
  ),
  next: z.int().nullable(),
});

const LONGEST_PAGE_MS = 60_000;

/** Throws a sentence without the token in it. */
export async function readLedger(address: LedgerAddress): Promise<Versions> {
  const versions = new Map<string, Version>();
  for (let after: number | null = 0; after !== null;) {
    const page: z.infer<typeof pageSchema> = await readPage(address, after);
    for (const version of page.receipts)
      versions.set(versionKey(version.receipt, version.number), version);
    after = page.next;
  }
  return versions;
}

async function readPage({ worker, token, programme, home }: LedgerAddress, after: number) {
  const query = new URLSearchParams({
    federation: home,
    after: String(after),
    ...(programme !== undefined && { programme }),
  });
  const answer = await fetch(`${worker}/ops/receipts?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(LONGEST_PAGE_MS),
  }).catch((error: unknown) => {
    throw new Error(
      `Cannot read the ledger of "${home}": the Worker at "${worker}" does not answer (${error instanceof Error ? error.message : String(error)}); check the address, then try again`,
    );
  });
  const text = await answer.text();
  if (answer.status === 401)
    throw new Error(
      `Cannot read the ledgers: the Worker at "${worker}" does not accept the token; set OPS_TOKEN to the same value as the Worker's secret`,
    );
  if (answer.status === 404)
    throw new Error(
      `Cannot read the ledger of "${home}": the Worker at "${worker}" knows no such book; publish the registry that apply wrote, then try again`,
    );
  const page = pageSchema.safeParse(answer.ok ? parseJson(text) : undefined);
  if (!page.success)
    throw new Error(
      `Cannot read the ledger of "${home}": the Worker at "${worker}" answered ${answer.status}${answer.ok ? " in another shape; deploy the same version as this command's" : "; try again in a minute"}`,
    );
  return page.data;
}
