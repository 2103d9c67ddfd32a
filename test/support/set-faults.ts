// Tells the emulator which calls are to go wrong; replaces what it was told before.
import type { Ready } from "../../src/cli/start/ready.ts";
import { controlEmulator } from "./control-emulator.ts";

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
  await controlEmulator(google, "faults", faults);
}
