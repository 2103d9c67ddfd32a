// Marks a file whose content is whole, so that the next run need not look into it.
import { callPatiently } from "../google/call-patiently.ts";
import type { Google } from "../google/open-google.ts";
import { PROPERTY } from "./found-file.ts";

export async function markMade({ drive }: Google, fileId: string): Promise<void> {
  await callPatiently(() =>
    drive.files.update({
      fileId,
      supportsAllDrives: true,
      fields: "id",
      requestBody: { appProperties: { [PROPERTY.made]: "yes" } },
    }),
  );
}
