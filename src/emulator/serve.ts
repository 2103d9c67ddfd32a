// Starts the emulator: Google's APIs, the control routes and the screens on one port.
import { appendFileSync, mkdtempSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { startScriptClock } from "./apps-script/start-script-clock.ts";
import { mountGoogle } from "./calls/mount-google.ts";
import { mountControl } from "./control/mount-control.ts";
import { mountFormControl } from "./control/mount-form-control.ts";
import type { ArmedFault } from "./faults/fault.ts";
import { mountScreens } from "./screens/mount-screens.ts";
import type { World } from "./state.ts";
import type { Switches } from "./switches.ts";
import { refuseMessage } from "./wire/refuse-message.ts";
import { keepWorld } from "./world/keep-world.ts";
import { loadWorld } from "./world/load-world.ts";
import { makeWorld } from "./world/make-world.ts";
import { openKey } from "./world/open-key.ts";
import { saveWorld, type Saved } from "./world/save-world.ts";

export interface ServeInput {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** False lifts the quota; on by default. */
  readonly quota?: boolean;
  /** True lets a service account own files; off by default. */
  readonly ownDrive?: boolean;
  /** The service account's address. */
  readonly account?: string | undefined;
  /** What is unknown of live Google, where it is to be other than usual. */
  readonly switches?: Partial<Switches>;
  /** A file that each Google exchange is appended to, as a line of JSON. */
  readonly log?: string | undefined;
  /** A folder that keeps everything between runs; without it nothing is kept. */
  readonly stateFolder?: string | undefined;
  /** The machine's clock in milliseconds. */
  readonly clock?: () => number;
}

export interface Served {
  readonly url: string;
  readonly keyFile: string;
  readonly world: World;
  /** Saves, ends every connection and stops listening. */
  close(): Promise<void>;
}

const USUAL_ACCOUNT = "sang-kien@sang-kien-emulated.iam.gserviceaccount.com";
/**
 * Who made the public recordings of Google that `ownDrive` is there to replay (tests/cassettes of gspread). Google names who adds a
 * protected range among its editors, so that their answers hold this address.
 */
const RECORDED_ACCOUNT = "telegram-budgeter@telegram-budgeter.iam.gserviceaccount.com";

/** Rejects with the system's error when the port is taken. */
export async function serve(input: ServeInput = {}): Promise<Served> {
  const server = createServer();
  const url = await listen(server, input.port ?? 0);
  const { stateFolder } = input;
  const { key, path: keyFile } = openKey(
    stateFolder ?? mkdtempSync(join(tmpdir(), "google-emulator-")),
    url,
    input.account ?? (input.ownDrive ? RECORDED_ACCOUNT : USUAL_ACCOUNT),
  );
  const saved: Saved = new Map();
  const keeper =
    stateFolder === undefined
      ? undefined
      : keepWorld(
          () => saveWorld(world, stateFolder, saved),
          (error) => console.error("Cannot save the emulator's state:", error),
        );
  const world: World = makeWorld({
    settings: {
      quota: input.quota ?? true,
      ownDrive: input.ownDrive ?? false,
      switches: input.switches ?? {},
    },
    serviceAccount: key,
    clock: input.clock ?? Date.now,
    changed: () => keeper?.changed(),
  });
  world.url = url;
  if (stateFolder !== undefined) loadWorld(world, stateFolder, saved);
  const app = buildApp(world, input.log, async () => keeper?.flush());
  const listener = getRequestListener(app.fetch);
  const stopScriptClock = startScriptClock(world);
  server.on("clientError", refuseMessage);
  server.on("request", (request, response) => void listener(request, response));
  return {
    url,
    keyFile,
    world,
    close: async () => {
      stopScriptClock();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await keeper?.flush();
    },
  };
}

/** `settle` resolves when what has changed is kept: as with Google, an answer to a change means that it stays. */
function buildApp(world: World, log: string | undefined, settle: () => Promise<void>): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (c.req.method !== "GET") await settle();
  });
  const armed: ArmedFault[] = [];
  mountGoogle(app, world, armed, (exchange) => {
    if (log !== undefined) appendFileSync(log, `${JSON.stringify(exchange)}\n`);
  });
  mountControl(app, world, armed);
  mountFormControl(app, world);
  mountScreens(app, world);
  return app;
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`);
    });
  });
}
