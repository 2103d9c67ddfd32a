// Draws what happens next, and lets it happen: an answer, a fault, a death, or people at work.
import { armFaults } from "../../src/emulator/faults/arm-faults.ts";
import type { Fault } from "../../src/emulator/faults/fault.ts";
import { buildAnswer } from "./build-answer.ts";
import { harmBook } from "./harm-book.ts";
import { obeyStates } from "./obey-states.ts";
import type { Random } from "./make-random.ts";
import type { Run } from "./run.ts";
import { sendAnswer } from "./send-answer.ts";
import { RESTLESS, workInBook } from "./work-in-book.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Google's own limit for one call, so that none is under way longer. */
const LONGEST_CALL_MS = 175_000;
const BATCH = "sheets.spreadsheets.batchUpdate";

export async function drawEvent(run: Run): Promise<void> {
  const { random, timeline } = run;
  await timeline.runUntil(timeline.now() + drawGap(random));
  if (run.failure !== null) return;
  switch (
    random.weigh({
      answer: 26,
      edit: 10,
      fault: 14,
      death: 10,
      people: 30,
      ambush: 2,
      ask: 4,
      harm: 2,
      obey: 3,
    })
  ) {
    case "answer":
      return answer(run);
    case "edit":
      return edit(run);
    case "fault":
      return breakGoogle(run);
    case "death":
      return kill(run);
    case "people":
      return workInBook(run, random.pick(run.books));
    case "ambush":
      return ambush(run);
    case "ask":
      return ask(run);
    case "harm":
      return harmBook(run, random.pick(run.books));
    case "obey":
      return obeyStates(run);
  }
}

function drawGap(random: Random): number {
  switch (random.weigh({ none: 20, short: 45, some: 28, long: 6.5, hours: 0.5 })) {
    case "none":
      return random.between(0, 50);
    case "short":
      return random.between(0, 3 * SECOND_MS);
    case "some":
      return random.between(0, MINUTE_MS);
    case "long":
      return random.between(0, 15 * MINUTE_MS);
    case "hours":
      return random.between(0, 180 * MINUTE_MS);
  }
}

/** On its way it may be overtaken. */
const drawDelay = (random: Random) =>
  random.chance(0.85) ? random.between(100, 2 * SECOND_MS) : random.between(0, 10 * MINUTE_MS);

function answer(run: Run): void {
  const { random } = run;
  const { home } = random.pick(run.books);
  for (let more = random.chance(0.1) ? random.between(2, 12) : 1; more > 0; more -= 1) {
    const number = run.answers.filter(({ edit: which }) => which === 1).length + 1;
    submit(run, { home, number, edit: 1 });
  }
}

function edit(run: Run): void {
  if (run.answers.length === 0) return answer(run);
  const { home, number } = run.random.pick(run.answers);
  const edits = run.answers.filter((one) => one.number === number).length;
  submit(run, { home, number, edit: edits + 1 });
}

function submit(run: Run, what: { home: string; number: number; edit: number }): void {
  const sent = buildAnswer({
    ...what,
    submittedAt: run.timeline.now(),
    isFaulty: run.random.chance(0.25),
  });
  run.answers.push(sent);
  run.tell(`${sent.tag} is sent to ${sent.home}`);
  sendAnswer(run, sent, drawDelay(run.random));
}

function breakGoogle(run: Run): void {
  const { random, armed, timeline } = run;
  if (random.chance(0.1)) {
    run.road.breaks = random.pick([0, 0.05, 0.3]);
    run.tell(`connections break: ${run.road.breaks}`);
    return;
  }
  if (random.chance(0.03)) {
    run.tokensFrom = timeline.now() + random.between(0, 90 * MINUTE_MS);
    run.tell("no tokens for a while");
    return;
  }
  const fault = drawFault(run);
  const alive = armed.filter(({ struck, until }) => struck === 0 || (until ?? 0) > timeline.now());
  armed.splice(0, armed.length, ...alive.slice(-3), ...armFaults([fault]));
  run.tell(`fault ${JSON.stringify(fault)}`);
}

function drawFault({ random, world }: Run): Fault {
  const method = random.chance(0.75) ? BATCH : random.pick(["sheets.*", "drive.*", undefined]);
  const on = { nth: 1, ...(method === undefined ? {} : { method }) };
  const kind = random.weigh({
    "lost-reply": 4,
    late: 4,
    "reset-before": 2,
    "reset-after": 3,
    html: 1,
    status: 4,
    slow: 3,
    overlap: 3,
    quota: 1,
  });
  switch (kind) {
    case "status":
      return { ...on, kind, status: random.pick([500, 503, 504, 403, 404, 401, 400]) };
    case "late": {
      // Where calls do not see each other, only Google's own limit keeps a late one from meeting the next.
      const longest = world.switches.overlap === "both-pass" ? LONGEST_CALL_MS : 20 * MINUTE_MS;
      return { ...on, kind, ms: random.between(0, random.pick([LONGEST_CALL_MS, longest])) };
    }
    case "slow":
      return { ...on, kind, ms: random.between(0, LONGEST_CALL_MS) };
    case "overlap":
      return random.chance(0.15)
        ? { ...on, kind: "twice" }
        : { ...on, kind, ms: random.between(0, LONGEST_CALL_MS) };
    case "quota":
      return { ...on, kind, ms: random.between(0, 60 * MINUTE_MS) };
    default:
      return { ...on, kind };
  }
}

function kill(run: Run): void {
  const { random, cloud } = run;
  const hosts = [
    ...[...cloud.ledgers].map(([name, host]) => ({ name, host })),
    { name: "board", host: cloud.board },
    ...cloud.pacers.map((host) => ({ name: "pacer", host })),
  ];
  if (random.chance(0.1)) {
    run.tell("all objects die");
    for (const { host } of hosts) host.kill();
    return;
  }
  const { name, host } = random.pick([...hosts, ...hosts.slice(0, 3)]);
  switch (random.weigh({ now: 2, write: 6, alarm: 1 })) {
    case "now":
      run.tell(`${name} dies`);
      return host.kill();
    case "write": {
      const nth = random.between(1, 12);
      run.tell(`${name} dies at its write ${nth}`);
      return host.killAtWrite(nth);
    }
    case "alarm":
      run.tell(`${name} loses its alarm`);
      return host.loseAlarm();
  }
}

/** People act in the very moments in which the system has looked and not yet written, or written and not yet looked. */
function ambush(run: Run): void {
  const book = run.random.pick(run.books);
  const calls = run.random.between(1, 6);
  for (let more = calls; more > 0; more -= 1)
    book.ambush.push(() => workInBook(run, book, RESTLESS));
  run.tell(`${book.home}: ${calls} calls are ambushed`);
}

/** What a person asks of the system. */
function ask({ random, cloud, books, tell }: Run): void {
  const host = cloud.ledgers.get(random.pick(books).home);
  switch (random.weigh({ pull: 3, deliver: 1, tally: 1 })) {
    case "pull":
      tell("a pull is asked for");
      void host?.call((it) => it.pullDue({ force: true })).catch(() => undefined);
      return;
    case "deliver":
      tell("delivery is asked for");
      void host?.call((it) => it.deliverDue()).catch(() => undefined);
      return;
    case "tally":
      tell("a tally is asked for");
      void cloud.board.call((it) => it.tallyDue()).catch(() => undefined);
      return;
  }
}
