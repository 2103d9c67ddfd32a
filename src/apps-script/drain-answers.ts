// Sends everything that is not yet delivered; one execution at a time does so for all.
import { holdLock } from "./hold-lock.ts";
import type { Run } from "./run.ts";
import { sendNext } from "./send-next.ts";
import { NOTE } from "./unsent.ts";

/**
 * Who does not get the lock leaves: its note was written before that, and the holder looks for notes once more after it
 * let go, so no note is left behind between the two.
 */
export function drainAnswers(run: Run): void {
  let goOn = true;
  while (goOn) {
    goOn = false;
    const held = holdLock(() => {
      const tried = new Set<string>();
      let step: ReturnType<typeof sendNext> = "sent";
      while (step === "sent" && run.now() < run.until) step = sendNext(run, tried);
      goOn = step === "nothing-left";
    });
    goOn = held && goOn && run.now() < run.until && hasNotes();
  }
}

function hasNotes(): boolean {
  return PropertiesService.getScriptProperties()
    .getKeys()
    .some((key) => key.startsWith(NOTE));
}
