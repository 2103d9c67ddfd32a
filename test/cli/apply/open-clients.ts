// Opens Google's clients at an emulator that runs in the test's own process.
import { openGoogle, type Google } from "../../../src/cli/google/open-google.ts";
import { readGoogleSettings } from "../../../src/cli/google/read-google-settings.ts";
import { describeGoogle } from "../../../src/cli/start/describe-google.ts";
import type { Served } from "../../../src/emulator/serve.ts";

export const openClients = async ({ url, keyFile }: Served): Promise<Google> =>
  openGoogle(
    await readGoogleSettings({
      ...describeGoogle(url),
      GOOGLE_APPLICATION_CREDENTIALS: keyFile,
    }),
    Date.now,
  );
