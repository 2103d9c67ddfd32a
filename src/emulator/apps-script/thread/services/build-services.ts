// Builds the global services a script of one form can use.
import type { Host } from "../../host-calls.ts";
import type { Task } from "../../task.ts";
import { Service } from "../service.ts";
import { buildConsole } from "./build-console.ts";
import { buildFormApp } from "./build-form-app.ts";
import { buildLockService } from "./build-lock-service.ts";
import { buildMailApp } from "./build-mail-app.ts";
import { buildPropertiesService } from "./build-properties-service.ts";
import { buildScriptApp } from "./build-script-app.ts";
import { buildUrlFetchApp } from "./build-url-fetch-app.ts";
import { buildUtilities } from "./build-utilities.ts";

/** Each is there only to say so when a script asks it for something. */
const NOT_EMULATED = [
  "CacheService",
  "CalendarApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "GmailApp",
  "HtmlService",
  "SlidesApp",
  "SpreadsheetApp",
  "XmlService",
];

export function buildServices(
  task: Task,
  host: Host,
  write: (line: string) => void,
): Record<string, Service> {
  const user = new Service("User", { getEmail: () => task.owner }, task.owner);
  return {
    ...Object.fromEntries(NOT_EMULATED.map((name) => [name, new Service(name, {})])),
    ...buildConsole(write),
    FormApp: buildFormApp(task.formId, host),
    LockService: buildLockService(host),
    MailApp: buildMailApp(host),
    PropertiesService: buildPropertiesService(host),
    ScriptApp: buildScriptApp(task.formId, host),
    Session: new Service("Session", {
      getActiveUser: () => user,
      getEffectiveUser: () => user,
      getActiveUserLocale: () => "vi",
      getScriptTimeZone: () => "Asia/Ho_Chi_Minh",
    }),
    UrlFetchApp: buildUrlFetchApp(host),
    Utilities: buildUtilities(),
  };
}
