// Says what a book is, as the book says it of itself.
import { homeId, type WantedBook } from "./wanted.ts";

export const sayIdentity = (deployment: string, { programme, home }: WantedBook): string =>
  JSON.stringify({ deployment, programme: programme.id, home: homeId(home) });
