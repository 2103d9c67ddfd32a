// Shows a moment as people in Vietnam write it.

const format = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "numeric",
  month: "numeric",
  year: "numeric",
});

/** Milliseconds. */
export function showMoment(at: number): string {
  return format.format(at);
}
