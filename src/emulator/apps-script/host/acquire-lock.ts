// Keeps one lock per script, handed to waiting executions in the order they asked.

export interface ScriptLock {
  /** The execution that holds it. */
  holder: object | undefined;
  waiting: { readonly execution: object; readonly wake: (got: boolean) => void }[];
}

/** Resolves with true once held, or with false when `waitMs` passed; an execution that holds it gets it again. */
export function acquireLock(lock: ScriptLock, execution: object, waitMs: number): Promise<boolean> {
  if (lock.holder === undefined || lock.holder === execution) {
    lock.holder = execution;
    return Promise.resolve(true);
  }
  if (waitMs <= 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      lock.waiting = lock.waiting.filter((one) => one.execution !== execution);
      resolve(false);
    }, waitMs);
    const wake = (got: boolean): void => {
      clearTimeout(timer);
      resolve(got);
    };
    lock.waiting.push({ execution, wake });
  });
}

/** Does nothing for an execution that neither holds it nor waits for it. */
export function releaseLock(lock: ScriptLock, execution: object): void {
  lock.waiting = lock.waiting.filter((one) => {
    if (one.execution === execution) one.wake(false);
    return one.execution !== execution;
  });
  if (lock.holder !== execution) return;
  const next = lock.waiting.shift();
  lock.holder = next?.execution;
  next?.wake(true);
}
