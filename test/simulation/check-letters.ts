// Checks that people were told by mail of every book that still stands in trouble.
import { mendsItself } from "../../src/worker/board/mends-itself.ts";
import { listStates } from "../../src/worker/ledger/list-states.ts";
import type { Run } from "./run.ts";

export function checkLetters({ cloud, books }: Run): string[] {
  const board = cloud.board.disk;
  return books.flatMap(({ home }) => {
    const disk = cloud.ledgers.get(home)?.disk;
    const states = disk === undefined ? [] : listStates(disk);
    return states
      .filter(({ code }) => !mendsItself(code))
      .filter(
        ({ code }) =>
          board.first(
            "SELECT 1 AS told FROM trouble WHERE federation = ? AND code = ? AND coalesce(told_at, tell_at) IS NOT NULL AND ended_at IS NULL",
            home,
            code,
          ) === undefined,
      )
      .map(({ code }) => `${home}: nobody is told of the state "${code}"`);
  });
}
