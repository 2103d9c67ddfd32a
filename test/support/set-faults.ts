// Tells the emulator which calls are to go wrong; replaces what it was told before.
import type { Ready } from "../../src/cli/start/ready.ts";

export interface Fault {
  readonly method?: string;
  readonly nth?: number;
  readonly times?: number;
  readonly kind:
    | "status"
    | "html"
    | "slow"
    | "reset-before"
    | "reset-after"
    | "lost-reply"
    | "late"
    | "overlap"
    | "twice"
    | "quota";
  readonly status?: number;
  readonly ms?: number;
}

export async function setFaults({ google }: Ready, faults: readonly Fault[]): Promise<void> {
  const answer = await fetch(`${google}/_emulator/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`Cannot set faults: ${answer.status} ${await answer.text()}`);
}
