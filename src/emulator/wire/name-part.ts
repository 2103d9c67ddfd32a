// Says in a refusal which part of a request it was for.
import { GoogleError } from "./google-error.ts";

/** What `act` gives. `part` is as "requests[2].addSheet"; only a 400 names it. */
export function namePart<T>(part: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== 400) throw error;
    throw GoogleError.invalid(`Invalid ${part}: ${error.message}`);
  }
}
