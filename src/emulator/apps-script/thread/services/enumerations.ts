// The enumerations of Apps Script that the services share.
import { makeEnumeration } from "../make-enumeration.ts";

export const itemType = makeEnumeration("ItemType", [
  "CHECKBOX",
  "LIST",
  "MULTIPLE_CHOICE",
  "PAGE_BREAK",
  "PARAGRAPH_TEXT",
  "SECTION_HEADER",
  "TEXT",
]);

export const authMode = makeEnumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
export const eventType = makeEnumeration("EventType", ["CLOCK", "ON_FORM_SUBMIT"]);
export const triggerSource = makeEnumeration("TriggerSource", ["CLOCK", "FORMS"]);
export const charset = makeEnumeration("Charset", ["US_ASCII", "UTF_8"]);
export const digestAlgorithm = makeEnumeration("DigestAlgorithm", ["SHA_256"]);
