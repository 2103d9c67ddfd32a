// The guard process: reads lists of process ids and, when its parent is gone, ends those of the last list.
import { createInterface } from "node:readline";

let pids: number[] = [];
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  pids = line.split(" ").filter(Boolean).map(Number);
});
lines.on("close", () => {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It is gone already.
    }
  }
});
