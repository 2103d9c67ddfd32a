// Tells the owner, once, when answers have been waiting for a day.
import { holdLock } from "./hold-lock.ts";
import { mailOwner } from "./mail-owner.ts";
import { orderBy } from "./order-by.ts";
import { readMemory } from "./read-memory.ts";
import { saveProperties } from "./save-properties.ts";
import { DAY_MS } from "./settle-group.ts";
import type { Unsent } from "./unsent.ts";
import { writeDelay } from "./write-delay.ts";
import { writeMemory } from "./write-memory.ts";

export function tellDelay(now: number): void {
  holdLock(() => {
    const properties = PropertiesService.getScriptProperties().getProperties();
    const { memory } = readMemory(properties, now);
    const late = findLate(memory.unsent, now);
    const toldAt = late === undefined ? 0 : memory.toldAt || now;
    saveProperties(writeMemory(properties, { ...memory, toldAt }));
    if (late !== undefined && memory.toldAt === 0) {
      mailOwner(writeDelay(memory.unsent.length, late.since, FormApp.getActiveForm().getTitle()));
    }
  });
}

function findLate(unsent: readonly Unsent[], now: number): Unsent | undefined {
  const [oldest] = orderBy(unsent, ({ since }) => since);
  return oldest !== undefined && now - oldest.since > DAY_MS ? oldest : undefined;
}
