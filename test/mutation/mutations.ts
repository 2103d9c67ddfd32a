// The mutations: each takes one thing away, by the smallest patch that leaves a working program.
import type { Mutation } from "./mutation.ts";

const APPLY_EDITS = "src/worker/ledger/apply-edits.ts";
const BUILD_HOLD = "src/worker/sheet/build-hold.ts";
const CALL_SHEETS = "src/worker/sheet/call-sheets.ts";
const JUDGE_FENCE = "src/worker/ledger/judge-fence.ts";
const NEXT_STEP = "src/worker/ledger/next-step.ts";
const SEND_BATCH = "src/worker/sheet/send-batch.ts";

export const MUTATIONS: readonly Mutation[] = [
  {
    name: "no-fence",
    without: "the fence: a batch no longer deletes the lock that must still stand",
    patches: [
      {
        file: "src/worker/sheet/build-fence.ts",
        find: "(move.previousId === null ? [] : [move.previousId])",
        replace: "[]",
      },
    ],
  },
  {
    name: "no-quiet-time",
    without: "the 200 s rule: after an unknown outcome the book is read at once",
    patches: [
      { file: NEXT_STEP, find: "open.sent_at + quietMs", replace: "open.sent_at" },
      { file: JUDGE_FENCE, find: "last.at + quietMs", replace: "last.at" },
    ],
  },
  {
    name: "journal-after-call",
    without: "journal before call: an attempt is written down when its answer is there",
    patches: [
      { file: CALL_SHEETS, find: "  onGo?.();\n", replace: "" },
      {
        file: CALL_SHEETS,
        find: `  if (outcome.kind === "throttled")`,
        replace: `  onGo?.();\n  if (outcome.kind === "throttled")`,
      },
    ],
  },
  {
    name: "no-verifying-read",
    without: "the verifying read: what passed after more than one attempt settles unseen",
    patches: [
      {
        file: "src/worker/ledger/scan-book.ts",
        find: "  const found = await readReceipts(access, tabs);",
        replace: `  const unseen = db.first<{ number: number }>(
    \`SELECT number FROM (SELECT max(number) AS number FROM attempt WHERE state = 'passed')
     WHERE EXISTS (SELECT 1 FROM attempt_row WHERE attempt = number)\`,
  );
  if (unseen !== undefined) {
    settleAttempt(db, unseen.number, access.now());
    return { kind: "done" };
  }
  const found = await readReceipts(access, tabs);`,
      },
    ],
  },
  {
    name: "no-column-verification",
    without: "column verification: where columns stood when a batch passed is not looked at",
    patches: [
      {
        file: SEND_BATCH,
        find: "body: { fenceId, columnsInPlace }",
        replace: "body: { fenceId, columnsInPlace: columnsInPlace || true }",
      },
    ],
  },
  {
    name: "no-look-at-unheard-rows",
    without:
      "the look at rows of a batch whose answer was lost: nobody asks whether they stand shifted",
    patches: [
      {
        file: JUDGE_FENCE,
        find: "rowsOf(db, journalled.number)",
        replace: "[]",
      },
    ],
  },
  {
    name: "no-hold",
    without: "holding a tab still: its lock only warns while cells in existing rows are written",
    patches: [
      { file: BUILD_HOLD, find: "warningOnly: false,", replace: "warningOnly: true," },
      { file: BUILD_HOLD, find: "editors: { users: [...editors] },", replace: "" },
    ],
  },
  {
    name: "receipts-by-position",
    without: "identity by receipt: the row at place n is taken for the n-th newest",
    patches: [
      {
        file: APPLY_EDITS,
        find: "  for (const row of found) {\n",
        replace: `  for (const seen of found) {
    const row = { ...seen, cells: { ...seen.cells, ...believedAt(db, seen) } };
`,
      },
      {
        file: APPLY_EDITS,
        find: "function bookOfficersCells(",
        replace: `function believedAt(db: Db, { tab, row }: FoundRow): FoundRow["cells"] {
  const newest = db
    .all<SelectedRow>(
      \`SELECT \${ROW_COLUMNS} FROM version JOIN submission ON submission.key = version.key
       WHERE settled_at IS NOT NULL AND number IS NOT NULL ORDER BY version.id DESC\`,
    )
    .map(shapeRow)
    .filter((version) => version.tab === tab)[row - 1];
  if (newest === undefined) return {};
  const { receipt, number, submittedAt } = newest;
  return { receipt, version: number, submittedAt: serialMoment(submittedAt) };
}

function bookOfficersCells(`,
      },
      {
        file: APPLY_EDITS,
        find: `import { bookInstant } from "./book-instant.ts";\n`,
        replace: `import { bookInstant } from "./book-instant.ts";
import { ROW_COLUMNS, type SelectedRow, shapeRow } from "./shape-row.ts";
`,
      },
    ],
  },
  {
    name: "retry-at-once",
    without: "asking the fence: after an unknown outcome the rows are sent again",
    patches: [
      {
        file: "src/worker/ledger/flush.ts",
        find: `    case "unknown":\n`,
        replace: `    case "unknown":\n      voidAttempt(db, number, true);\n`,
      },
    ],
  },
  {
    name: "two-calls",
    without: "one atomic batch: rows go first, and the fence moves in a call of its own",
    patches: [
      {
        file: SEND_BATCH,
        find: "  const { tabs } = batch;\n",
        replace: `  const { tabs } = batch;
  const isOfFence = (request: sheets_v4.Schema$Request) =>
    "deleteProtectedRange" in request || "addProtectedRange" in request;
  const rows = batch.requests.filter((request) => !isOfFence(request));
  const alone = await callSheets<unknown>(
    access,
    permit,
    { method: "POST", path: ":batchUpdate", body: { requests: rows } },
    onGo,
  );
  if (alone.kind !== "done") return alone;
`,
      },
      {
        file: SEND_BATCH,
        find: "requests: batch.requests,",
        replace: "requests: batch.requests.filter(isOfFence),",
      },
      { file: SEND_BATCH, find: "    onGo,\n  );", replace: "  );" },
    ],
  },
  {
    name: "no-look-for-rows",
    without: "the look when the fence is gone: missing rows go in before receipts are read",
    patches: [
      {
        file: JUDGE_FENCE,
        find: "next_try_at = 0, scan_due = 1",
        replace: "next_try_at = 0, scan_due = 0",
      },
      {
        file: "src/worker/ledger/pass-attempt.ts",
        find: "  if (earlier === undefined) {",
        replace: `  if (earlier === undefined || mode === "fresh") {`,
      },
    ],
  },
  {
    name: "no-last-word",
    without: "the book's own word on what passed: that it was restored shows by the locks alone",
    patches: [
      {
        file: "src/worker/sheet/parse-passed.ts",
        find: "before === undefined ||",
        replace: "before !== null ||",
      },
    ],
  },
  {
    name: "no-mark",
    without: "the note on the header: that the content is older than the locks shows no more",
    patches: [{ file: JUDGE_FENCE, find: "mark !== undefined &&", replace: "mark === null &&" }],
  },
  {
    name: "no-look-before-a-pull",
    without: "the look before a pull: an older version of the book may be pulled",
    patches: [
      {
        file: NEXT_STEP,
        find: "book.map === null || isUnlooked",
        replace: "book.map === null || (isUnlooked && false)",
      },
    ],
  },
];
