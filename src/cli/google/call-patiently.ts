// Calls Google again, later and later, while it says that we call too often.
import { readGoogleFailure } from "./read-google-failure.ts";

const LONGEST_WAIT_MS = 64_000;
const MOST_TRIES = 8;

/** Only a throttled call is repeated: it was not carried out. `wait` resolves after so many milliseconds. */
export async function callPatiently<Answer>(
  call: () => Promise<Answer>,
  wait: (ms: number) => Promise<unknown> = (ms) =>
    new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!readGoogleFailure(error).throttled || tries >= MOST_TRIES) throw error;
      await wait(Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** tries));
    }
  }
}
