// Changes a book as a person does, and remembers what of theirs is in it.
import { actAsOfficer } from "../../src/emulator/officer/act-as-officer.ts";
import type { OfficerAction } from "../../src/emulator/officer/officer-action.ts";
import { lookAgain } from "./look-again.ts";
import type { KnownBook, Run } from "./run.ts";

const OFFICER = "chi.hoa@example.org";

/** An action without what all of them share. */
export type Act = OfficerAction extends infer Action
  ? Action extends OfficerAction
    ? Omit<Action, "spreadsheetId" | "as">
    : never
  : never;

/** Whether Google let it be. */
export function changeBook(run: Run, book: KnownBook, action: Act): boolean {
  run.acting = action.action;
  const asked = { ...action, spreadsheetId: book.id, as: OFFICER };
  const outcome = actAsOfficer(run.world, asked);
  run.acting = null;
  const { action: _, ...rest } = action;
  run.tell(
    `${book.home}: people ${action.action} ${JSON.stringify(rest)}${outcome.kind === "done" ? "" : `: ${outcome.reason}`}`,
  );
  // With a row that stands twice goes what was written on it, and the other one stays.
  const isTwin = action.action === "delete" && book.troubles.has("doubled");
  if (isTwin || action.action === "restore" || action.action === "removeTab") lookAgain(run, book);
  return outcome.kind === "done";
}
