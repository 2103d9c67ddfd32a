// Tells how long something has lasted, as one would say it.

export function tellDuration(seconds: number): string {
  if (seconds < 60) return "chưa đến 1 phút";
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} giờ`;
  return `${Math.floor(hours / 24)} ngày`;
}
