// The shapes of everything the emulator remembers: one world of files, spreadsheets, forms, scripts and mails.
import type { drive_v3, forms_v1, sheets_v4 } from "googleapis";
import type { Switches } from "./switches.ts";

/** The one shared drive; a service account may create files in it. */
export const SHARED_DRIVE_ID = "0AK9SharedDriveOfTheUnion";

export const SPREADSHEET_TYPE = "application/vnd.google-apps.spreadsheet";
export const FORM_TYPE = "application/vnd.google-apps.form";
export const FOLDER_TYPE = "application/vnd.google-apps.folder";

/** A formula is kept as typed; `result` is what is shown for it (only plain arithmetic is computed). */
export interface Formula {
  readonly formula: string;
  readonly result?: string | number | boolean;
}

export type CellValue = string | number | boolean | Formula;

/** Never changed in place: a write puts a new cell there, so that any number of rows may share one blank formatted cell. */
export interface Cell {
  readonly value?: CellValue | undefined;
  readonly format?: sheets_v4.Schema$CellFormat | undefined;
  readonly validation?: sheets_v4.Schema$DataValidationRule | undefined;
  readonly note?: string | undefined;
  readonly runs?: sheets_v4.Schema$TextFormatRun[] | undefined;
}

/** Never changed in place either; `cells` may be shorter than the grid is wide. */
export interface Row {
  readonly cells: readonly (Cell | undefined)[];
  readonly size?: DimensionState | undefined;
}

/** What is set by hand on one row or column; absent means Google's default. */
export interface DimensionState {
  readonly pixelSize?: number | undefined;
  readonly hiddenByUser?: boolean | undefined;
  readonly hiddenByFilter?: boolean | undefined;
}

/**
 * One tab. `rows.length` is the grid's row count and `columns.length` its column count, always; a row or column with nothing set is
 * undefined. Rows, cells and the objects in the lists are replaced, never changed in place, so a copy of the arrays is a snapshot. A
 * spreadsheet in the world is never changed in place either: see sheets/change-spreadsheet.ts.
 */
export interface Sheet {
  readonly sheetId: number;
  /** Title, hidden, tabColor and so on, without sheetId, index and the grid's sizes. */
  properties: sheets_v4.Schema$SheetProperties & { title: string };
  /** frozenRowCount, frozenColumnCount, hideGridlines …, without rowCount and columnCount. */
  grid: sheets_v4.Schema$GridProperties;
  rows: (Row | undefined)[];
  columns: (DimensionState | undefined)[];
  merges: sheets_v4.Schema$GridRange[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  /** Criteria of filters are kept as filterSpecs alone. */
  basicFilter?: sheets_v4.Schema$BasicFilter | undefined;
  filterViews: sheets_v4.Schema$FilterView[];
}

/** `sheets` is in the order of the tabs; `developerMetadata` holds all of it, wherever its location is. */
export interface Spreadsheet {
  readonly spreadsheetId: string;
  properties: sheets_v4.Schema$SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
}

/** A file of any kind as Drive sees it; a spreadsheet or a form has its content under the same id in its own map. */
export interface DriveFile {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  description?: string | undefined;
  /** Folder ids; the shared drive's id is its root folder. */
  parents: string[];
  /** Set when the file lives in the shared drive. */
  driveId?: string | undefined;
  /** Mail address of the owner of a file outside the shared drive. */
  owner?: string | undefined;
  trashed: boolean;
  /** Milliseconds. */
  readonly createdTime: number;
  modifiedTime: number;
  /** Mail address of who changed it last. */
  modifiedBy: string;
  /** Grows with every change, by the API or by a person. */
  version: number;
  properties: Record<string, string>;
  appProperties: Record<string, string>;
  permissions: drive_v3.Schema$Permission[];
}

export interface FormState {
  /** As the API gives it: items with itemId and questionId, publishSettings, revisionId. */
  form: forms_v1.Schema$Form;
  /** By responseId (the API's). */
  responses: Map<string, StoredResponse>;
  /** What the API cannot set, but the owner by hand or the form's script can; absent means as it is at first. */
  confirmationMessage?: string | undefined;
  allowResponseEdits?: boolean | undefined;
}

/** One person's answer, the last version of it. */
export interface StoredResponse {
  /** The API's id, `ACYDBN…`. */
  readonly responseId: string;
  /** Apps Script's id of the same answer, `2_ABaOnu…`; it is also the token in the edit link. */
  readonly scriptId: string;
  /** RFC 3339, milliseconds. */
  readonly createTime: string;
  /** RFC 3339, microseconds; moves when the answer is edited. */
  lastSubmittedTime: string;
  respondentEmail?: string | undefined;
  /** By questionId (hex); unanswered questions are absent. */
  answers: Record<string, string[]>;
}

/** What is installed in a form's bound Apps Script project. */
export interface Script {
  source: string;
  /** The Script Properties. */
  properties: Record<string, string>;
  triggers: ScriptTrigger[];
  /** Newest last; a short tail is kept. */
  runs: ScriptRun[];
}

export interface ScriptTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: "form-submit" | "clock";
  /** For clock triggers: the period and the next due moment, in milliseconds. */
  readonly everyMs?: number | undefined;
  nextAt?: number | undefined;
}

