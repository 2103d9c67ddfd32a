// Writes a moment as people in Vietnam read it.
const VIETNAM_MS = 7 * 3_600_000;

/** "07:05 ngày 21/11/2026", UTC+7 all year. */
export function formatMoment(moment: number): string {
  const [date = "", time = ""] = new Date(moment + VIETNAM_MS).toISOString().split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  return `${time.slice(0, 5)} ngày ${day}/${month}/${year}`;
}
