// Makes the plan of the rehearsal: its programme, one national form, a book for every federation and the nation.
import { NATION } from "../../domain/federation.ts";
import type { WrittenPlan } from "../apply/plan.ts";
import { makeProgramme } from "./make-programme.ts";

export interface PlanInput {
  /** Milliseconds since the epoch. */
  readonly firstStart: number;
  /** The Worker's identity, which on this machine is also that of the command line. */
  readonly serviceAccount: string;
}

/** The emulator's one shared drive. */
const SHARED_DRIVE = "0AK9SharedDriveOfTheUnion";

export function makePlan({ firstStart, serviceAccount }: PlanInput): WrittenPlan {
  const programme = makeProgramme(firstStart);
  return {
    deployment: "dien-tap",
    folder: SHARED_DRIVE,
    programmes: [programme],
    forms: [{ programme: programme.id, home: NATION }],
    books: "scheme",
    mail: { [programme.id]: ["lanh-dao@example.vn"] },
    alerts: { [programme.id]: ["van-hanh@example.vn"] },
    serviceAccounts: [serviceAccount],
  };
}
