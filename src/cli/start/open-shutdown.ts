// Collects what must be closed at the end, and closes it once, last opened first.

export interface Shutdown {
  readonly begun: () => boolean;
  add(close: () => void | Promise<void>): void;
  readonly close: () => Promise<void>;
}

export function openShutdown(): Shutdown {
  const closers: (() => void | Promise<void>)[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  };
  return {
    begun: () => closing !== undefined,
    add: (close) => {
      closers.push(close);
    },
    close: () => (closing ??= closeAll()),
  };
}
