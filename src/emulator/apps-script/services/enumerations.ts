// The enumerations of Apps Script that the services share.
import { makeEnumeration } from "../make-enumeration.ts";

export const itemType = makeEnumeration("ItemType", [
  "CHECKBOX",
  "CHECKBOX_GRID",
  "DATE",
  "FILE_UPLOAD",
  "GRID",
  "IMAGE",
  "LIST",
  "MULTIPLE_CHOICE",
  "PAGE_BREAK",
  "PARAGRAPH_TEXT",
  "RATING",
  "SCALE",
  "SECTION_HEADER",
  "TEXT",
  "TIME",
  "VIDEO",
]);

export const authMode = makeEnumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
export const eventType = makeEnumeration("EventType", ["CLOCK", "ON_FORM_SUBMIT"]);
export const triggerSource = makeEnumeration("TriggerSource", ["CLOCK", "FORMS"]);
export const charset = makeEnumeration("Charset", ["US_ASCII", "UTF_8"]);
export const digestAlgorithm = makeEnumeration("DigestAlgorithm", [
  "MD5",
  "SHA_1",
  "SHA_256",
  "SHA_384",
  "SHA_512",
]);
