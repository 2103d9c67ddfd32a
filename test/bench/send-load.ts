// Sends prepared requests over kept-alive connections, so many at a time, and measures how long all of them took.
import { Agent, request } from "node:http";

export interface PreparedRequest {
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer;
}

export interface LoadResult {
  readonly seconds: number;
  /** How often each answer came, e.g. "200 accepted". */
  readonly answers: { readonly [answer: string]: number };
}

const AT_A_TIME = 32;

export async function sendLoad(
  url: string,
  requests: readonly PreparedRequest[],
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  const answers: { [answer: string]: number } = {};
  let next = 0;
  const sendOnAndOn = async (): Promise<void> => {
    for (let prepared = requests[next++]; prepared !== undefined; prepared = requests[next++]) {
      const { status, text } = await send(url, agent, prepared);
      const verdict = /"verdict":"([a-z-]+)"/.exec(text)?.[1] ?? "";
      const answer = `${status} ${verdict}`.trim();
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_A_TIME }, sendOnAndOn));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { seconds, answers };
}

function send(
  url: string,
  agent: Agent,
  { headers, body }: PreparedRequest,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        agent,
        headers: { ...headers, "content-type": "application/json", "content-length": body.length },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => (text += part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
