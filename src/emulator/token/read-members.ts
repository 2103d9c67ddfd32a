// Reads the members of an object written as JSON.

/** Undefined when the text is no JSON, or the JSON no object. */
export function readMembers(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
