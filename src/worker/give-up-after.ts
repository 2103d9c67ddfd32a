// Waits for an answer, but not for ever.
import { tellError } from "./tell-error.ts";

/** null when none came within `ms` milliseconds, or when asking failed; `tell` hears why. */
export async function giveUpAfter<Answer>(
  ms: number,
  ask: () => Promise<Answer>,
  tell: (why: string) => void,
): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch (error) {
    tell(tellError(error));
    return null;
  } finally {
    clearTimeout(timer);
  }
}
