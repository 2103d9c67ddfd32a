// Saves a world soon after each change, one save at a time.
const SOON_MS = 400;

export interface Keeper {
  /** To be called after every change. */
  changed(): void;
  /** Resolves when everything is on disk. */
  flush(): Promise<void>;
}

/** `save` writes the world as it stands. A failed save is told to `report` and tried again after the next change. */
export function keepWorld(save: () => Promise<void>, report: (error: unknown) => void): Keeper {
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> | undefined;
  const saveAll = async (): Promise<void> => {
    while (dirty) {
      dirty = false;
      await save();
    }
  };
  const run = (): Promise<void> => {
    saving ??= saveAll().finally(() => {
      saving = undefined;
    });
    return saving;
  };
  return {
    changed: () => {
      dirty = true;
      timer ??= setTimeout(() => {
        timer = undefined;
        // A save under way goes on as long as something changed meanwhile.
        void run().catch(report);
      }, SOON_MS);
    },
    flush: async () => {
      clearTimeout(timer);
      timer = undefined;
      // A save under way may have begun before the last change.
      await saving;
      await run();
    },
  };
}
