// Looks through the form for answers, new and edited, that the submit trigger lost.
import { fingerprintVersion } from "./fingerprint-version.ts";
import { holdLock } from "./hold-lock.ts";
import { readMemory } from "./read-memory.ts";
import { OVERLAP_MS, rememberMissed } from "./remember-missed.ts";
import type { Run } from "./run.ts";
import { saveProperties } from "./save-properties.ts";
import { writeMemory } from "./write-memory.ts";

/** When another execution holds the lock, the next sweep looks instead: nothing is passed over, since the cursor stays. */
export function findMissed(run: Run): void {
  holdLock(() => {
    const properties = PropertiesService.getScriptProperties().getProperties();
    const remembered = readMemory(properties, run.now());
    const { cursor } = remembered.memory;
    const form = FormApp.getActiveForm();
    const responses =
      cursor > OVERLAP_MS ? form.getResponses(new Date(cursor - OVERLAP_MS)) : form.getResponses();
    const listed = responses.map((response) => ({
      responseId: response.getId(),
      submittedAt: response.getTimestamp().getTime(),
    }));
    const fingerprint = (answer: (typeof listed)[number]): string =>
      fingerprintVersion(answer.responseId, answer.submittedAt);
    saveProperties(
      writeMemory(properties, rememberMissed(remembered, listed, fingerprint, run.now())),
    );
  });
}
