// A valid plan, for tests to change.
import type { WrittenPlan } from "../../../src/cli/apply/plan.ts";

export const plan = (changes: Partial<WrittenPlan> = {}): WrittenPlan => ({
  deployment: "thu",
  folder: "0AK9SharedDriveOfTheUnion",
  programmes: ["1-trieu-2022"],
  forms: [{ programme: "1-trieu-2022", home: "national" }],
  books: "scheme",
  serviceAccounts: ["worker@example.iam.gserviceaccount.com"],
  owners: ["can-bo@example.vn"],
  ...changes,
});
