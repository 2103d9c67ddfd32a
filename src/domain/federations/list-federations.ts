// Lists every federation of a scheme: the provincial ones in the order of their codes, then the central unions.
import type { Federation, Scheme } from "../federation.ts";
import { CENTRAL_UNIONS } from "./central-unions.ts";
import { listProvincialFederations } from "./list-provincial-federations.ts";

/** Central unions belong to every scheme; they are the ones whose `province` is null. */
export const listFederations = (scheme: Scheme): readonly Federation[] => [
  ...listProvincialFederations(scheme),
  ...CENTRAL_UNIONS,
];
