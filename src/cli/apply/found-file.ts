// A file of this deployment as Drive lists it.

export const KINDS = ["book", "form"] as const;
export type FileKind = (typeof KINDS)[number];

export interface FoundFile {
  readonly id: string;
  readonly kind: FileKind;
  readonly programme: string;
  readonly home: string;
  /** Its content was made whole by an earlier run. */
  readonly made: boolean;
}

/** Names of the app properties, which only our own identity's project sees. */
export const PROPERTY = {
  deployment: "skDeployment",
  programme: "skProgramme",
  home: "skHome",
  kind: "skKind",
  made: "skMade",
} as const;
