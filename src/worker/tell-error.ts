// Tells in a log why something failed.
import { withoutQuotes } from "./without-quotes.ts";

const LONGEST = 300;

/** Our own sentences say what they name; of all others only what they do not quote is told. */
export function tellError(error: unknown): string {
  if (!(error instanceof Error)) return "it failed without a reason";
  if (error.message.startsWith("Cannot ")) return error.message.slice(0, LONGEST);
  const name = error.name === "Error" ? "" : `${error.name}: `;
  return (name + withoutQuotes(error.message)).slice(0, LONGEST);
}
