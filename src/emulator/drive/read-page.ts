// Cuts a page out of a list by pageSize and pageToken.
import type { Query } from "../wire/call.ts";
import { refuseParameter } from "./refuse-parameter.ts";

const MOST = 1_000;
const USUAL = 100;

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken?: string;
}

/** A size above 1,000 counts as 1,000. */
export function readPage<T>(query: Query, all: readonly T[]): Page<T> {
  const size = Math.min(query.number("pageSize") ?? USUAL, MOST);
  if (size < 1)
    throw refuseParameter(
      "pageSize",
      `Invalid value '${size}'. Values must be within the range: [1, ${MOST}]`,
    );
  const start = readToken(query.text("pageToken"));
  const end = start + size;
  return {
    items: all.slice(start, end),
    ...(end < all.length && { nextPageToken: Buffer.from(`page:${end}`).toString("base64url") }),
  };
}

function readToken(token: string | undefined): number {
  if (!token) return 0;
  const start = /^page:(\d+)$/.exec(Buffer.from(token, "base64url").toString("utf8"))?.[1];
  if (start === undefined) throw refuseParameter("pageToken", "Invalid Value");
  return Number(start);
}
