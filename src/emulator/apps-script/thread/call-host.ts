// Gives a script's thread the emulator's calls as plain functions that wait for the main thread's answer.
import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import type { Asked, Host, HostCalls, Told } from "../host-calls.ts";

/** `flag` holds 0 while a call is under way and 1 once it is answered. */
export function callHost(port: MessagePort, flag: Int32Array<SharedArrayBuffer>): Host {
  function ask(name: keyof HostCalls, args: readonly unknown[]): unknown {
    Atomics.store(flag, 0, 0);
    const asked: Asked = { name, args };
    port.postMessage(asked);
    Atomics.wait(flag, 0, 0);
    const received = receiveMessageOnPort(port);
    if (received === undefined) throw new Error(`Cannot call "${name}": no answer came`);
    const told = received.message as Told;
    if (told.kind === "error") throw new Error(told.message);
    return told.value;
  }
  return new Proxy({} as Host, {
    get:
      (_target, name) =>
      (...args: unknown[]) =>
        ask(name as keyof HostCalls, args),
  });
}
