// Reads from a note which attempt it says passed last.

/** undefined for a note that is none of ours. */
export function parseMark(note: string | null | undefined): number | undefined {
  const attempt = /^Lần ghi thứ (\d+) /.exec(note ?? "")?.[1];
  return attempt === undefined ? undefined : Number(attempt);
}
