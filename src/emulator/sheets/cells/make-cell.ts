// Makes a cell, or undefined when there is nothing in it; equal formats and rules are shared, so that a big sheet stays small.
import type { Cell } from "../../state.ts";
import { intern } from "./intern.ts";

/** Fields that are not set stay away: of millions of cells few have a rule, a note or runs. */
export function makeCell({ value, format, validation, note, runs }: Cell): Cell | undefined {
  const own = format && Object.keys(format).length > 0 ? intern(format) : undefined;
  if (validation !== undefined || note !== undefined || runs !== undefined)
    return { value, format: own, validation: validation && intern(validation), note, runs };
  if (own) return { value, format: own };
  return value === undefined ? undefined : { value };
}
