// The programme people rehearse with: the rules of "1 triệu sáng kiến", whose first phase is in its tenth day.
import type { Programme } from "../../domain/programme.ts";
import { programme1Trieu2022 } from "../../domain/programmes/1-trieu-2022.ts";
import { shiftProgramme } from "../../domain/shift-programme.ts";

/** `firstStart` in milliseconds since the epoch. */
export function makeProgramme(firstStart: number): Programme {
  return shiftProgramme(programme1Trieu2022, firstStart, {
    id: "dien-tap",
    name: "Diễn tập: 1 triệu sáng kiến",
    shortName: "Diễn tập",
    scheme: "p34",
  });
}
