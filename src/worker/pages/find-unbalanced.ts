// Finds the rows whose parts do not add up to what was received: never, unless something is broken.
import type { StatusRow, StatusView } from "../board/status-view.ts";
import { writeSum } from "./write-sum.ts";

export const findUnbalanced = ({ federations }: StatusView): readonly StatusRow[] =>
  federations.filter((row) => {
    const sum = writeSum(row);
    return sum !== null && sum.total !== sum.received;
  });
