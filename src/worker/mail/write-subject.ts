// Writes the subject of a tally's letter, with the number leadership looks for in it.
import type { LetterInput } from "./letter.ts";
import type { Summary } from "./summarise-tally.ts";

export function writeSubject({ programme, tally, resend }: LetterInput, summary: Summary): string {
  const number = programme.phases.findIndex(({ id }) => id === tally.phase) + 1;
  const asOf = summary.asOf.replace(" ngày ", " ");
  const { counted, quota, percent } = summary.total;
  const { towardsQuota } = summary;
  const done =
    summary.bar === null ? `${counted} sáng kiến` : `${towardsQuota}/${quota} (đạt ${percent})`;
  return `[Sáng kiến] ${resend ? "(gửi lại) " : ""}${programme.shortName} – giai đoạn ${number} – tính đến ${asOf}: ${done}`;
}
