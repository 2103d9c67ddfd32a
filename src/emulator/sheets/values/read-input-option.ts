// Reads valueInputOption; Google wants it said.
import { GoogleError } from "../../wire/google-error.ts";

/** True for USER_ENTERED, false for RAW. */
export function readInputOption(option: string | null | undefined): boolean {
  if (option === "USER_ENTERED") return true;
  if (option === "RAW") return false;
  throw GoogleError.invalid("'valueInputOption' is required but not specified");
}
