// Puts books in trouble into the words and order in which their letter says it: once, so that subject, text and HTML cannot differ.
import { NATION } from "../../domain/federation.ts";
import { formatMoment } from "../../domain/format-moment.ts";
import { formatNumber } from "../../domain/format-number.ts";
import type { AlertInput, ToldTrouble } from "./alert.ts";
import { nameTrouble } from "./name-trouble.ts";

/** Books of which the same is to be said. */
export interface TroubleGroup {
  readonly title: string;
  readonly sentence: string;
  readonly books: readonly {
    readonly name: string;
    /** "từ 14h05 ngày 20/05/2022". */
    readonly since: string;
    readonly waiting: string;
    readonly url: string | null;
  }[];
}

export interface AlertSummary {
  readonly subject: string;
  readonly programme: string;
  /** "LĐLĐ TP Hà Nội và 2 đơn vị khác". */
  readonly who: string;
  /** What is wrong, in a few words. */
  readonly what: string;
  readonly groups: readonly TroubleGroup[];
  readonly comfort: string;
  readonly next: string;
}

export function summariseAlert({ programme, troubles }: AlertInput): AlertSummary {
  const names = [...new Set(troubles.map(nameHome))];
  const kinds = [...new Set(troubles.map(({ code }) => nameTrouble(code)))];
  const who =
    names.length === 1
      ? (names[0] ?? "")
      : `${names[0] ?? ""} và ${formatNumber(names.length - 1)} đơn vị khác`;
  const what = kinds.length === 1 ? (kinds[0] ?? "") : "bảng tính cần xử lý";
  return {
    subject: `[Sáng kiến] ${who}: ${what}`,
    programme: programme.shortName,
    who,
    what,
    groups: groupAll(troubles),
    comfort:
      "Không phiếu nào bị mất: phiếu vẫn được nhận, hệ thống giữ lại và tự ghi vào bảng tính khi trục trặc đã được xử lý.",
    next: "Hệ thống tự thử lại mỗi 15 phút; muốn ghi ngay thì báo người vận hành. Mỗi trục trặc chỉ báo một thư; hết trục trặc thì không có thư nữa.",
  };
}

function groupAll(troubles: readonly ToldTrouble[]): readonly TroubleGroup[] {
  const groups = Map.groupBy(troubles, ({ code, sentence }) => `${code} ${sentence}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    return [
      {
        title: capitalise(nameTrouble(first.code)),
        sentence: first.sentence,
        books: alike.map((trouble) => ({
          name: nameHome(trouble),
          since: `từ ${formatMoment(trouble.since)}`,
          waiting:
            trouble.waiting === 0
              ? "chưa có sáng kiến nào phải chờ"
              : `${formatNumber(trouble.waiting)} sáng kiến đang chờ`,
          url: trouble.bookUrl,
        })),
      },
    ];
  });
}

/** The nation's book is no union's. */
const nameHome = ({ federation, name }: ToldTrouble) =>
  federation === NATION ? "Bảng toàn quốc (phiếu chưa rõ đơn vị)" : name;

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
