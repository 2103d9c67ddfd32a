// Lends out threads that run scripts; a few idle ones are kept, since starting one costs more than most executions.
import { join } from "node:path";
import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";

export interface ScriptThread {
  readonly worker: Worker;
  /** Our end of the line on which the script's calls come. */
  readonly port: MessagePort;
  readonly flag: Int32Array<SharedArrayBuffer>;
}

const MOST_IDLE = 8;
const MOST_MEMORY_MB = 256;
const idle = new Set<ScriptThread>();

export function borrowThread(): ScriptThread {
  for (const waiting of idle) {
    idle.delete(waiting);
    return waiting;
  }
  const { port1: port, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(join(import.meta.dirname, "thread/script-thread.ts"), {
    workerData: { port: port2, flag },
    transferList: [port2],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  worker.unref();
  port.unref();
  const thread = { worker, port, flag };
  // Who runs a script on it hears of its end too; without a listener of our own an idle one's would end the emulator.
  worker.on("error", () => idle.delete(thread)).on("exit", () => idle.delete(thread));
  return thread;
}

/** Only a thread whose execution has ended may come back. */
export function returnThread(thread: ScriptThread): void {
  if (idle.size < MOST_IDLE) idle.add(thread);
  else void thread.worker.terminate();
}
