// Finds the federation a person means by what they typed, or says that nobody can tell without guessing.
import type { Federation, FederationId, Scheme } from "./federation.ts";
import { CENTRAL_UNIONS } from "./federations/central-unions.ts";
import { listProvincialFederations } from "./federations/list-provincial-federations.ts";
import { PROVINCE_34_OF_63 } from "./federations/province-map.ts";
import type { NamedFederation } from "./submission.ts";
import { cleanText } from "./text/clean-text.ts";
import { cutText } from "./text/cut-text.ts";
import { foldText } from "./text/fold-text.ts";

/** No name or spelling in the lists comes near this length. */
const LONGEST_KEY = 200;

// With and without accents, and repeated: "LĐLĐ tỉnh Hà Nam", "Lien doan Lao dong TP. Hue".
const PROVINCE_PREFIXES =
  /^(?:(?:liên đoàn lao động|lien doan lao dong|lđlđ|ldld|tỉnh|tinh|thành phố|thanh pho) |(?:tp|t\.p)(?:\. ?| ))+/;
const UNION_PREFIX = /^(?:công đoàn|cđ) (?:ngành )?/;

const provinceKey = (key: string): string => key.replace(PROVINCE_PREFIXES, "");
const unionKey = (key: string): string =>
  key.replace(UNION_PREFIX, "").replace(/ vn$/, " việt nam");

/** Key → id; a key that two federations would share is in no one's hands. */
function indexKeys(
  federations: readonly Federation[],
  keyOf: (key: string) => string,
): ReadonlyMap<string, FederationId | null> {
  const index = new Map<string, FederationId | null>();
  for (const { id, name, shortName, province, aliases } of federations) {
    for (const spelling of [
      name,
      shortName,
      ...(province === null ? [] : [province.name]),
      ...aliases,
    ]) {
      const folded = foldText(spelling);
      for (const key of [folded, keyOf(folded)]) {
        const owner = index.get(key);
        index.set(key, owner === undefined || owner === id ? id : null);
      }
    }
  }
  return index;
}

const PROVINCIAL: { readonly [S in Scheme]: ReadonlyMap<string, FederationId | null> } = {
  p63: indexKeys(listProvincialFederations("p63"), provinceKey),
  p34: indexKeys(listProvincialFederations("p34"), provinceKey),
};
const CENTRAL = indexKeys(CENTRAL_UNIONS, unionKey);
const CENTRAL_IDS: ReadonlySet<string> = new Set(CENTRAL_UNIONS.map(({ id }) => id));

/** An id names its own scheme: `p63-91` (Kiên Giang) lies in `p34-91`, but which old province `p34-91` means, nobody can tell. */
function findById(key: string, scheme: Scheme): FederationId | null {
  if (CENTRAL_IDS.has(key)) return key;
  const [, typedScheme, code = ""] = /^(p63|p34)-(\d{2})$/.exec(key) ?? [];
  if (typedScheme === undefined) return null;
  const ids = new Set(listProvincialFederations(scheme).map(({ id }) => id));
  if (typedScheme === scheme) return ids.has(key) ? key : null;
  const code34 = typedScheme === "p63" ? PROVINCE_34_OF_63[code] : undefined;
  return code34 === undefined ? null : `p34-${code34}`;
}

/**
 * By union name, short name, province name, listed spelling or id. Only equal keys count: provinces lie one letter apart
 * (Hà Giang, Hậu Giang), and initials such as QN or HG stand for several, so anything else is for a person.
 * In the 34-scheme the names of the 63 provinces stand for the province they were merged into.
 */
export function findFederation(
  typed: string,
  { scheme }: { readonly scheme: Scheme },
): NamedFederation {
  const unknown = (): NamedFederation => ({
    kind: "unknown",
    typed: cutText(cleanText(typed, "one").text).text,
  });
  const key = foldText(typed);
  if (key === "" || key.length > LONGEST_KEY) return unknown();
  const id =
    findById(key, scheme) ??
    PROVINCIAL[scheme].get(key) ??
    PROVINCIAL[scheme].get(provinceKey(key)) ??
    CENTRAL.get(key) ??
    CENTRAL.get(unionKey(key)) ??
    null;
  return id === null ? unknown() : { kind: "found", id };
}
