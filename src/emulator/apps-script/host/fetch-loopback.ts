// Sends a script's web request, to this machine only, as `UrlFetchApp` would.
import type { WebAnswer, WebRequest } from "../host-calls.ts";

const TIME_LIMIT = 60_000;
const MOST_REDIRECTS = 20;

export async function fetchLoopback(request: WebRequest): Promise<WebAnswer> {
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    return { kind: "failed", reason: `Invalid argument: ${request.url}` };
  }
  let { method, body } = request;
  const signal = AbortSignal.timeout(TIME_LIMIT);
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      if (!isLoopback(url)) {
        const reason = `Address unavailable: ${url.href} (the emulator reaches only this machine)`;
        return { kind: "failed", reason };
      }
      const { headers } = request;
      const init = { method, headers, redirect: "manual", signal } as const;
      const answer = await fetch(url, body === undefined ? init : { ...init, body });
      const location = answer.headers.get("location");
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (
        !request.followRedirects ||
        location === null ||
        answer.status < 300 ||
        answer.status > 399
      ) {
        return {
          kind: "answered",
          status: answer.status,
          headers: showHeaders(answer.headers),
          body: bytes,
        };
      }
      url = new URL(location, url);
      if (answer.status !== 307 && answer.status !== 308) {
        method = "GET";
        body = undefined;
      }
    }
    return { kind: "failed", reason: `Too many redirects: ${request.url}` };
  } catch {
    return signal.aborted
      ? { kind: "failed", reason: `Timeout: ${request.url}` }
      : { kind: "failed", reason: `Address unavailable: ${request.url}` };
  }
}

function isLoopback(url: URL): boolean {
  const { hostname, protocol } = url;
  if (protocol !== "http:" && protocol !== "https:") return false;
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** "content-type" becomes "Content-Type", as Google's scripts see it. */
function showHeaders(headers: Headers): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of headers) {
    shown[name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value;
  }
  return shown;
}
