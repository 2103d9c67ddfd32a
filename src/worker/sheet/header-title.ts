// Says what a header cell shows, the same however it was asked for.
import type { sheets_v4 } from "googleapis";

/** Equal to the text of what `values:batchGet` gives for it with UNFORMATTED_VALUE. */
export const headerTitle = (value: sheets_v4.Schema$ExtendedValue | undefined): string =>
  String(value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? "");