export interface ScriptRun {
  readonly handler: string;
  /** When it started and ended, in milliseconds. */
  readonly at: number;
  readonly endedAt: number;
  readonly outcome: "done" | "failed";
  readonly log: readonly string[];
  readonly error?: string | undefined;
}

export interface Mail {
  readonly from?: string | undefined;
  /** Several addresses joined by ", ". */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** RFC 3339. */
  readonly at: string;
}

/** A key file as Google Cloud hands it out. */
export interface ServiceAccountKey {
  readonly type: "service_account";
  readonly project_id: string;
  readonly private_key_id: string;
  readonly private_key: string;
  readonly client_email: string;
  readonly client_id: string;
  readonly auth_uri: string;
  readonly token_uri: string;
}

export interface Token {
  readonly email: string;
  readonly scopes: readonly string[];
  /** Milliseconds. */
  readonly expiresAt: number;
}

/** The ways in which a call can be struck on purpose. */
export const FAULT_KINDS = [
  "status",
  "html",
  "slow",
  "reset-before",
  "reset-after",
  "lost-reply",
  "late",
  "overlap",
  "twice",
  "quota",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One Google API call, for `GET /_emulator/requests`. */
export interface RequestRecord {
  /** The discovery id, such as "sheets.spreadsheets.batchUpdate". */
  readonly method: string;
  /** 0: the socket was torn down without an answer. */
  status: number;
  /** When it was answered, RFC 3339. */
  at: string;
  readonly path: string;
  /** What struck the call on purpose, and whether Google carried it out all the same; a late one says so once it has. */
  readonly fault?: FaultKind;
  applied?: boolean;
}

/** A spreadsheet as one change left it; `version` and `at` are the file's, `by` is who changed it. */
export interface Version {
  readonly version: number;
  /** Milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly spreadsheet: Spreadsheet;
  /** How many rows the version before does not share. */
  readonly newRows: number;
}

export interface Settings {
  /** False lifts the limit of 60 reads and 60 writes a minute. */
  readonly quota: boolean;
  /** True lets a service account own files outside the shared drive. */
  readonly ownDrive: boolean;
  /** Where they differ from the usual, at the start and after a reset. */
  readonly switches?: Partial<Switches>;
}

export interface World {
  readonly settings: Settings;
  switches: Switches;
  /** Where the emulator is reached, without a trailing slash; set once it listens. */
  url: string;
  /** The emulator's clock in milliseconds: the machine's, moved by `clockOffset`. */
  now(): number;
  clockOffset: number;
  /** Resolves so many milliseconds later; the program may end meanwhile. */
  wait(ms: number): Promise<void>;
  /** Fresh random bytes as lower-case hex. */
  randomHex(bytes: number): string;
  files: Map<string, DriveFile>;
  spreadsheets: Map<string, Spreadsheet>;
  /** Of each spreadsheet, oldest first, the present one last; not kept between runs. */
  versions: Map<string, Version[]>;
  forms: Map<string, FormState>;
  /** By form id. */
  scripts: Map<string, Script>;
  mails: Mail[];
  serviceAccount: ServiceAccountKey;
  /** Further ones of the same project. */
  moreAccounts: ServiceAccountKey[];
  /** By access token; not kept between runs. */
  tokens: Map<string, Token>;
  /** The last 10,000 Google calls, oldest first; not kept between runs. */
  requests: RequestRecord[];
  /** To be called after every change of what is kept between runs. */
  changed(): void;
  /** Called one after the other when the clock was moved by hand. */
  onClockMoved: (() => Promise<void> | void)[];
  /** Called after everything was forgotten. */
  onReset: (() => void)[];
}
