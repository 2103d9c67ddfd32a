// Hosts one object as the platform does: storage and alarm outlive it, its memory does not, and it may die at any write.
import { Killed, type Life, openDisk } from "./open-disk.ts";
import type { Db } from "../../src/worker/storage/db.ts";
import type { Timeline } from "./keep-time.ts";

/** What the platform lends an object while it lives. */
export interface Lent {
  readonly db: Db;
  readonly setAlarm: (at: number) => Promise<void>;
  /** Waits outside of the object; should it die meanwhile, it never hears of the end. */
  readonly away: <Answer>(elsewhere: Promise<Answer>) => Promise<Answer>;
}

export interface Host<Opened> {
  /** Calls the object, which is begun anew if it is not there; rejects when it dies before it has answered. */
  call<Answer>(question: (object: Opened) => Answer | Promise<Answer>): Promise<Answer>;
  kill(): void;
  /** The object dies at its nth durable write from now, before it is made. */
  killAtWrite(nth: number): void;
  /** The platform forgets the alarm, as it does after too many failures. */
  loseAlarm(): void;
  readonly disk: Db;
}

const RETRY_MS = 2_000;
const MOST_RETRIES = 6;

interface Living<Opened> {
  readonly object: Opened;
  readonly death: Promise<never>;
  readonly die: () => void;
}

export interface Hosted<Opened> {
  readonly open: (lent: Lent) => Opened;
  readonly alarm?: (object: Opened) => Promise<void>;
  /** Hears of each death. */
  readonly mourn: () => void;
}

export function hostObject<Opened>(
  timeline: Timeline,
  { open, alarm, mourn }: Hosted<Opened>,
): Host<Opened> {
  const disk = openDisk();
  let living: Living<Opened> | null = null;
  let writesLeft: number | null = null;
  let alarmAt: number | null = null;
  let callOff = () => {};
  let isRinging = false;
  let retries = 0;

  function schedule(at: number): void {
    callOff();
    alarmAt = at;
    callOff = timeline.after(at - timeline.now(), () => {
      if (!isRinging) void ring();
    });
  }

  function begin(): Living<Opened> {
    let isOver = false;
    let isAway = false;
    let fail: (why: Error) => void = () => {};
    const death = new Promise<never>((_, reject) => {
      fail = reject;
    });
    death.catch(() => undefined);
    const die = () => {
      isOver = true;
      mourn();
      living = null;
      writesLeft = null;
      // Whoever was away counts as working again, to end as all others do.
      if (isAway) timeline.enter();
      fail(new Killed("The object died"));
    };
    const life: Life = {
      isOver: () => isOver,
      beforeWrite: () => {
        if (isOver) throw new Killed("The object is dead");
        if (writesLeft === null) return;
        writesLeft -= 1;
        if (writesLeft > 0) return;
        die();
        throw new Killed("The object died before a write");
      },
    };
    const object = open({
      db: disk.mount(life),
      setAlarm: async (at) => {
        life.beforeWrite();
        schedule(at);
      },
      away: (elsewhere) =>
        new Promise((resolve, reject) => {
          isAway = true;
          timeline.leave();
          const back = (go: () => void) => {
            if (isOver) return;
            isAway = false;
            timeline.enter();
            go();
          };
          elsewhere.then(
            (answer) => back(() => resolve(answer)),
            (error: unknown) => back(() => reject(error)),
          );
        }),
    });
    return { object, death, die };
  }

  /** At least once: an alarm that was cut short rings again a little later, a few times. */
  async function ring(): Promise<void> {
    isRinging = true;
    alarmAt = null;
    timeline.enter();
    try {
      const { object, death } = (living ??= begin());
      await Promise.race([alarm?.(object), death]);
      retries = 0;
    } catch {
      retries += 1;
      if (alarmAt === null && retries <= MOST_RETRIES)
        schedule(timeline.now() + RETRY_MS * 2 ** (retries - 1));
    }
    timeline.leave();
    isRinging = false;
    if (alarmAt !== null) schedule(alarmAt);
  }

  return {
    call: async (question) => {
      const { object, death } = (living ??= begin());
      return Promise.race([question(object), death]);
    },
    kill: () => living?.die(),
    killAtWrite: (nth) => {
      writesLeft = nth;
    },
    loseAlarm: () => {
      callOff();
      alarmAt = null;
    },
    disk: disk.inspect,
  };
}
