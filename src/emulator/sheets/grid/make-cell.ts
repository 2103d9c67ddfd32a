// Makes a cell, or undefined when there is nothing in it; equal formats and rules are shared, so that a big sheet stays small.
import type { Cell } from "../../state.ts";
import { intern } from "./intern.ts";

export function makeCell({ value, format, validation, note, runs }: Cell): Cell | undefined {
  if (
    format === undefined &&
    validation === undefined &&
    note === undefined &&
    runs === undefined
  ) {
    return value === undefined ? undefined : { value };
  }
  return {
    value,
    format: format === undefined || Object.keys(format).length === 0 ? undefined : intern(format),
    validation: validation && intern(validation),
    note,
    runs,
  };
}
