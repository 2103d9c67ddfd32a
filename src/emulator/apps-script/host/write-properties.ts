// Writes Script Properties within Google's limits: 9 KB a value, 500 KB in all.
import type { Script } from "../../state.ts";

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

export function writeProperties(
  script: Script,
  set: Readonly<Record<string, string>>,
  remove: readonly string[],
): void {
  const next: Record<string, string> = { ...script.properties };
  for (const key of remove) delete next[key];
  for (const [key, value] of Object.entries(set)) {
    if (Buffer.byteLength(value) > LARGEST_VALUE) throw new Error("Argument too large: value");
    if (Buffer.byteLength(key) > LARGEST_VALUE) throw new Error("Argument too large: key");
    next[key] = value;
  }
  let total = 0;
  for (const [key, value] of Object.entries(next)) {
    total += Buffer.byteLength(key) + Buffer.byteLength(value);
  }
  if (total > LARGEST_STORE) {
    throw new Error(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
  script.properties = next;
}
