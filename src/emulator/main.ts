// The emulator as a program: reads its settings from the environment, prints one READY line, ends on SIGTERM or SIGINT.
import { serve, type Served } from "./serve.ts";

const { GOOGLE_PORT, GOOGLE_LOG, GOOGLE_QUOTA, GOOGLE_OWN_DRIVE, GOOGLE_STATE, GOOGLE_ACCOUNT } =
  process.env;
const port = Number(GOOGLE_PORT || 0);

try {
  const served = await serve({
    port,
    quota: GOOGLE_QUOTA !== "off",
    ownDrive: GOOGLE_OWN_DRIVE === "on",
    account: GOOGLE_ACCOUNT || undefined,
    log: GOOGLE_LOG || undefined,
    stateFolder: GOOGLE_STATE || undefined,
  });
  process.stdout.write(`READY ${served.url} ${served.keyFile}\n`);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop(served));
} catch (error) {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const words = busy
    ? `Cannot start the emulator: port ${port} is in use; set GOOGLE_PORT to a free port, or to 0 for any`
    : `Cannot start the emulator: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

async function stop(served: Served): Promise<void> {
  await served.close();
  process.exit(0);
}
