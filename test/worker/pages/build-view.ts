// Builds what the status page shows; a test states only what it changes.
import type {
  StatusNumbers,
  StatusRow,
  StatusView,
} from "../../../src/worker/board/status-view.ts";

export const buildNumbers = (changes: Partial<StatusNumbers> = {}): StatusNumbers => ({
  received: 1_234,
  inBook: 1_200,
  needsFixing: 20,
  unrouted: 4,
  duplicate: 0,
  withdrawn: 0,
  moved: 0,
  waiting: 10,
  counted: 1_100,
  valid: 900,
  quota: 2_000,
  ...changes,
});

export const NO_NUMBERS: StatusNumbers = {
  received: null,
  inBook: null,
  needsFixing: null,
  unrouted: null,
  duplicate: null,
  withdrawn: null,
  moved: null,
  waiting: null,
  counted: null,
  valid: null,
  quota: null,
};

/** Received nothing yet. */
export const NOTHING_YET: StatusNumbers = {
  ...buildNumbers({ received: 0, inBook: 0, needsFixing: 0, unrouted: 0, waiting: 0 }),
  counted: 0,
  valid: 0,
};

export const buildRow = (changes: Partial<StatusRow> = {}): StatusRow => ({
  id: "p34-01",
  name: "LĐLĐ TP Hà Nội",
  ...buildNumbers(),
  ...changes,
});

export const buildView = (changes: Partial<StatusView> = {}): StatusView => ({
  programme: "dien-tap",
  programmeName: "Diễn tập: 1 triệu sáng kiến",
  phase: "gd1",
  phaseName: "Giai đoạn 1",
  asOf: "2026-11-20T07:05:00.000Z",
  total: buildNumbers(),
  federations: [buildRow(), buildRow({ id: "p34-91", name: "LĐLĐ tỉnh An Giang", ...NO_NUMBERS })],
  oldestWaitingSeconds: 185,
  states: [],
  lastTally: null,
  ...changes,
});
