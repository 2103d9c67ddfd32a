// forms.forms.responses.list: all answers, or those submitted (or edited) since a moment, paged.
import type { forms_v1 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openForm } from "./open-form.ts";
import { showResponse } from "./show-response.ts";

const MOST = 5_000;

/**
 * In the order of their ids, which says nothing about time: Google promises no order. A page begins after the last id of the one before,
 * so that answers given meanwhile shift nothing. The filter compares lastSubmittedTime, to the microsecond.
 */
export function responsesList(call: Call): forms_v1.Schema$ListFormResponsesResponse {
  const { query } = call;
  const formId = call.params["formId"] ?? "";
  const { responses } = openForm(call, "read");
  const filter = query.text("filter") ?? "";
  const size = Math.min(query.number("pageSize") || MOST, MOST);
  if (size < 0) throw GoogleError.invalid("page_size must not be negative.");
  const passes = readFilter(filter);
  const after = readToken(query.text("pageToken"), formId, filter);
  const left = [...responses.values()]
    .filter(({ responseId, lastSubmittedTime }) => responseId > after && passes(lastSubmittedTime))
    .toSorted((a, b) => (a.responseId < b.responseId ? -1 : 1));
  const page = left.slice(0, size);
  const last = page.at(-1);
  if (!last) return {};
  return {
    responses: page.map(showResponse),
    ...(left.length > size && { nextPageToken: writeToken(formId, filter, last.responseId) }),
  };
}

function readFilter(filter: string): (time: string) => boolean {
  if (filter === "") return () => true;
  const [, compare, time = ""] =
    /^\s*timestamp\s*(>=?)\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)\s*$/.exec(
      filter,
    ) ?? [];
  if (!isMoment(time)) throw GoogleError.invalid(`Invalid filter: ${filter}`);
  const bound = sortable(time);
  return compare === ">" ? (at) => sortable(at) > bound : (at) => sortable(at) >= bound;
}

/** Not so for 30 February, which a Date would take for a day of March. */
function isMoment(time: string): boolean {
  const parsed = Date.parse(time);
  const seconds = time.slice(0, "2026-11-20T01:02:03".length);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(seconds);
}

/** Nine decimals, so that texts compare as moments do. */
function sortable(time: string): string {
  const [seconds = "", fraction = ""] = time.replace("Z", "").split(".");
  return `${seconds}.${fraction.padEnd(9, "0")}`;
}

function writeToken(...parts: [formId: string, filter: string, last: string]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** A token is good only with the form and the filter it was given for. */
function readToken(token: string | undefined, formId: string, filter: string): string {
  if (!token) return "";
  const text = Buffer.from(token, "base64url").toString("utf8");
  const start = JSON.stringify([formId, filter]).slice(0, -1);
  const last = /^,"(ACYDBN[\w-]*)"\]$/.exec(text.startsWith(start) ? text.slice(start.length) : "");
  if (!last?.[1]) throw GoogleError.invalid("Invalid page token.");
  return last[1];
}
