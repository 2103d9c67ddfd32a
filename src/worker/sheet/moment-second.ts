// Turns a moment as a book shows it back into the second it stands for.
import { serialMoment } from "./serial-moment.ts";

/** Seconds since the epoch. Google rounds a moment in its last digits. */
export const momentSecond = (moment: number): number =>
  Math.round((moment - serialMoment(0)) * 86_400);
