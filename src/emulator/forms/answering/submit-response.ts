// Stores an answer as a person gives it, new or edited, and sets off the form's script.
import { fireFormSubmit } from "../../apps-script/fire-form-submit.ts";
import type { StoredResponse, World } from "../../state.ts";
import { checkAccess, type Access } from "./check-access.ts";
import { checkSubmission, type Problem, type Submission } from "./check-submission.ts";
import { readQuestionnaire } from "./read-questionnaire.ts";

export type SubmitOutcome =
  | {
      readonly kind: "stored";
      readonly response: StoredResponse;
      /** Settles when the script's runs have ended; never rejects. */
      readonly triggered: Promise<void>;
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "closed"; readonly access: Exclude<Access, { kind: "open" }> }
  | { readonly kind: "not-editable" };

export function submitResponse(
  world: World,
  formId: string,
  submission: Submission,
): SubmitOutcome {
  const access = checkAccess(world, formId);
  if (access.kind !== "open") return { kind: "closed", access };
  const state = world.forms.get(formId);
  if (state === undefined) return { kind: "closed", access: { kind: "missing" } };

  const earlier = submission.responseId ? state.responses.get(submission.responseId) : undefined;
  const edits = submission.responseId !== undefined;
  if (edits && (earlier === undefined || state.allowResponseEdits !== true))
    return { kind: "not-editable" };

  const { answers, email, problems } = checkSubmission(readQuestionnaire(state.form), submission);
  if (problems.length > 0) return { kind: "refused", problems };

  const response: StoredResponse = {
    responseId: earlier?.responseId ?? drawResponseId(world, "ACYDBN"),
    scriptId: earlier?.scriptId ?? drawResponseId(world, "2_ABaOnu"),
    createTime: earlier?.createTime ?? new Date(world.now()).toISOString(),
    lastSubmittedTime: findSubmittedTime(world, earlier?.lastSubmittedTime),
    respondentEmail: email,
    answers,
  };
  state.responses.set(response.responseId, response);
  world.changed();
  return { kind: "stored", response, triggered: fireFormSubmit(world, formId, response) };
}

/** To the microsecond, and always later than the version before, even within one millisecond. */
function findSubmittedTime(world: World, before = ""): string {
  const write = (ms: number, micros: number) =>
    new Date(ms).toISOString().replace("Z", `${String(micros).padStart(3, "0")}Z`);
  const time = write(world.now(), parseInt(world.randomHex(2), 16) % 1000);
  return time > before ? time : write(Date.parse(before) + 1, 0);
}

function drawResponseId(world: World, prefix: string): string {
  return prefix + Buffer.from(world.randomHex(49), "hex").toString("base64url");
}
