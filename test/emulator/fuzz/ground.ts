// What values and calls are made from.
import type { FormState, Spreadsheet } from "../../../src/emulator/state.ts";
import type { ApiDescription } from "../../../src/emulator/wire/discovery.ts";
import type { Random } from "./make-random.ts";

export interface Ground {
  readonly random: Random;
  readonly api: ApiDescription;
  readonly book: Spreadsheet | undefined;
  readonly form: FormState | undefined;
}
