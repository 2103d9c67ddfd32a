// Makes an enumeration such as FormApp.ItemType, whose values are objects that print as their names.
import { Service } from "./service.ts";

export function makeEnumeration<Name extends string>(
  name: string,
  values: readonly Name[],
): { readonly all: Service; readonly of: (value: Name) => Service } {
  const members: Record<string, Service> = {};
  for (const [ordinal, value] of values.entries()) {
    members[value] = new Service(
      `${name}.${value}`,
      { toString: () => value, name: () => value, ordinal: () => ordinal },
      value,
    );
  }
  const all = new Service(name, members);
  return {
    all,
    of(value) {
      const found = members[value];
      if (found === undefined) throw new Error(`Cannot find "${value}" in enumeration "${name}"`);
      return found;
    },
  };
}
