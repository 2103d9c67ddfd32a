// What a request of forms.batchUpdate changes: a copy whose items are replaced, never changed in place.
import type { forms_v1 } from "googleapis";
import type { World } from "../../state.ts";

export interface FormDraft {
  readonly world: World;
  readonly form: forms_v1.Schema$Form;
}
