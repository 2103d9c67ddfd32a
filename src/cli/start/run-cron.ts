// Fires the Worker's cron at once and then as often as it is deployed to run, since crons never fire locally.

const EVERY_MS = 5 * 60_000;

export interface Cron {
  fire(): Promise<void>;
  readonly stop: () => void;
}

export function runCron(worker: string): Cron {
  const fire = async (): Promise<void> => {
    const answer = await fetch(
      `${worker}/cdn-cgi/local/scheduled?cron=${encodeURIComponent("*/5 * * * *")}`,
    );
    await answer.text();
    if (!answer.ok) console.error(`The Worker's cron answered ${answer.status}`);
  };
  // A Worker that is just being restarted is asked again in five minutes, and by the one who saw it restart.
  const quietly = (): void => {
    fire().catch(() => undefined);
  };
  quietly();
  const timer = setInterval(quietly, EVERY_MS);
  return { fire, stop: () => clearInterval(timer) };
}
