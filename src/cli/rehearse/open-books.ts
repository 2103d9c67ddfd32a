// Opens the form and the books of the running system with Google's own client.
import type { forms_v1 } from "googleapis";
import { callPatiently } from "../google/call-patiently.ts";
import { openRunningGoogle } from "../start/open-running-google.ts";
import type { Ready } from "../start/ready.ts";
import { type BookReceipts, readBook } from "./read-book.ts";

export interface Books {
  readForm(formId: string): Promise<forms_v1.Schema$Form>;
  /** By home; patiently, since the Worker shares the minute's sixty reads. */
  readAll(
    spreadsheets: { readonly [home: string]: string },
    onRead: () => void,
  ): Promise<{ readonly [home: string]: BookReceipts }>;
}

export function openBooks(ready: Ready, now: () => number): Books {
  const { forms, sheets } = openRunningGoogle(ready, now);
  return {
    readForm: async (formId) => (await callPatiently(() => forms.forms.get({ formId }))).data,
    readAll: async (spreadsheets, onRead) => {
      const receipts: { [home: string]: BookReceipts } = {};
      for (const [home, spreadsheetId] of Object.entries(spreadsheets)) {
        receipts[home] = await callPatiently(() => readBook(sheets, spreadsheetId));
        onRead();
      }
      return receipts;
    },
  };
}
