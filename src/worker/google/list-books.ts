// Lists every spreadsheet the token's identity sees with what Drive knows of its last change.
import type { drive_v3 } from "googleapis";
import { callGoogle } from "./call-google.ts";
import type { GoogleSettings } from "./google-settings.ts";
import type { Outcome } from "./outcome.ts";

export interface SeenBook {
  /** A decimal number as text that grows with every change, our own writes included. */
  readonly version: string;
  /** Whether the last change was made by one of ours; people may have changed something before it. */
  readonly lastChangeIsOurs: boolean;
}

/** By spreadsheet id. */
export type SeenBooks = ReadonlyMap<string, SeenBook>;

const PAGE_SIZE = 1_000;
/** A service account of this system sees about 35 to 120 books; more pages than this is a mistake, not a deployment. */
const MOST_PAGES = 10;
const TIMEOUT_MS = 20_000;

export async function listBooks(
  settings: Pick<GoogleSettings, "driveUrl" | "accounts">,
  token: string,
  send: typeof fetch,
): Promise<Outcome<SeenBooks>> {
  const ours = new Set(settings.accounts.map(({ email }) => email));
  const books = new Map<string, SeenBook>();
  let pageToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const outcome = await callGoogle<drive_v3.Schema$FileList>(
      {
        baseUrl: settings.driveUrl,
        path: "/drive/v3/files",
        method: "GET",
        token,
        query: {
          q: "mimeType='application/vnd.google-apps.spreadsheet' and trashed=false",
          fields: "nextPageToken,files(id,version,lastModifyingUser(emailAddress))",
          pageSize: PAGE_SIZE,
          corpora: "allDrives",
          includeItemsFromAllDrives: true,
          supportsAllDrives: true,
          ...(pageToken === undefined ? {} : { pageToken }),
        },
        timeoutMs: TIMEOUT_MS,
      },
      send,
    );
    if (outcome.kind !== "done") return outcome;
    for (const { id, version, lastModifyingUser } of outcome.body.files ?? []) {
      const lastChangeIsOurs = ours.has(lastModifyingUser?.emailAddress ?? "");
      if (id && version) books.set(id, { version, lastChangeIsOurs });
    }
    pageToken = outcome.body.nextPageToken ?? undefined;
    if (pageToken === undefined) break;
  }
  return { kind: "done", body: books };
}
