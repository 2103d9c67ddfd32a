// Makes an empty form; what the API makes is unpublished.
import type { FormState, World } from "../state.ts";

export function makeForm(world: World, formId: string, title: string): FormState {
  return {
    form: {
      formId,
      info: { title, documentTitle: title },
      settings: {},
      revisionId: world.randomHex(4),
      publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } },
    },
    responses: new Map(),
  };
}
