// Refuses a text that is longer than a cell can hold.
import { GoogleError } from "../../wire/google-error.ts";

const MOST = 50_000;

export function checkLength(text: string): void {
  if (text.length > MOST)
    throw GoogleError.invalid(
      `Your input contains more than the maximum of ${MOST} characters in a single cell.`,
    );
}
