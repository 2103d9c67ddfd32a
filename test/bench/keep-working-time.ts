// Keeps a clock that runs while anybody works and jumps over the time in which nobody does: hours of waiting cost nothing, and
// every millisecond of work counts, one after the other even where real machines would work side by side.
import type { Timeline } from "../simulation/keep-time.ts";

interface Due {
  readonly at: number;
  readonly work: () => void;
}

export function keepWorkingTime(start: number): Timeline {
  let ahead = start - performance.now();
  let working = 0;
  /** Soonest first; of one moment in the order they were asked for. */
  const dues: Due[] = [];
  const now = () => Math.floor(performance.now() + ahead);

  const after = (ms: number, work: () => void) => {
    const due = { at: now() + Math.max(0, ms), work };
    const place = dues.findLastIndex(({ at }) => at <= due.at) + 1;
    dues.splice(place, 0, due);
    return () => {
      const index = dues.indexOf(due);
      if (index >= 0) dues.splice(index, 1);
    };
  };

  /** What was begun runs in microtasks, but for digests of the platform's own threads. */
  const comeToRest = async () => {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (working === 0) return;
    }
  };
  const jumpTo = (moment: number) => {
    ahead += Math.max(0, moment - now());
  };

  return {
    now,
    after,
    wait: (ms) => new Promise((resolve) => after(ms, resolve)),
    enter: () => {
      working += 1;
    },
    leave: () => {
      working -= 1;
    },
    runUntil: async (moment) => {
      await comeToRest();
      for (let due = dues[0]; due !== undefined && due.at <= moment; due = dues[0]) {
        dues.shift();
        jumpTo(due.at);
        due.work();
        await comeToRest();
      }
      jumpTo(moment);
    },
  };
}
