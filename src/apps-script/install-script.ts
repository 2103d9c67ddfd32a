// Sets the form up: settings only a script can reach, the two triggers, and where the sweep begins.
import { readTarget } from "./read-target.ts";

const SWEEP_MINUTES = 10;
const THANKS =
  "Cảm ơn bạn! Phiếu đã gửi tới công đoàn. Muốn sửa, bạn bấm “Chỉnh sửa câu trả lời” ngay dưới đây và giữ lại đường dẫn của trang đó.";

/** Running it again makes nothing twice. Throws a sentence when a Script Property is missing or wrong. */
export function installScript(now: number): void {
  const store = PropertiesService.getScriptProperties();
  readTarget(store.getProperties());
  const form = FormApp.getActiveForm();
  form.setAllowResponseEdits(true);
  form.setConfirmationMessage(THANKS);

  const handlers = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  if (handlers.indexOf("onFormSubmit") < 0)
    ScriptApp.newTrigger("onFormSubmit").forForm(form).onFormSubmit().create();
  if (handlers.indexOf("sweep") < 0)
    ScriptApp.newTrigger("sweep").timeBased().everyMinutes(SWEEP_MINUTES).create();

  if (store.getProperty("cursor") === null)
    store.setProperty("cursor", String(findFirst(form, now)));
  console.log(
    "Đã cài xong: mỗi phiếu sẽ được gửi ngay, và 10 phút một lần hệ thống tìm lại phiếu còn sót",
  );
}

/** The form's first answer, so that the first sweep takes them all; without any, the moment of installing. */
function findFirst(form: GoogleAppsScript.Forms.Form, now: number): number {
  return form
    .getResponses()
    .reduce((first, response) => Math.min(first, response.getTimestamp().getTime()), now);
}
