// What nobody has seen settled about live Google, each with the answers it may turn out to have; the first is how the emulator starts.

export const SWITCHES = {
  /** Whether `addProtectedRange` takes the id it is asked for, or gives one of its own. */
  protectedRangeIds: ["as-asked", "chosen-by-google"],
  /** Whether two calls under way at one moment are both checked before either is applied; played by the fault `overlap`. */
  overlap: ["both-pass", "one-after-other"],
  /** Whether a locked header row stops who may not edit it from inserting, moving and deleting columns through it. */
  lockedHeader: ["holds-columns", "lets-columns-move"],
  /** What becomes of protections and developer metadata in the copy of a tab. */
  duplicatedTab: ["drops", "keeps"],
  /** Whether a restored version brings its protections and metadata back, has none, or leaves the protections that stand now. */
  restoredVersion: ["keeps", "drops", "leaves-current"],
  /** What becomes of protections and developer metadata in the copy of a file. */
  copiedFile: ["keeps", "drops"],
} as const;

export type SwitchName = keyof typeof SWITCHES;
export type Switches = { readonly [Name in SwitchName]: (typeof SWITCHES)[Name][number] };

export const DEFAULT_SWITCHES: Switches = {
  protectedRangeIds: SWITCHES.protectedRangeIds[0],
  overlap: SWITCHES.overlap[0],
  lockedHeader: SWITCHES.lockedHeader[0],
  duplicatedTab: SWITCHES.duplicatedTab[0],
  restoredVersion: SWITCHES.restoredVersion[0],
  copiedFile: SWITCHES.copiedFile[0],
};
