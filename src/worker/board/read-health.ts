// Says whether a person is needed, and for what.
import type { Db } from "../storage/db.ts";
import type { Home } from "./list-homes.ts";
import { mendsItself } from "./mends-itself.ts";
import { readReports } from "./read-reports.ts";

export interface Health {
  /** Vietnamese sentences; none when nobody is needed. */
  readonly problems: readonly string[];
  /** Verified requests that could not be stored; the form's script keeps them. */
  readonly rejected: readonly {
    readonly form: string | null;
    readonly why: string;
    readonly times: number;
    readonly lastAt: string;
  }[];
}

const MINUTE_MS = 60_000;
/** A row that waits longer than this without a known reason, and a tally that takes longer, need a person. */
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
const LONGEST_CLOSING_MS = 5 * MINUTE_MS;
/** A mail that failed so often will hardly go by itself. */
const STUCK_TRIES = 4;

export function readHealth(db: Db, homes: readonly Home[], now: number): Health {
  return {
    problems: [...tellBooks(db, homes, now), ...tellMails(db), ...tellClosing(db, now)],
    rejected: db
      .all<{ form: string; why: string; times: number; last_at: number }>(
        "SELECT * FROM rejected ORDER BY last_at DESC LIMIT 50",
      )
      .map(({ form, why, times, last_at: lastAt }) => ({
        form: form === "" ? null : form,
        why,
        times,
        lastAt: new Date(lastAt).toISOString(),
      })),
  };
}

function tellBooks(db: Db, homes: readonly Home[], now: number): readonly string[] {
  const reports = readReports(db);
  return homes.flatMap(({ id, name }) => {
    const report = reports.get(id);
    if (report === undefined) return [];
    const states = report.states.filter(({ code }) => !mendsItself(code));
    if (states.length > 0) return states.map(({ sentence }) => `${name}: ${sentence}`);
    const waited = report.oldestWaitingAt === null ? 0 : now - report.oldestWaitingAt;
    if (waited <= LONGEST_WAIT_MS) return [];
    const minutes = Math.floor(waited / MINUTE_MS);
    return [
      `${name}: có sáng kiến đã chờ vào bảng tính ${minutes} phút mà chưa rõ vì sao. Người vận hành xem nhật ký.`,
    ];
  });
}

/** A tally's mail matters until the next tally is written, one about a book while a book is in trouble. */
function tellMails(db: Db): readonly string[] {
  const stuck = db.all<{ kind: string; mails: number; failure: string | null }>(
    `SELECT kind, count(*) AS mails, max(failure) AS failure FROM mail JOIN letter ON letter.id = mail.letter
     WHERE sent_at IS NULL AND (due_at IS NULL OR tries >= ?) AND CASE kind
       WHEN 'tally' THEN letter = (SELECT max(letter) FROM tally)
       ELSE EXISTS (SELECT 1 FROM trouble WHERE ended_at IS NULL) END
     GROUP BY kind ORDER BY kind`,
    STUCK_TRIES,
  );
  return stuck.map(({ kind, mails, failure }) =>
    kind === "tally"
      ? `${mails} thư tổng hợp không gửi được (${failure ?? "chưa rõ lỗi"}). Người vận hành kiểm tra địa chỉ gửi và nhận, rồi gửi lại bằng /ops/tally.`
      : `${mails} thư báo bảng tính gặp trục trặc không gửi được (${failure ?? "chưa rõ lỗi"}). Người vận hành kiểm tra địa chỉ gửi và nhận.`,
  );
}

function tellClosing(db: Db, now: number): readonly string[] {
  const begun =
    db.first<{ asked_at: number | null }>("SELECT min(asked_at) AS asked_at FROM closing")
      ?.asked_at ?? null;
  if (begun === null || now - begun <= LONGEST_CLOSING_MS) return [];
  return [
    `Bảng tổng hợp đã yêu cầu ${Math.floor((now - begun) / MINUTE_MS)} phút mà chưa xong. Người vận hành xem nhật ký.`,
  ];
}
