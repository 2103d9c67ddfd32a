// Checks that a ledger holds every version that was sent, once, numbered as the rules say, and that nothing waits without a word.
import { listStates } from "../../src/worker/ledger/list-states.ts";
import type { KnownBook, Run, SentAnswer } from "./run.ts";

export interface StoredVersion extends Record<string, string | number | null> {
  id: number;
  key: string;
  number: number | null;
  submitted_at: number;
  verdict: string;
  hash: string;
  settled_at: number | null;
  initiative: string;
}

export function checkLedger(run: Run, { home, troubles, spoilt }: KnownBook): string[] {
  const disk = run.cloud.ledgers.get(home)?.disk;
  if (disk === undefined) return [`${home}: there is no ledger`];
  const problems: string[] = [];
  const stored = disk.all<StoredVersion>("SELECT * FROM version ORDER BY id");
  const sent = run.answers.filter((one) => one.home === home);
  for (const { tag, arrival, isAnswered } of sent) {
    const copies = stored.filter(
      ({ key, hash, submitted_at: at }) =>
        key === arrival.key && hash === arrival.hash && at === arrival.submittedAt,
    );
    if (!isAnswered) problems.push(`${home}: ${tag} was never answered`);
    if (copies.length !== 1) problems.push(`${home}: ${tag} is stored ${copies.length} times`);
  }
  if (stored.length !== sent.length)
    problems.push(`${home}: ${stored.length} versions are stored, ${sent.length} were sent`);
  for (const [version, number] of numberAll(stored, sent))
    if (version.number !== number)
      problems.push(`${home}: version ${version.hash} is ${version.number}, should be ${number}`);

  const states = listStates(disk).map(({ code }) => code);
  const waiting = stored.filter((one) => one.number !== null && one.settled_at === null);
  if (waiting.length > 0 && states.length === 0)
    problems.push(`${home}: ${waiting.length} rows wait and nobody is told why`);
  for (const code of states)
    if (!troubles.has(code) && !(code === "doubled" && spoilt.size > 0))
      problems.push(`${home}: the state "${code}" has no reason`);
  return problems;
}

/** A version counts when none that came before it was submitted later; of two alike only the first. */
function numberAll(
  stored: readonly StoredVersion[],
  sent: readonly SentAnswer[],
): ReadonlyMap<StoredVersion, number | null> {
  const last = new Map<string, { at: number; number: number; hash: string }>();
  const numbers = new Map<StoredVersion, number | null>();
  for (const version of stored) {
    const before = last.get(version.key);
    const { hash, submitted_at: at } = version;
    const isOlder = before !== undefined && at < before.at;
    const isSame = before?.hash === hash && sent.length > 0;
    const number = isOlder || isSame ? null : (before?.number ?? 0) + 1;
    numbers.set(version, number);
    if (isOlder) continue;
    last.set(version.key, { at, number: number ?? before?.number ?? 0, hash });
  }
  return numbers;
}
