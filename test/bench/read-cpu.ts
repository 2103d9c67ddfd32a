// Reads the CPU time a process has used since it began, all its threads together, in milliseconds.
import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second (man proc_pid_stat, sysconf(_SC_CLK_TCK)). */
const TICK_MS = 10;

export function readCpu(pid: number): number {
  // The command's name stands in brackets and may hold blanks.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const [user = 0, system = 0] = [fields[11], fields[12]].map(Number);
  return (user + system) * TICK_MS;
}
