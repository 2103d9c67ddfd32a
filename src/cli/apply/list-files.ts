// Lists the files that earlier runs made for a deployment.
import type { drive_v3 } from "googleapis";
import { callPatiently } from "../google/call-patiently.ts";
import { explainGoogleFailure } from "../google/explain-google-failure.ts";
import type { Google } from "../google/open-google.ts";
import { KINDS, PROPERTY, type FoundFile } from "./found-file.ts";

/** Wherever people moved them. Throws a sentence when Google cannot look everywhere: what it left out would be made twice. */
export async function listFiles(
  { drive, email }: Google,
  deployment: string,
): Promise<FoundFile[]> {
  const action = `look for the files of "${deployment}"`;
  const found: FoundFile[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await callPatiently(() =>
      drive.files.list({
        q: `appProperties has { key='${PROPERTY.deployment}' and value='${deployment}' } and trashed = false`,
        fields: "nextPageToken,incompleteSearch,files(id,appProperties)",
        pageSize: 1_000,
        corpora: "allDrives",
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
        ...(pageToken === undefined ? {} : { pageToken }),
      }),
    ).catch((error: unknown) => {
      throw explainGoogleFailure(action, error, email);
    });
    if (data.incompleteSearch) {
      throw new Error(`Cannot ${action}: Google did not search all drives; run apply again later`);
    }
    found.push(...(data.files ?? []).flatMap(readFile));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return found;
}

function readFile({ id, appProperties }: drive_v3.Schema$File): FoundFile[] {
  const kind = KINDS.find((one) => one === appProperties?.[PROPERTY.kind]);
  if (!id || kind === undefined) return [];
  return [
    {
      id,
      kind,
      programme: appProperties?.[PROPERTY.programme] ?? "",
      home: appProperties?.[PROPERTY.home] ?? "",
      made: appProperties?.[PROPERTY.made] === "yes",
    },
  ];
}
