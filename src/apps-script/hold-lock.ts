// Runs something as the script's only execution that changes its memory, or leaves when another one does.

/** A short wait only: waiting executions use up the day's trigger time. */
const WAIT_MS = 100;

/** False when another execution holds the lock. */
export function holdLock(action: () => void): boolean {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(WAIT_MS)) return false;
  try {
    action();
  } finally {
    lock.releaseLock();
  }
  return true;
}
