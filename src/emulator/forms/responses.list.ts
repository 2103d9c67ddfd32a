// forms.forms.responses.list: all answers, or those submitted (or edited) since a moment, paged.
import type { forms_v1 } from "googleapis";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { openForm } from "./open-form.ts";
import { showResponse } from "./show-response.ts";

const MOST = 5_000;

/** The filter compares lastSubmittedTime, to the microsecond; a page token must come with the same filter. */
export function responsesList({
  world,
  email,
  params,
  query,
}: Call): forms_v1.Schema$ListFormResponsesResponse {
  const state = openForm(world, params["formId"] ?? "", email, "read");
  const filter = query.text("filter") ?? "";
  const size = Math.min(query.number("pageSize") || MOST, MOST);
  if (size < 0) throw GoogleError.invalid("page_size must not be negative.");
  const passes = readFilter(filter);
  const start = readToken(query.text("pageToken"), filter);
  const found = [...state.responses.values()].filter((response) =>
    passes(response.lastSubmittedTime),
  );
  const page = found.slice(start, start + size);
  if (page.length === 0) return {};
  return {
    responses: page.map(showResponse),
    ...(start + size < found.length && {
      nextPageToken: Buffer.from(JSON.stringify([start + size, filter])).toString("base64url"),
    }),
  };
}

function readFilter(filter: string): (time: string) => boolean {
  if (filter === "") return () => true;
  const hit =
    /^\s*timestamp\s*(>=?)\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)\s*$/.exec(filter);
  if (!hit?.[2]) throw GoogleError.invalid(`Invalid filter: ${filter}`);
  const bound = sortable(hit[2]);
  return hit[1] === ">" ? (time) => sortable(time) > bound : (time) => sortable(time) >= bound;
}

/** Nine decimals, so that texts compare as moments do. */
function sortable(time: string): string {
  const [seconds = "", fraction = ""] = time.replace("Z", "").split(".");
  return `${seconds}.${fraction.padEnd(9, "0")}`;
}

function readToken(token: string | undefined, filter: string): number {
  if (!token) return 0;
  try {
    const [start, same] = JSON.parse(Buffer.from(token, "base64url").toString("utf8")) as [
      unknown,
      unknown,
    ];
    if (typeof start === "number" && same === filter) return start;
  } catch {
    // Refused below, as every token that was not ours.
  }
  throw GoogleError.invalid("Invalid page token.");
}
