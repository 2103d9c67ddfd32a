// Counts Sheets reads and writes a minute, per user and for the project, and refuses what is over Google's limits.
import type { World } from "../state.ts";
import { GoogleError } from "./google-error.ts";

const PER_USER = 60;
const PER_PROJECT = 300;
const READS = /\.get$|\.batchGet$|ByDataFilter$|\.search$/;
const WRITES_BY_FILTER = /batch(Update|Clear)ByDataFilter$/;

export type Quota = (methodId: string, email: string) => void;

/** Makes the counter; the minute is the clock's. */
export function countQuota(world: World): Quota {
  let minute = -1;
  const counts = new Map<string, number>();
  return (methodId, email) => {
    if (!world.settings.quota || !methodId.startsWith("sheets.")) return;
    const now = Math.floor(world.now() / 60_000);
    if (now !== minute) {
      minute = now;
      counts.clear();
    }
    const kind = READS.test(methodId) && !WRITES_BY_FILTER.test(methodId) ? "Read" : "Write";
    const user = (counts.get(`${kind} ${email}`) ?? 0) + 1;
    const project = (counts.get(kind) ?? 0) + 1;
    if (user > PER_USER) throw overQuota(kind, true);
    if (project > PER_PROJECT) throw overQuota(kind, false);
    counts.set(`${kind} ${email}`, user);
    counts.set(kind, project);
  };
}

/** Google's own 429; there is no Retry-After. */
export function overQuota(kind: "Read" | "Write", perUser: boolean): GoogleError {
  const consumer = "project_number:100200300400";
  const limit = `${kind} requests per minute${perUser ? " per user" : ""}`;
  const text = `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' of service 'sheets.googleapis.com' for consumer '${consumer}'.`;
  return new GoogleError(429, text, {
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: {
          quota_limit: `${kind}RequestsPerMinute${perUser ? "PerUser" : "PerProject"}`,
          quota_limit_value: String(perUser ? PER_USER : PER_PROJECT),
          quota_location: "global",
          quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
          quota_unit: `1/min/{project}${perUser ? "/{user}" : ""}`,
          service: "sheets.googleapis.com",
          consumer: "projects/100200300400",
        },
      },
      {
        "@type": "type.googleapis.com/google.rpc.Help",
        links: [
          {
            description: "Request a higher quota limit.",
            url: "https://cloud.google.com/docs/quotas/help/request_increase",
          },
        ],
      },
    ],
  });
}
