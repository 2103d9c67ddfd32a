// Asks one ledger of the programme; null when it does not answer in time.
import { giveUpAfter } from "../give-up-after.ts";
import type { LedgerDoor } from "./ledger-report.ts";

export type OpenLedger = (home: string) => LedgerDoor;

/** A tally waits for nobody longer than this; milliseconds. */
const PATIENCE_MS = 10_000;

export const askLedger = <Answer>(
  open: OpenLedger,
  home: string,
  question: (ledger: LedgerDoor) => Promise<Answer>,
): Promise<Answer | null> =>
  giveUpAfter(
    PATIENCE_MS,
    async () => question(open(home)),
    (why) => console.warn({ event: "ledger-silent", home, why }),
  );
