// Applies one request of a batch by its kind, and says in a refusal which request it was.
import { GoogleError } from "./google-error.ts";
import { namePart } from "./name-part.ts";

export type Kinds<Draft, Request> = {
  readonly [Kind in keyof Request]?: (
    draft: Draft,
    request: NonNullable<Request[Kind]>,
  ) => object | undefined;
};

/** `index` is the request's place in its batch. Gives the reply, empty for kinds that have none. */
export function applyKind<Draft, Request extends object>(
  kinds: Kinds<Draft, Request>,
  draft: Draft,
  request: Request,
  index: number,
): { [Kind in keyof Request]?: object } {
  const [kind] = Object.keys(request) as (keyof Request & string)[];
  if (kind === undefined) throw GoogleError.invalid(`Invalid requests[${index}]: No request set.`);
  const apply = kinds[kind];
  const value = request[kind];
  if (!apply || value == null) throw GoogleError.notBuilt(`batchUpdate request ${kind}`);
  const reply = namePart(`requests[${index}].${kind}`, () => apply(draft, value));
  return reply ? ({ [kind]: reply } as { [Kind in keyof Request]?: object }) : {};
}
