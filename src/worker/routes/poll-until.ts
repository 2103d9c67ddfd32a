// Asks again and again, less and less often, until there is an answer or the time is over.

const FIRST_MS = 200;
const LONGEST_MS = 2_000;

/** null when the time was over first. */
export async function pollUntil<Answer>(
  deadline: number,
  ask: () => Promise<Answer | null>,
): Promise<Answer | null> {
  for (let pause = FIRST_MS; ; pause = Math.min(pause * 1.5, LONGEST_MS)) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() + pause >= deadline) return null;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
