// Draws a row of the table of the mutation check: what was taken away, and what noticed.
import { basename } from "node:path";
import type { FailedTest, Trial } from "./trial.ts";

/** Characters of a test's name, which may hold a whole case of its table. */
const LONGEST_NAME = 90;
const MOST_FILES = 2;

/** In Markdown. */
export const TABLE_HEAD = `| Mutation | The code does without | Tests that fail | First seed that fails |
|---|---|---|---|`;

export function drawRow({ name, without, tests, seed }: Trial): string {
  const isKilled = tests.length > 0 || seed !== null;
  const killers = isKilled ? tellTests(tests) : "**SURVIVED**";
  const first = seed === null ? "—" : `${seed.seed}: ${cell(seed.why)}`;
  return `| \`${name}\` | ${[without, killers, first].join(" | ")} |`;
}

/** How many, and the first one of a few files; its leading "under …", by which a table of tests varies, is left out. */
function tellTests(tests: readonly FailedTest[]): string {
  if (tests.length === 0) return "—";
  const firsts = [...Map.groupBy(tests, ({ file }) => basename(file).replace(".test.ts", ""))]
    .slice(0, MOST_FILES)
    .map(([file, [first]]) => {
      const name = (first?.name ?? "").replace(/^under (\{.*?\}|\S+) /, "");
      return `${file}: ${cell(name)}`;
    });
  return `${tests.length} — ${firsts.join("; ")}`;
}

function cell(words: string): string {
  const [line = ""] = words.split("\n");
  const cut = line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
  return cut.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
