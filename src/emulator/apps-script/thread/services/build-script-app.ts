// Builds `ScriptApp`: the script's triggers.
import type { Host, NewTrigger, TriggerSnapshot } from "../../host-calls.ts";
import { Service } from "../service.ts";
import { authMode, eventType, triggerSource } from "./enumerations.ts";
import { expectArgument } from "./expect-argument.ts";

const MINUTE = 60_000;
const MINUTES = new Set([1, 5, 10, 15, 30]);

export function buildScriptApp(formId: string, host: Host): Service {
  const creator = (name: string, trigger: NewTrigger): Service =>
    new Service(name, { create: () => buildTrigger(host.createTrigger(trigger), formId) });

  const clock = (handler: string): Service => {
    const every = (everyMs: number): Service =>
      creator("ClockTriggerBuilder", { handler, event: "clock", everyMs });
    return new Service("ClockTriggerBuilder", {
      everyMinutes(n: unknown) {
        const minutes = expectArgument.number("ClockTriggerBuilder.everyMinutes", n);
        if (!MINUTES.has(minutes)) {
          throw new Error(
            "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
          );
        }
        return every(minutes * MINUTE);
      },
      everyHours(n: unknown) {
        const hours = expectArgument.number("ClockTriggerBuilder.everyHours", n);
        if (!Number.isInteger(hours) || hours < 1) {
          throw new Error("The value you passed to everyHours was invalid.");
        }
        return every(hours * 60 * MINUTE);
      },
      at(date: unknown) {
        if (!(date instanceof Date)) return expectArgument.refuse("ClockTriggerBuilder.at", date);
        return creator("ClockTriggerBuilder", { handler, event: "clock", atMs: date.getTime() });
      },
      after(ms: unknown) {
        const afterMs = expectArgument.number("ClockTriggerBuilder.after", ms);
        return creator("ClockTriggerBuilder", { handler, event: "clock", afterMs });
      },
    });
  };

  return new Service("ScriptApp", {
    AuthMode: authMode.all,
    EventType: eventType.all,
    TriggerSource: triggerSource.all,
    getScriptId: () => `script-of-${formId}`,
    newTrigger(functionName: unknown) {
      const handler = expectArgument.text("ScriptApp.newTrigger", functionName);
      return new Service("TriggerBuilder", {
        timeBased: () => clock(handler),
        forForm(form: unknown) {
          if (idOfForm(form) !== formId) {
            throw new Error("The emulator has triggers only for the form a script is bound to");
          }
          return new Service("FormTriggerBuilder", {
            onFormSubmit: () => creator("FormTriggerBuilder", { handler, event: "form-submit" }),
          });
        },
      });
    },
    getProjectTriggers: () => host.listTriggers().map((trigger) => buildTrigger(trigger, formId)),
    deleteTrigger(trigger: unknown) {
      const { members } = expectArgument.service("ScriptApp.deleteTrigger", "Trigger", trigger);
      host.deleteTrigger((members.getUniqueId as () => string)());
    },
  });
}

function buildTrigger(trigger: TriggerSnapshot, formId: string): Service {
  const ofForm = trigger.event === "form-submit";
  return new Service("Trigger", {
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => eventType.of(ofForm ? "ON_FORM_SUBMIT" : "CLOCK"),
    getTriggerSource: () => triggerSource.of(ofForm ? "FORMS" : "CLOCK"),
    getTriggerSourceId: () => (ofForm ? formId : null),
  });
}

function idOfForm(form: unknown): string {
  if (form instanceof Service && form.name === "Form") {
    return (form.members.getId as () => string)();
  }
  return expectArgument.text("TriggerBuilder.forForm", form);
}
