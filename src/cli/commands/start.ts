// `start`: runs the whole system on this machine until it is told to stop.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { openShutdown } from "../start/open-shutdown.ts";
import { readReady } from "../start/read-ready.ts";
import { readSettings } from "../start/read-settings.ts";
import { startSystem } from "../start/start-system.ts";

const ROOT = join(import.meta.dirname, "../../..");

export function addStart(program: Command): void {
  program
    .command("start")
    .description("run the whole system on this machine: emulator, Worker and a rehearsal programme")
    .option("--fresh", "forget what earlier runs kept")
    .action(async ({ fresh }: { fresh?: true }) => {
      const settings = readSettings(process.env, ROOT);
      const running = await readReady(settings.state);
      if (running !== undefined) {
        throw new Error(
          `Cannot start: the system already runs at ${running.home} (process ${running.pids.start}); open that address, or end it with Ctrl-C first`,
        );
      }
      if (fresh === true) await rm(settings.state, { recursive: true, force: true });
      await rm(join(settings.state, "ready.json"), { force: true });

      const shutdown = openShutdown();
      const end = (signal: NodeJS.Signals): void => {
        if (shutdown.begun()) return;
        console.error(
          signal === "SIGINT" ? "\nStopping, everything is kept" : "Stopping, everything is kept",
        );
        void shutdown.close().then(() => process.exit(0));
      };
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);

      try {
        const say = (line: string): void => console.error(line);
        const { home } = await startSystem({ settings, shutdown, now: () => Date.now(), say });
        console.log(`\nReady: ${home}\nOpen this address in a browser; Ctrl-C ends everything.`);
      } catch (error) {
        // Parts fail when they are stopped while starting.
        if (shutdown.begun()) return;
        await shutdown.close();
        throw error;
      }
    });
}
