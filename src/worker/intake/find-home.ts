// Finds where a submission lives, and reads it as seen from there.
import { type FederationId, NATION } from "../../domain/federation.ts";
import { nameProblem } from "../../domain/name-problem.ts";
import type { RegisteredForm, Registry } from "../../domain/registry.ts";
import { readSubmission } from "../../domain/read-submission.ts";
import type { FormResponse, Reading } from "../../domain/submission.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Env } from "../env.ts";

export interface Homed {
  readonly home: FederationId | typeof NATION;
  readonly reading: Reading;
}

/**
 * A federation's own form has its home. An answer to a national form gets its home from what its first version names, and
 * the Directory keeps it: later versions go home whatever they say, and another federation named later is a flag.
 */
export async function findHome(
  env: Pick<Env, "DIRECTORY">,
  registry: Registry,
  {
    form,
    programme,
    response,
    key,
  }: { form: RegisteredForm; programme: Programme; response: FormResponse; key: string },
): Promise<Homed> {
  if (form.home !== NATION) {
    return { home: form.home, reading: readSubmission(response, { programme, home: form.home }) };
  }
  const federations = registry.books
    .filter((book) => book.programme === programme.id && book.home !== NATION)
    .map((book) => book.home);
  const reading = readSubmission(response, { programme, home: NATION, federations });
  const named = reading.federation.kind === "found" ? reading.federation.id : NATION;
  const directory = env.DIRECTORY.getByName(
    `${programme.id}/${Number.parseInt(key.charAt(0), 16)}`,
  );
  const { home } = await directory.home(key, named);
  if (home === named) return { home, reading };
  if (home === NATION) return { home, reading: withProblem(reading) };
  return { home, reading: readSubmission(response, { programme, home }) };
}

/** People must see why an answer that names a federation stands with the nation: it did not at first. */
const withProblem = (reading: Reading): Reading => ({
  ...reading,
  problems: [nameProblem("federation", "other-federation"), ...reading.problems],
});
