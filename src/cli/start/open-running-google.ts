// Opens Google's clients at the running system's emulator, with its throwaway key.
import { type Google, openGoogle } from "../google/open-google.ts";
import type { Ready } from "./ready.ts";

export function openRunningGoogle(
  { google: url, serviceAccount }: Ready,
  now: () => number,
): Google {
  return openGoogle(
    {
      tokenUrl: `${url}/token`,
      sheetsUrl: url,
      driveUrl: url,
      formsUrl: url,
      account: {
        email: serviceAccount.client_email,
        privateKey: serviceAccount.private_key,
        keyId: "",
      },
    },
    now,
  );
}
