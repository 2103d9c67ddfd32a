// Counts Google's calls a minute, per user and for the project, and refuses what is over Google's limits.
import type { World } from "../state.ts";
import { GoogleError } from "./google-error.ts";

/** Calls a minute: per user, for the project. Drive counts in units that no one comes near. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  "sheets Read": [60, 300],
  "sheets Write": [60, 300],
  "forms Read": [390, 975],
  "forms Expensive read": [180, 450],
  "forms Write": [150, 375],
};
const READS = /\.get$|\.batchGet$|(get|Get)ByDataFilter$|\.search$/;

export type Quota = (methodId: string, email: string) => void;

/** Makes the counter; the minute is the clock's. Every service account is a user of the one project. */
export function countQuota(world: World): Quota {
  let minute = -1;
  const counts = new Map<string, number>();
  return (methodId, email) => {
    const bucket = bucketOf(methodId);
    const limits = LIMITS[bucket];
    if (!world.settings.quota || !limits) return;
    const now = Math.floor(world.now() / 60_000);
    if (now !== minute) {
      minute = now;
      counts.clear();
    }
    const user = (counts.get(`${bucket} ${email}`) ?? 0) + 1;
    const project = (counts.get(bucket) ?? 0) + 1;
    if (user > limits[0]) throw refuseOverQuota(methodId, true);
    if (project > limits[1]) throw refuseOverQuota(methodId, false);
    counts.set(`${bucket} ${email}`, user);
    counts.set(bucket, project);
  };
}

/** Google's own 429; there is no Retry-After. */
export function refuseOverQuota(methodId: string, perUser: boolean): GoogleError {
  const bucket = bucketOf(methodId);
  const limits = LIMITS[bucket];
  if (!limits) {
    return new GoogleError(429, "Rate Limit Exceeded", {
      drive: { domain: "usageLimits", reason: "rateLimitExceeded" },
    });
  }
  const service = `${bucket.slice(0, bucket.indexOf(" "))}.googleapis.com`;
  const kind = bucket.slice(bucket.indexOf(" ") + 1);
  const words = kind.toLowerCase().split(" ");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const limit = `${kind} requests per minute${perUser ? " per user" : ""}`;
  const consumer = "100200300400";
  const text = `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' of service '${service}' for consumer 'project_number:${consumer}'.`;
  return new GoogleError(429, text, {
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: {
          quota_limit: `${name}RequestsPerMinute${perUser ? "PerUser" : "PerProject"}`,
          quota_limit_value: String(limits[perUser ? 0 : 1]),
          quota_location: "global",
          quota_metric: `${service}/${words.join("_")}_requests`,
          quota_unit: `1/min/{project}${perUser ? "/{user}" : ""}`,
          service,
          consumer: `projects/${consumer}`,
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

/** The API and the kind of call that Google counts together. */
function bucketOf(methodId: string): string {
  const [api = ""] = methodId.split(".");
  if (methodId === "forms.forms.responses.list") return "forms Expensive read";
  return `${api} ${READS.test(methodId) ? "Read" : "Write"}`;
}
