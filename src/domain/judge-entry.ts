// Judges a moment of submission by the programme's entry windows.
import { formatMoment } from "./format-moment.ts";
import { problemSentence } from "./problem-sentence.ts";
import type { Phase, Programme } from "./programme.ts";
import type { Problem } from "./submission.ts";

export type Entry =
  | { readonly kind: "open"; readonly phase: Phase }
  | { readonly kind: "closed"; readonly problem: Problem };

const MINUTE_MS = 60_000;

/** Between two phases it is too early for the next one. */
export function judgeEntry({ phases }: Programme, submittedAt: number): Entry {
  const phase = phases.find(({ entry }) => entry.from <= submittedAt && submittedAt < entry.until);
  if (phase !== undefined) return { kind: "open", phase };
  const next = phases.find(({ entry }) => submittedAt < entry.from);
  const code = next === undefined ? "too-late" : "too-early";
  // The last minute that still belonged to the window: "23h59 ngày 31/05", since nobody reads "00h00 ngày 01/06" as 31/05.
  const at = next === undefined ? (phases.at(-1)?.entry.until ?? 0) - MINUTE_MS : next.entry.from;
  return {
    kind: "closed",
    problem: { field: "form", code, message: problemSentence(code, { moment: formatMoment(at) }) },
  };
}
