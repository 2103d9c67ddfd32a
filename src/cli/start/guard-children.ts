// Starts a small process that ends our children should we die without ending them ourselves.
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Guard {
  /** Names the children to end; replaces the earlier list. */
  watch(pids: readonly number[]): void;
  /** Nothing is left to guard. */
  readonly dismiss: () => void;
}

export function guardChildren(): Guard {
  const guard = spawn(process.execPath, [join(import.meta.dirname, "end-orphans.ts")], {
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  guard.unref();
  guard.stdin.on("error", () => undefined);
  return {
    watch: (pids) => {
      guard.stdin.write(`${pids.filter((pid) => pid > 0).join(" ")}\n`);
    },
    dismiss: () => {
      guard.stdin.end("\n");
    },
  };
}
