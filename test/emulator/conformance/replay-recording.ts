// Sends a recording's requests in order and tells where our answers differ from Google's.
import { BoundIds } from "./bind-ids.ts";
import { compareAnswers, type Place } from "./compare-answers.ts";
import type { RecordedExchange } from "./recorded-exchange.ts";

/** Empty when everything agrees; `token` is a bearer token for the server at `url`. */
export async function replayRecording(
  { url, token }: { readonly url: string; readonly token: string },
  recording: readonly RecordedExchange[],
): Promise<string[]> {
  const ids = new BoundIds();
  const differences: string[] = [];
  for (const [number, { method, path, body, status, answer }] of recording.entries()) {
    const file = /\/(?:spreadsheets|files)\/([\w-]{20,})/.exec(path)?.[1] ?? "";
    const response = await fetch(url + ids.translate(path), {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(ids.translateBody(body, file)),
    });
    const text = await response.text();
    const ours: unknown =
      response.headers.get("content-type")?.includes("json") && text !== ""
        ? JSON.parse(text)
        : text;
    const place: Place = { ids, file };
    const found =
      response.status === status
        ? compareAnswers(answer, ours, place)
        : [`status: recorded ${status}, ours ${response.status} ${text}`];
    differences.push(...found.map((words) => `${number} ${method} ${path} ${words}`));
  }
  return differences;
}
