// Builds `LockService`: one lock for all executions of the script.
import type { Host } from "../../host-calls.ts";
import { Service } from "../service.ts";
import { expectArgument } from "./expect-argument.ts";

export function buildLockService(host: Host): Service {
  let held = false;
  const acquire = (method: string, waitMs: unknown): boolean => {
    const wait = expectArgument.number(method, waitMs);
    held = held || host.acquireLock(wait);
    return held;
  };
  const lock = new Service("Lock", {
    hasLock: () => held,
    tryLock: (waitMs: unknown) => acquire("Lock.tryLock", waitMs),
    waitLock(waitMs: unknown) {
      if (acquire("Lock.waitLock", waitMs)) return;
      throw new Error("Lock timeout: another process was holding the lock for too long.");
    },
    releaseLock() {
      if (held) host.releaseLock();
      held = false;
    },
  });
  return new Service("LockService", { getScriptLock: () => lock });
}
