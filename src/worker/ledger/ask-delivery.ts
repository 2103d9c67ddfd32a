// Makes delivery due now, whatever kept it: a person acted on the book.
import type { Db } from "../storage/db.ts";

export function askDelivery(db: Db): void {
  db.run("UPDATE book SET next_try_at = 0, unclear_rest_until = 0");
}
