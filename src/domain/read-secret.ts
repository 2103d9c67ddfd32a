// Reads whether a work is a trade secret.
import { SECRET_NO } from "./form.ts";
import { foldText } from "./text/fold-text.ts";

const NO: ReadonlySet<string> = new Set([SECRET_NO, "Khong", "Không có"].map(foldText));

/**
 * No answer means no. Any answer but a plain "Không" means yes: what is dropped can be asked for again, what is kept cannot
 * be unread. Where the question was answered twice, one yes is enough.
 */
export const readSecret = (answers: readonly string[]): boolean =>
  answers.some((answer) => !NO.has(foldText(answer.slice(0, 64))));
