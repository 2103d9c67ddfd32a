// Checks the last tally against a count of what was sent and of what officers decided.
import { lastTally } from "../../src/worker/board/last-tally.ts";
import { listStates } from "../../src/worker/ledger/list-states.ts";
import type { KnownBook, Run } from "./run.ts";
import { REVIEW } from "./tabs.ts";

const REJECTED = new Set<unknown>(["Không hợp lệ", "Trùng"]);

export function checkTally(run: Run): string[] {
  const tally = lastTally(run.cloud.board.disk);
  if (tally === null) return ["there is no tally"];
  const problems: string[] = [];
  for (const book of run.books) {
    const disk = run.cloud.ledgers.get(book.home)?.disk;
    const row = tally.rows.find(({ federation }) => federation === book.home);
    const count = row?.count;
    if (disk === undefined || count === undefined || count === null) {
      problems.push(`${book.home}: the tally has no numbers`);
      continue;
    }
    const due = countAll(run, book);
    if (count.received !== due.received)
      problems.push(
        `${book.home}: the tally received ${count.received}, sent were ${due.received}`,
      );
    // What waits, or was taken away, is told elsewhere.
    if (listStates(disk).length > 0 || book.removed.size + book.rolledBack.size > 0) continue;
    const counted = Object.values(count.phases)[0];
    const said = {
      received: count.received,
      inBook: count.inBook,
      needsFixing: count.needsFixing,
      unrouted: count.unrouted,
      waiting: count.waiting,
      counted: counted?.counted,
      valid: counted?.valid,
    };
    if (JSON.stringify(said) !== JSON.stringify(due))
      problems.push(
        `${book.home}: the tally is ${JSON.stringify(said)}, should be ${JSON.stringify(due)}`,
      );
  }
  return problems;
}

function countAll(run: Run, book: KnownBook) {
  const disk = run.cloud.ledgers.get(book.home)?.disk;
  const due = {
    received: 0,
    inBook: 0,
    needsFixing: 0,
    unrouted: 0,
    waiting: 0,
    counted: 0,
    valid: 0,
  };
  const numbers = new Set(
    run.answers.filter(({ home }) => home === book.home).map(({ number }) => number),
  );
  for (const number of numbers) {
    due.received += 1;
    const versions = run.answers
      .filter((one) => one.number === number && isNumbered(disk, one.arrival))
      .toSorted((a, b) => a.submittedAt - b.submittedAt);
    const accepted = versions.filter(({ arrival }) => arrival.judged === "accepted");
    if (accepted.length === 0) {
      if (versions.at(-1)?.arrival.judged === "unrouted") due.unrouted += 1;
      else due.needsFixing += 1;
      continue;
    }
    due.inBook += 1;
    const review = accepted
      .map(({ tag }) => book.written.get(`101 ${tag}`)?.get(REVIEW))
      .findLast((said) => said !== undefined && said !== "Chưa xem");
    if (!REJECTED.has(review)) due.counted += 1;
    if (review === "Hợp lệ") due.valid += 1;
  }
  return due;
}

const isNumbered = (
  disk: Run["cloud"]["board"]["disk"] | undefined,
  { key, hash, submittedAt }: Run["answers"][number]["arrival"],
) =>
  disk?.first(
    "SELECT 1 AS found FROM version WHERE key = ? AND hash = ? AND submitted_at = ? AND number IS NOT NULL",
    key,
    hash,
    submittedAt,
  ) !== undefined;
