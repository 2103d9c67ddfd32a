// Builds what one execution of a form's script can ask of the emulator.
import type { Script, ScriptTrigger, World } from "../../state.ts";
import { findOwner } from "../find-owner.ts";
import type { HostCalls, TriggerSnapshot } from "../host-calls.ts";
import { acquireLock, releaseLock, type ScriptLock } from "./acquire-lock.ts";
import { changeForm } from "./change-form.ts";
import { countMailsLeft } from "./count-mails-left.ts";
import { createTrigger } from "./create-trigger.ts";
import { fetchLoopback } from "./fetch-loopback.ts";
import { snapshotForm } from "./snapshot-form.ts";
import { snapshotResponse } from "./snapshot-response.ts";
import { writeProperties } from "./write-properties.ts";

export function buildHostCalls(
  world: World,
  formId: string,
  script: Script,
  lock: ScriptLock,
  execution: object,
): HostCalls {
  const owner = findOwner(world, formId);
  return {
    readForm: () => snapshotForm(world, formId),
    changeForm: (change) => changeForm(world, formId, change),
    listResponses(sinceMs) {
      return [...(world.forms.get(formId)?.responses.values() ?? [])]
        .filter((one) => sinceMs === undefined || Date.parse(one.lastSubmittedTime) >= sinceMs)
        .toSorted((a, b) => (a.lastSubmittedTime < b.lastSubmittedTime ? -1 : 1))
        .map((one) => snapshotResponse(world, formId, one));
    },
    readResponse(scriptId) {
      for (const one of world.forms.get(formId)?.responses.values() ?? []) {
        if (one.scriptId === scriptId) return snapshotResponse(world, formId, one);
      }
      return undefined;
    },
    readProperties: () => script.properties,
    writeProperties(set, remove) {
      writeProperties(script, set, remove);
      world.changed();
    },
    acquireLock: (waitMs) => acquireLock(lock, execution, waitMs),
    releaseLock: () => releaseLock(lock, execution),
    fetchAll: (requests) => Promise.all(requests.map(fetchLoopback)),
    sendMail(mail) {
      if (countMailsLeft(world, owner) < mail.to.split(",").length) {
        throw new Error("Service invoked too many times for one day: email.");
      }
      world.mails.push({ from: owner, ...mail, at: new Date(world.now()).toISOString() });
      world.changed();
    },
    remainingMails: () => countMailsLeft(world, owner),
    listTriggers: () => script.triggers.map(snapshotTrigger),
    createTrigger(wanted) {
      const trigger = createTrigger(world, script, wanted);
      world.changed();
      return snapshotTrigger(trigger);
    },
    deleteTrigger(id) {
      if (!script.triggers.some((trigger) => trigger.id === id)) {
        throw new Error("Trigger not found.");
      }
      script.triggers = script.triggers.filter((trigger) => trigger.id !== id);
      world.changed();
    },
  };
}

function snapshotTrigger({ id, handler, event }: ScriptTrigger): TriggerSnapshot {
  return { id, handler, event };
}
