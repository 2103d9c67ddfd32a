// Sends the next few answers, remembers what became of them, and then tells whom it concerns.
import { chooseNext, versionOf } from "./choose-next.ts";
import { mailMember } from "./mail-member.ts";
import { mailOwner } from "./mail-owner.ts";
import { readMemory } from "./read-memory.ts";
import { readTarget } from "./read-target.ts";
import type { Run } from "./run.ts";
import { saveProperties } from "./save-properties.ts";
import { sendGroup } from "./send-group.ts";
import { settleGroup } from "./settle-group.ts";
import { writeMemory } from "./write-memory.ts";
import { writeRefusal } from "./write-refusal.ts";

const SIDE_BY_SIDE = 10;

/**
 * To be called with the lock held. `tried` holds the versions of this execution and grows. "stopped": the server takes nothing now.
 * The memory is written before any mail, so that a mail is sent at most once.
 */
export function sendNext(run: Run, tried: Set<string>): "sent" | "nothing-left" | "stopped" {
  const properties = PropertiesService.getScriptProperties().getProperties();
  const remembered = readMemory(properties, run.now());
  const group = chooseNext(remembered, tried, SIDE_BY_SIDE);
  if (group.length === 0) return "nothing-left";
  const results = sendGroup(group, readTarget(properties), run.now);
  for (const version of [...group, ...results.map(({ answer }) => answer)])
    tried.add(versionOf(version));

  const settled = settleGroup(remembered, results, run.now());
  const change = writeMemory(properties, settled.memory);
  saveProperties({ set: change.set, remove: [...change.remove, ...settled.doneNotes] });

  const formTitle = FormApp.getActiveForm().getTitle();
  for (const result of results) mailMember(result, formTitle);
  if (settled.refused.length > 0) mailOwner(writeRefusal(settled.refused, formTitle));
  const answered = results.some(({ outcome }) => outcome.kind !== "later");
  return answered ? "sent" : "stopped";
}
