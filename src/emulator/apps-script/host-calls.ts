// The calls a running script makes to the emulator's main thread, by name, with what each takes and gives back.

/** Of FormApp.ItemType, the kinds that a form has here. */
export type ItemTypeName =
  | "CHECKBOX"
  | "LIST"
  | "MULTIPLE_CHOICE"
  | "PAGE_BREAK"
  | "PARAGRAPH_TEXT"
  | "SECTION_HEADER"
  | "TEXT";

export interface ItemSnapshot {
  /** Apps Script's integer id; the API shows the same number in hex. */
  readonly id: number;
  readonly title: string;
  readonly type: ItemTypeName;
}

export interface FormSnapshot {
  readonly title: string;
  readonly items: readonly ItemSnapshot[];
  readonly allowResponseEdits: boolean;
  readonly confirmationMessage: string;
}

/** What a script may change on its form; an absent key stays as it is. */
export interface FormChange {
  readonly allowResponseEdits?: boolean;
  readonly confirmationMessage?: string;
}

export interface ResponseSnapshot {
  /** Apps Script's id, `2_ABaOnu…`. */
  readonly id: string;
  /** Milliseconds of the last submission. */
  readonly timestamp: number;
  readonly respondentEmail: string;
  readonly editUrl: string;
  /** In the order of the form's items; unanswered ones are absent. */
  readonly answers: readonly {
    readonly item: ItemSnapshot;
    readonly response: string | readonly string[];
  }[];
}

export interface WebRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly followRedirects: boolean;
}

export type WebAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: "failed"; readonly reason: string };

export interface TriggerSnapshot {
  readonly id: string;
  readonly handler: string;
  readonly event: "form-submit" | "clock";
}

export interface NewTrigger {
  readonly handler: string;
  readonly event: "form-submit" | "clock";
  readonly everyMs?: number;
  /** Milliseconds from now, or since the epoch, for a trigger that fires once. */
  readonly afterMs?: number;
  readonly atMs?: number;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Each entry is a function; what it throws becomes an exception in the script. */
export interface HostCalls {
  readForm(): FormSnapshot | undefined;
  changeForm(change: FormChange): void;
  listResponses(sinceMs: number | undefined): ResponseSnapshot[];
  readResponse(scriptId: string): ResponseSnapshot | undefined;
  readProperties(): Record<string, string>;
  writeProperties(set: Record<string, string>, remove: readonly string[]): void;
  acquireLock(waitMs: number): Promise<boolean>;
  releaseLock(): void;
  fetchAll(requests: readonly WebRequest[]): Promise<WebAnswer[]>;
  sendMail(mail: OutgoingMail): void;
  remainingMails(): number;
  listTriggers(): TriggerSnapshot[];
  createTrigger(trigger: NewTrigger): TriggerSnapshot;
  deleteTrigger(id: string): void;
}

/** The same calls as the script's thread sees them: each returns when it is answered. */
export type Host = {
  readonly [Name in keyof HostCalls]: (
    ...args: Parameters<HostCalls[Name]>
  ) => Awaited<ReturnType<HostCalls[Name]>>;
};

export type Asked = { readonly name: keyof HostCalls; readonly args: readonly unknown[] };
export type Told =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly message: string };
