// Notes that an answer was submitted, without waiting for anyone.
import { NOTE } from "./unsent.ts";

interface SubmitEvent {
  readonly response?: GoogleAppsScript.Forms.FormResponse;
}

/**
 * False for what is no answer: Google has sent a blank second event after each submission (google-forms-to-slack#6).
 * The note's key holds the version too, so that an edit during a delivery is not forgotten with it.
 */
export function addAnswer(event: SubmitEvent | undefined): boolean {
  const response = event?.response;
  if (!response || response.getItemResponses().length === 0) return false;
  const key = `${NOTE}${response.getTimestamp().getTime()}.${response.getId()}`;
  try {
    PropertiesService.getScriptProperties().setProperty(key, "1");
  } catch (error) {
    // A full store: the answer stays in the form, and the sweep finds it there.
    console.warn(`Cannot note an answer: ${String(error)}`);
  }
  return true;
}
