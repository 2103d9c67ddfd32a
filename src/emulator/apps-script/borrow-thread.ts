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
const idle: ScriptThread[] = [];

export function borrowThread(): ScriptThread {
  const waiting = idle.pop();
  if (waiting !== undefined) return waiting;
  const { port1: port, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(join(import.meta.dirname, "script-thread.ts"), {
    workerData: { port: port2, flag },
    transferList: [port2],
    env: {},
  });
  worker.unref();
  port.unref();
  return { worker, port, flag };
}

/** Only a thread whose execution has ended may come back. */
export function returnThread(thread: ScriptThread): void {
  if (idle.length < MOST_IDLE) idle.push(thread);
  else void thread.worker.terminate();
}
