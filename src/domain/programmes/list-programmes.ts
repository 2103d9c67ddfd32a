// Lists the programmes this system knows, by id.
import type { Programme } from "../programme.ts";
import { programme1Trieu2022 } from "./1-trieu-2022.ts";
import { programme75Nghin2021 } from "./75-nghin-2021.ts";

export const listProgrammes = (): { readonly [id: string]: Programme } => ({
  [programme75Nghin2021.id]: programme75Nghin2021,
  [programme1Trieu2022.id]: programme1Trieu2022,
});
