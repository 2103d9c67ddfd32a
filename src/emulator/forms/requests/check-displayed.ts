// Refuses a title or an option of several lines; descriptions may have them.
import { GoogleError } from "../../wire/google-error.ts";

export function checkDisplayed(text: string | null | undefined): void {
  if (/[\r\n]/.test(text ?? ""))
    throw GoogleError.invalid("Displayed text cannot contain newlines");
}
