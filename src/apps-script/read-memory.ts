// Reads what the script remembers from its properties, the notes of other executions included.
import { orderBy } from "./order-by.ts";
import { unpackLines, type Properties } from "./pack-lines.ts";
import { NOTE, type Memory, type Unsent } from "./unsent.ts";

export interface Remembered {
  readonly memory: Memory;
  /** Newly noted answers, in the order in which they were submitted, with the key of each note. */
  readonly notes: readonly { readonly key: string; readonly answer: Unsent }[];
}

/** Lines that cannot be read are left out: the cursor's sweep finds their answers again. */
export function readMemory(properties: Properties, now: number): Remembered {
  const notes = Object.keys(properties)
    .filter((key) => key.startsWith(NOTE))
    .flatMap((key) => {
      const answer = readNote(key, now);
      return answer === undefined ? [] : [{ key, answer }];
    });
  return {
    memory: {
      cursor: Number(properties["cursor"] ?? "0") || 0,
      unsent: unpackLines("unsent", properties).flatMap(readLine),
      refused: unpackLines("refused", properties).flatMap(readLine),
      delivered: unpackLines("delivered", properties),
      toldAt: Number(properties["toldAt"] ?? "0") || 0,
    },
    notes: orderBy(notes, ({ answer }) => answer.submittedAt),
  };
}

function readLine(line: string): Unsent[] {
  const [responseId, submittedAt, tries, since] = line.split(" ");
  const answer = {
    responseId: responseId ?? "",
    submittedAt: Number(submittedAt),
    tries: Number(tries),
    since: Number(since),
  };
  const whole =
    answer.responseId !== "" &&
    [answer.submittedAt, answer.tries, answer.since].every(Number.isFinite);
  return whole ? [answer] : [];
}

function readNote(key: string, now: number): Unsent | undefined {
  const [submittedAt, ...id] = key.slice(NOTE.length).split(".");
  const responseId = id.join(".");
  const moment = Number(submittedAt);
  if (responseId === "" || !Number.isFinite(moment)) return undefined;
  return { responseId, submittedAt: moment, tries: 0, since: now };
}
