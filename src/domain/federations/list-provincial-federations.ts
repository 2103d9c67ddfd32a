// Lists the provincial federations of labour of a scheme, in the order of the official codes.
import type { Federation, Scheme } from "../federation.ts";
import { PROVINCE_34_OF_63 } from "./province-map.ts";
import type { Province } from "./province.ts";
import { PROVINCES_34 } from "./provinces-34.ts";
import { PROVINCES_63 } from "./provinces-63.ts";

/** Spellings of a 34-province include names and spellings of the provinces merged into it: their people keep using them. */
const aliasesOf34 = ({ code, name }: Province): readonly string[] => {
  const merged = PROVINCES_63.filter((old) => PROVINCE_34_OF_63[old.code] === code);
  const spellings = merged.flatMap((old) => [old.name].concat(old.aliases));
  return spellings.filter((spelling) => spelling !== name);
};

function federationOf(scheme: Scheme, province: Province): Federation {
  const { code, name, kind, aliases } = province;
  return {
    id: `${scheme}-${code}`,
    name: `Liên đoàn Lao động ${kind === "city" ? "thành phố" : "tỉnh"} ${name}`,
    shortName: `LĐLĐ ${kind === "city" ? "TP" : "tỉnh"} ${name}`,
    province: { scheme, code, name },
    aliases: scheme === "p34" ? aliasesOf34(province) : aliases,
  };
}

const LISTS: { readonly [S in Scheme]: readonly Federation[] } = {
  p63: PROVINCES_63.map((province) => federationOf("p63", province)),
  p34: PROVINCES_34.map((province) => federationOf("p34", province)),
};

export const listProvincialFederations = (scheme: Scheme): readonly Federation[] => LISTS[scheme];
