// The Worker's bindings and settings, as wrangler.toml declares them.
import type { Board } from "./board/board.ts";
import type { Directory } from "./directory/directory.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Pacer } from "./pacer/pacer.ts";

export interface Env {
  readonly LEDGER: DurableObjectNamespace<Ledger>;
  readonly DIRECTORY: DurableObjectNamespace<Directory>;
  readonly BOARD: DurableObjectNamespace<Board>;
  readonly PACER: DurableObjectNamespace<Pacer>;
  readonly REGISTRY: KVNamespace;
  readonly EMAIL: SendEmail;

  /** Base URLs, without a trailing slash; all Google's own, or none of them (see `read-google-settings`). */
  readonly GOOGLE_TOKEN_URL: string;
  readonly GOOGLE_SHEETS_URL: string;
  readonly GOOGLE_DRIVE_URL: string;
  /** Longest wait for one call to Google, and how long a book is left alone after an unknown outcome; milliseconds. */
  readonly GOOGLE_QUIET_MS: string;
  /** Sender of mails. */
  readonly MAIL_FROM: string;
  /** Address of this deployment as people reach it, for links in mails; no trailing slash. */
  readonly PUBLIC_URL: string;

  /** Secret: from it the secret of every form is derived. */
  readonly FORM_KEY: string;
  /** Secret: bearer token of `/ops`. */
  readonly OPS_TOKEN: string;
  /** Secret: a service account key as Google hands it out, JSON, or a JSON array of such keys. */
  readonly GOOGLE_SERVICE_ACCOUNT: string;
  /** Further ones, since one secret holds about two keys; each in the same shape. */
  readonly [name: `GOOGLE_SERVICE_ACCOUNT_${number}`]: string | undefined;
}
