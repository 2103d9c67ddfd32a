// Says that an attempt passed, and after which: "46 after 45".

/** `last`: what was said last. */
export const sayPassed = (attempt: number, last: string | undefined): string =>
  last === undefined ? String(attempt) : `${attempt} after ${Number.parseInt(last, 10)}`;
