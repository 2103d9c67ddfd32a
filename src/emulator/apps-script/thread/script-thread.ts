// The thread in which scripts run, one execution after the other.
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { Task } from "../task.ts";
import { callHost } from "./call-host.ts";
import { runScript } from "./run-script.ts";

const { port, flag } = workerData as {
  readonly port: MessagePort;
  readonly flag: Int32Array<SharedArrayBuffer>;
};
const host = callHost(port, flag);

/** The outcome is told only when nothing the script began is left to run: a rejection nobody caught ends the thread instead. */
async function run(task: Task): Promise<void> {
  const outcome = await runScript(task, host);
  setImmediate(() => parentPort?.postMessage(outcome));
}

parentPort?.on("message", (task: Task) => void run(task));
