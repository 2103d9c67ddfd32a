// Parses JSON that others wrote; what is none is undefined, for a schema to refuse.

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
