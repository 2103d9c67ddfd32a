// Names a form or a book as people see it in Drive.
import type { Programme } from "../../domain/programme.ts";
import { homeName, type Home } from "./wanted.ts";

export const nameFile = (programme: Programme, home: Home): string =>
  `${programme.shortName} – ${homeName(home)}`;
