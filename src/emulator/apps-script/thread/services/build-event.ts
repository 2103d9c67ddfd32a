// Builds the event object a trigger hands to its function.
import type { Host } from "../../host-calls.ts";
import type { Task } from "../../task.ts";
import { buildForm, buildResponse } from "./build-form-app.ts";
import { authMode } from "./enumerations.ts";

const DAY = 86_400_000;

/** Run by hand, a function gets no event. */
export function buildEvent(task: Task, host: Host): Record<string, unknown> | undefined {
  const { event } = task;
  if (event.kind === "by-hand") return undefined;
  const common = { authMode: authMode.of("FULL"), triggerUid: event.triggerId };
  if (event.kind === "form-submit") {
    return {
      ...common,
      response: buildResponse(event.response),
      source: buildForm(task.formId, host),
    };
  }
  const at = new Date(event.at);
  const startOfYear = Date.UTC(at.getUTCFullYear(), 0, 1);
  return {
    ...common,
    timezone: "UTC",
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    "day-of-month": at.getUTCDate(),
    "day-of-week": at.getUTCDay() || 7,
    "week-of-year": Math.ceil((event.at - startOfYear) / (7 * DAY)),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
