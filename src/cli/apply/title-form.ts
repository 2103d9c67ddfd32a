// Titles a form as the people who answer it see it.
import { NATION } from "../../domain/federation.ts";
import type { Programme } from "../../domain/programme.ts";
import { homeName, type Home } from "./wanted.ts";

export const titleForm = (programme: Programme, home: Home): string =>
  home === NATION ? programme.name : `${programme.name} – ${homeName(home)}`;
