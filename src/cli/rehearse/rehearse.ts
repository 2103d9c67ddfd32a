// Rehearses: answers the form, waits until everything is written, and prints what Worker and books hold.
import type { Ready } from "../start/ready.ts";
import { keepFirstStart } from "../start/keep-first-start.ts";
import { makeProgramme } from "../start/make-programme.ts";
import { openBar } from "../start/open-bar.ts";
import { readLiveNumbers } from "../start/read-live-numbers.ts";
import { type Line, addUp } from "./add-up.ts";
import { drawTable } from "./draw-table.ts";
import { makeAnswer } from "./make-answer.ts";
import { makeRandom } from "./make-random.ts";
import { openBooks } from "./open-books.ts";
import { readChoices } from "./read-choices.ts";
import { submitAnswers } from "./submit-answers.ts";
import { waitUntilWritten } from "./wait-until-written.ts";

export interface Rehearsal {
  readonly ready: Ready;
  /** Folder of the running system's state. */
  readonly state: string;
  readonly answers: number;
  readonly seed: number;
  readonly now: () => number;
}

/** Whether everything adds up. */
export async function rehearse({ ready, state, answers, seed, now }: Rehearsal): Promise<boolean> {
  const [form] = ready.forms;
  if (form === undefined)
    throw new Error('Cannot rehearse: the running system has no form; run "npm start -- --fresh"');
  const books = openBooks(ready, now);
  const programme = makeProgramme(await keepFirstStart(state, now()));
  const choices = {
    ...readChoices(await books.readForm(form.id)),
    applied: { from: programme.eligibility.from, until: now() },
  };
  const before = (await readLiveNumbers(ready.worker)).total.received ?? 0;
  const random = makeRandom(seed);
  const sheets = Array.from({ length: answers }, () => makeAnswer(random, choices));

  console.error(`Seed ${seed}`);
  const answering = openBar("Answering the form", answers);
  let answered = 0;
  await submitAnswers({
    google: ready.google,
    formId: form.id,
    answers: sheets,
    onAnswered: () => answering.set((answered += 1)),
  }).finally(() => answering.end());

  const writing = openBar("Writing rows", answers);
  await waitUntilWritten({
    worker: ready.worker,
    received: before + answers,
    onProgress: (waiting) => writing.set(Math.max(0, answers - waiting)),
  }).finally(() => writing.end());

  const reading = openBar("Reading the books", Object.keys(ready.spreadsheets).length);
  let read = 0;
  const receipts = await books
    .readAll(ready.spreadsheets, () => reading.set((read += 1)))
    .finally(() => reading.end());
  // Numbers are taken last: ledgers report a moment after they write.
  const lines: Line[] = addUp(await readLiveNumbers(ready.worker), receipts);
  console.log(drawTable(lines));
  const adds = lines.every(({ faults }) => faults.length === 0);
  console.log(adds ? "Everything adds up." : "This does not add up, see the lines marked ✗.");
  return adds;
}
