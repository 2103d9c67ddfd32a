// Answers, on the main thread, the calls of one script thread while it waits.
import type { MessagePort } from "node:worker_threads";
import type { Asked, HostCalls, Told } from "./host-calls.ts";

/** Returns a function that stops answering. */
export function answerThread(
  port: MessagePort,
  flag: Int32Array<SharedArrayBuffer>,
  calls: HostCalls,
): () => void {
  const tell = async (asked: Asked): Promise<void> => {
    port.postMessage(await answer(calls, asked));
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
  const onAsked = (asked: Asked): void => void tell(asked);
  port.on("message", onAsked);
  port.unref();
  return () => port.off("message", onAsked);
}

async function answer(calls: HostCalls, asked: Asked): Promise<Told> {
  try {
    const call = calls[asked.name] as (...args: readonly unknown[]) => unknown;
    return { kind: "value", value: await call(...asked.args) };
  } catch (error) {
    return { kind: "error", message: error instanceof Error ? error.message : String(error) };
  }
}
