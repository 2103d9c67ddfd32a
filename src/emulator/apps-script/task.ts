// What is handed to a script thread for one execution, and what comes back.
import type { ResponseSnapshot } from "./host-calls.ts";

export type ScriptEvent =
  | {
      readonly kind: "form-submit";
      readonly triggerId: string;
      readonly response: ResponseSnapshot;
    }
  | { readonly kind: "clock"; readonly triggerId: string; readonly at: number }
  | { readonly kind: "by-hand" };

export interface Task {
  readonly formId: string;
  readonly source: string;
  readonly handler: string;
  readonly event: ScriptEvent;
  /** Whose account the script runs as. */
  readonly owner: string;
}

export interface TaskOutcome {
  readonly log: readonly string[];
  /** Absent when the function ended by itself. */
  readonly error?: string;
  /** The emulator ended it, not the script and not Google. */
  readonly brokenOff?: true;
}
