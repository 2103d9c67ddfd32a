// Sends an answer as the form's script does: again and again until the system says it is stored, and sometimes once more.
import type { Run, SentAnswer } from "./run.ts";
import { Violation } from "./run.ts";

const RETRY_MS = 5 * 60_000;
const DOUBLED = 0.1;

export function sendAnswer(run: Run, answer: SentAnswer, delayMs: number): void {
  run.timeline.after(delayMs, () => void deliver(run, answer));
}

async function deliver(run: Run, answer: SentAnswer): Promise<void> {
  const ledger = run.cloud.ledgers.get(answer.home);
  if (ledger === undefined) throw new Error(`There is no ledger "${answer.home}"`);
  try {
    const { verdict } = await ledger.call((it) => it.record(answer.arrival));
    run.tell(`${answer.tag} is ${verdict}`);
  } catch {
    run.tell(`${answer.tag} is not answered`);
    sendAnswer(run, answer, run.random.between(1_000, RETRY_MS));
    return;
  }
  answer.isAnswered = true;
  const { key, hash, submittedAt } = answer.arrival;
  const stored = ledger.disk.all(
    "SELECT id FROM version WHERE key = ? AND hash = ? AND submitted_at = ?",
    key,
    hash,
    submittedAt,
  );
  if (stored.length !== 1)
    run.fail(new Violation(`${answer.tag} was answered and is stored ${stored.length} times`));
  if (run.random.chance(DOUBLED)) sendAnswer(run, answer, run.random.between(0, RETRY_MS));
}
