import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { drawTable } from "../storm/draw-table.ts";
import { runNaive } from "../storm/run-naive.ts";
import { runStorm } from "../storm/run-storm.ts";
import { runSystem } from "../support/run-system.ts";

const seed = Number(process.env["SEED"] ?? randomInt(2 ** 31));
const SUBMISSIONS = 20_000;
/** Two minutes of people who go on answering while the rest drains. */
const STRAGGLERS = 600;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function weather() {
  await using system = await runSystem();
  return await runStorm(system, {
    seed,
    submissions: SUBMISSIONS,
    stragglers: STRAGGLERS,
    now: () => Date.now(),
    say,
  });
}

describe(`a storm of ${SUBMISSIONS} submissions (SEED=${seed})`, () => {
  it("leaves every version in its book once and every officer's cell as it was, and drains by itself", async () => {
    const result = await weather();
    const { lost, doubled, wrong, writes, versions, deeds, minutes, numbers } = result;
    const struck = Map.groupBy(writes, ({ fault }) => fault ?? "none");
    say(
      `${writes.length} writes, ${deeds} deeds of officers; ${[...struck].map(([fault, calls]) => `${fault} ${calls.length}`).join(", ")}`,
    );

    const lines = [
      {
        writer: "Sáng Kiến",
        sent: versions.length,
        lost: lost.length,
        doubled: doubled.length,
        calls: writes.length,
        minutes,
      },
    ];
    const deedsPerRow = deeds / versions.length;
    for (const retry of ["none", "blind"] as const) {
      const writer = retry === "none" ? "values.append" : "values.append, blind retry";
      lines.push({ writer, ...(await runNaive({ ...result, retry, seed, deedsPerRow })) });
    }
    say(drawTable(lines));

    expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
    expect(result.hasDrained).toBe(true);
    expect(numbers.states).toEqual([]);
    expect(numbers.total).toMatchObject({ received: result.members, waiting: 0 });
    for (const part of [...numbers.federations, { name: "all", ...numbers.total }])
      expect(`${part.name}: ${part.received}`).toBe(`${part.name}: ${addUp(part)}`);
    // What failed must be a tenth, in every way there is, or the storm shows nothing.
    expect([...struck.keys()].filter((kind) => kind !== "none")).toHaveLength(9);
    expect(struck.get("none")?.length).toBeLessThan(writes.length * 0.92);
  });
});

interface Sum {
  readonly inBook: number | null;
  readonly needsFixing: number | null;
  readonly unrouted: number | null;
  readonly duplicate: number | null;
  readonly withdrawn: number | null;
  readonly moved: number | null;
  readonly waiting: number | null;
}

function addUp({ inBook, needsFixing, unrouted, duplicate, withdrawn, moved, waiting }: Sum) {
  return [inBook, needsFixing, unrouted, duplicate, withdrawn, moved, waiting].reduce<number>(
    (sum, part) => sum + (part ?? 0),
    0,
  );
}
