// Google's refusal of a range that leaves the grid.
import type { Sheet } from "../../state.ts";
import { GoogleError } from "../../wire/google-error.ts";
import type { Box } from "./box.ts";
import { writeA1 } from "./write-a1.ts";

export function refuseOutside({ properties, rows, columns }: Sheet, box: Box): GoogleError {
  const shown = writeA1(properties.title, box);
  return GoogleError.invalid(
    `Range (${shown}) exceeds grid limits. Max rows: ${rows.length}, max columns: ${columns.length}`,
  );
}
