// Reads whether a person agreed: an answer that says so, in the words of our form or of another one.
import { foldText } from "./text/fold-text.ts";

/** No consent text comes near this length. */
const LONGEST = 500;
const AGREEMENTS = ["tôi đồng ý", "đồng ý", "tôi xác nhận", "có"].map(foldText);

/** Only an answer that begins with an agreement is one; silence, "Không đồng ý" and anything else are none. */
export function readConsent(answer: string): boolean {
  const key = foldText(answer.slice(0, LONGEST));
  return AGREEMENTS.some((agreement) => key === agreement || key.startsWith(`${agreement} `));
}
