// Carries out a change of the Script Properties: what is set first, what goes last, so that a crash in between loses nothing.
import type { PropertyChange } from "./write-memory.ts";

export function saveProperties({ set, remove }: PropertyChange): void {
  const store = PropertiesService.getScriptProperties();
  if (Object.keys(set).length > 0) store.setProperties({ ...set });
  for (const key of remove) store.deleteProperty(key);
}
