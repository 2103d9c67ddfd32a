// Saves a world soon after each change, one save at a time.
const SOON_MS = 400;

export interface Keeper {
  /** To be called after every change. */
  changed(): void;
  /** Resolves when every change made before the call is on disk. */
  flush(): Promise<void>;
}

/** `save` writes the world as it stands. A failed save is told to `report` and tried again after the next change. */
export function keepWorld(save: () => Promise<void>, report: (error: unknown) => void): Keeper {
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const begin = async (): Promise<void> => {
    if (!dirty) return;
    dirty = false;
    running = save();
    try {
      await running;
    } catch (error) {
      dirty = true;
      throw error;
    } finally {
      running = undefined;
    }
  };
  const flush = (): Promise<void> => {
    if (running === undefined) return begin();
    // The save under way may have begun before the last change; all who wait share the one after it.
    const goOn = async (): Promise<void> => {
      following = undefined;
      await begin();
    };
    following ??= running.then(goOn, goOn);
    return following;
  };
  return {
    changed: () => {
      dirty = true;
      timer ??= setTimeout(() => {
        timer = undefined;
        void flush().catch(report);
      }, SOON_MS);
    },
    flush,
  };
}
