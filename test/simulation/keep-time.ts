// Keeps the one clock of a run: it stands still while anybody works, and jumps to whatever comes next.

export interface Timeline {
  readonly now: () => number;
  /** Has `work` begun so many milliseconds from now; gives the means to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Says that somebody works, so that the clock stands still. */
  readonly enter: () => void;
  /** Says that he is done, or waits for something on this timeline. */
  readonly leave: () => void;
  /** Goes on until `moment`, beginning on the way what falls due. */
  readonly runUntil: (moment: number) => Promise<void>;
}

interface Due {
  readonly at: number;
  readonly work: () => void;
}

export function keepTime(start: number): Timeline {
  let now = start;
  let working = 0;
  /** Soonest first; of one moment in the order they were asked for. */
  const dues: Due[] = [];

  const after = (ms: number, work: () => void) => {
    const due = { at: now + Math.max(0, ms), work };
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

  return {
    now: () => now,
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
        now = Math.max(now, due.at);
        due.work();
        await comeToRest();
      }
      now = Math.max(now, moment);
    },
  };
}
