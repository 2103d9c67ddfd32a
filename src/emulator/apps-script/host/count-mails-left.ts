// Counts how many recipients an account may still write to today.
import type { World } from "../../state.ts";

const DAY = 86_400_000;
/** A Workspace account's. */
const RECIPIENTS_A_DAY = 1_500;

export function countMailsLeft(world: World, from: string): number {
  const since = world.now() - DAY;
  let sent = 0;
  for (let index = world.mails.length - 1; index >= 0; index--) {
    const mail = world.mails[index];
    if (mail === undefined || Date.parse(mail.at) <= since) break;
    if (mail.from === from) sent += mail.to.split(",").length;
  }
  return Math.max(0, RECIPIENTS_A_DAY - sent);
}
