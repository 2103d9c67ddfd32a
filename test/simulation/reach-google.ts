// Reaches Google over a network that takes time and breaks connections, while the call goes on at Google alone.
import type { Timeline } from "./keep-time.ts";
import type { Random } from "./make-random.ts";
import type { Google, GoogleRequest } from "./open-google.ts";

export interface Road {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly google: Google;
  /** How likely a connection breaks. */
  breaks: number;
  /** Hears of each call when it leaves; what it gives back is called when Google is done with it. */
  readonly watch: (path: string) => () => void;
  /** Hears of each call in the moment before it is carried out. */
  readonly meet: (path: string) => void;
}

/** Nothing is there: what is sent to it goes to the world of the run. */
export const GOOGLE_URL = "http://google.simulated";

const NEAR_MS = 20;
const FAR_MS = 400;
const LONGEST_BREAK_MS = 30_000;

/** `limitMs`: how long the caller waits. */
export function reachGoogle(road: Road, limitMs: number): typeof fetch {
  const { timeline, random, google } = road;
  return (input, init) =>
    new Promise((resolve, reject) => {
      const call = arrive(input, init);
      const done = road.watch(call.url.pathname);
      const away = random.between(NEAR_MS, FAR_MS);
      const back = random.between(NEAR_MS, FAR_MS);
      const giveUps = [
        ...(random.chance(road.breaks)
          ? [timeline.after(random.between(0, LONGEST_BREAK_MS), () => fail("connection broke"))]
          : []),
        timeline.after(limitMs, () => fail("call took too long")),
      ];
      const end = (go: () => void) => {
        for (const callOff of giveUps) callOff();
        go();
      };
      const fail = (why: string) => end(() => reject(new Error(why)));
      const carryOut = async () => {
        road.meet(call.url.pathname);
        const outcome = await google(call);
        done();
        timeline.after(back, () => {
          if (outcome === undefined) fail("connection was torn down");
          else end(() => resolve(respond(outcome)));
        });
      };
      timeline.after(away, () => void carryOut().catch(reject));
    });
}

function arrive(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): GoogleRequest {
  return {
    httpMethod: init?.method ?? "GET",
    url: new URL(String(input)),
    token: (new Headers(init?.headers).get("authorization") ?? "").replace("Bearer ", ""),
    body: typeof init?.body === "string" ? init.body : "",
  };
}

/** Its body is at hand at once: a stream's turns are not this run's. Where an HTTP server put its own Response in place, `text` is no plain property. */
const respond = ({ status, body }: { readonly status: number; readonly body: string }): Response =>
  Object.defineProperty(new Response(null, { status }), "text", { value: async () => body });
