// Draws a progress bar in a terminal; elsewhere only its end is printed.
import { Presets, SingleBar } from "cli-progress";

export interface Bar {
  set(done: number): void;
  end(): void;
}

export function openBar(label: string, total: number): Bar {
  if (!process.stderr.isTTY) {
    let last = 0;
    return {
      set: (done) => (last = done),
      end: () => console.error(`${label}: ${last} of ${total}`),
    };
  }
  const bar = new SingleBar(
    { format: `${label} {bar} {value} of {total}`, hideCursor: true, stream: process.stderr },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return { set: (done) => bar.update(done), end: () => bar.stop() };
}
