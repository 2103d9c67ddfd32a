// Plays the platform around a board: its storage and its alarm outlive it, its memory does not, and it may die before any write.
import type { Home } from "../../../src/worker/board/list-homes.ts";
import type { LedgerReport } from "../../../src/worker/board/ledger-report.ts";
import { openBoard, type OpenedBoard } from "../../../src/worker/board/open-board.ts";
import type { OutgoingMail } from "../../../src/worker/board/send-mails.ts";
import type { BookStateCode } from "../../../src/worker/ledger/book-state.ts";
import type { Bind, Db, Row } from "../../../src/worker/storage/db.ts";
import { buildCount, buildDesk, NOW } from "./build-desk.ts";

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
const RETRY_MS = 2_000;

export interface PlayedBoard {
  readonly sent: readonly OutgoingMail[];
  /** How often the board died. */
  readonly deaths: number;
  /** A ledger reports, now, and again two seconds later for as long as it gets no answer. */
  report(federation: string, codes: readonly BookStateCode[]): Promise<void>;
  /** The same with what a ledger really says. */
  take(report: LedgerReport): Promise<void>;
  /** Lets time pass and the alarm ring. */
  pass(ms: number): Promise<void>;
}

export interface PlayInput {
  readonly alerts?: readonly string[];
  readonly homes?: readonly Home[];
  /** The board dies before this write, counted from its beginning. */
  readonly dieAt?: number;
  /** Whether the registry can be read. */
  readonly isRegistryUp?: () => boolean;
}

export function playBoard(disk: Db, input: PlayInput = {}): PlayedBoard {
  const { alerts = ["vanhanh@example.org"], isRegistryUp = () => true } = input;
  const setting = buildDesk(
    input.homes === undefined ? { alerts } : { alerts, homes: input.homes },
  );
  const sent: OutgoingMail[] = [];
  let alarmAt: number | null = null;
  let deaths = 0;
  let writesLeft = input.dieAt ?? Number.POSITIVE_INFINITY;
  let living: OpenedBoard | null = null;

  function begin(): OpenedBoard {
    let isDead = false;
    const beforeWrite = () => {
      if (!isDead && (writesLeft -= 1) === 0) {
        isDead = true;
        living = null;
        deaths += 1;
      }
      if (isDead) throw new Error("The board died");
    };
    const db: Db = {
      all: (sql, ...bindings) => disk.all(sql, ...bindings),
      first: <R extends Row>(sql: string, ...bindings: Bind[]) => {
        if (sql.startsWith("INSERT")) beforeWrite();
        return disk.first<R>(sql, ...bindings);
      },
      run: (sql, ...bindings) => {
        beforeWrite();
        disk.run(sql, ...bindings);
      },
      transaction: (work) => disk.transaction(work),
    };
    return openBoard(db, {
      name: "test",
      now: () => setting.time,
      setAlarm: async (at) => {
        beforeWrite();
        alarmAt = at;
      },
      goOn: (work) => void work,
      desk: async () => {
        if (!isRegistryUp()) throw new Error("Cannot read the registry");
        return setting.desk;
      },
      mail: async (mail) => {
        if (isDead) throw new Error("The board died");
        sent.push(mail);
      },
    });
  }

  async function pass(ms: number): Promise<void> {
    const until = setting.time + ms;
    while (alarmAt !== null && alarmAt <= until) {
      setting.time = Math.max(setting.time, alarmAt);
      alarmAt = null;
      const before = deaths;
      await (living ??= begin()).alarm().catch(() => undefined);
      if (deaths > before) alarmAt = Math.min(alarmAt ?? Infinity, setting.time + RETRY_MS);
    }
    setting.time = until;
  }

  async function insist(tell: () => LedgerReport): Promise<void> {
    for (;;) {
      try {
        await (living ??= begin()).report(tell());
        return;
      } catch {
        await pass(RETRY_MS);
      }
    }
  }

  return {
    sent,
    get deaths() {
      return deaths;
    },
    report: (federation, codes) => insist(() => reportOf(federation, codes, setting.time)),
    take: (report) => insist(() => report),
    pass,
  };
}

const reportOf = (
  federation: string,
  codes: readonly BookStateCode[],
  now: number,
): LedgerReport => ({
  federation,
  count: buildCount(now, { received: 13, waiting: 3 }),
  oldestWaitingAt: NOW,
  states: codes.map((code) => ({ code, since: now, sentence: `Trạng thái ${code}.` })),
});
