// The one catalogue of what the Worker answers when it cannot do what was asked, as RFC 9457 problem documents.

/**
 * Generic to strangers: a document never says which check of a signature failed.
 * Sentences say the action, the state, and what to do next.
 */
const PROBLEMS = {
  "not-json": [
    400,
    "Cannot read the submission: the body is not JSON",
    "Send the body as UTF-8 JSON",
  ],
  "wrong-shape": [
    400,
    "Cannot read the submission: the body has not the shape of a form response",
    "Compare it with the README",
  ],
  "wrong-cursor": [
    400,
    "Cannot go on there: the cursor is not one that was given out",
    "Begin without it",
  ],
  "wrong-choice": [
    400,
    "Cannot go on with this book: it is not said what to keep",
    'Add "keep=sheet" or "keep=ledger"',
  ],
  "nothing-to-choose": [
    409,
    "Cannot choose: this book did not go back to an older version",
    "See its state in /status.json",
  ],
  unauthorised: [
    401,
    "Cannot accept the request: its signature or token is missing, wrong or stale",
    "Sign it anew",
  ],
  "unknown-form": [
    404,
    "Cannot accept the submission: the form is not registered",
    "Run apply, then send it again",
  ],
  "unknown-federation": [
    404,
    "Cannot do this: the federation has no book here",
    "Use an id from /status.json",
  ],
  "unknown-programme": [
    404,
    "Cannot show this: the programme is not registered",
    "Leave the programme out",
  ],
  "not-found": [404, "Cannot find the page", "Start at /"],
  "too-large": [
    413,
    "Cannot accept the submission: the body is over 256 KiB",
    "Shorten the answers",
  ],
  unavailable: [503, "Cannot store the submission now", "Send it again later"],
  internal: [500, "Cannot answer: something broke on our side", "Send it again later"],
} as const satisfies Record<string, readonly [status: number, title: string, next: string]>;

export type ProblemName = keyof typeof PROBLEMS;

/** `detail` is for whoever reads the answer: exact where it tells a stranger nothing. */
export function problemResponse(name: ProblemName, detail?: string): Response {
  const [status, title, next] = PROBLEMS[name];
  return new Response(
    JSON.stringify({
      type: `urn:sang-kien:problem:${name}`,
      title,
      status,
      detail: detail ?? next,
    }),
    {
      status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        "cache-control": "no-store",
      },
    },
  );
}
