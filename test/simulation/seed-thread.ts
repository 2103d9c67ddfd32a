// A thread that runs one seed after the other, as it is told.
import { parentPort } from "node:worker_threads";
import { readJsx } from "./read-jsx.ts";
import type { Ordered } from "./run-seeds.ts";

readJsx();
const { runSeed } = await import("./run-seed.ts");
parentPort?.on("message", ({ seed, answers }: Ordered) => {
  void runSeed(seed, answers).then((result) => parentPort?.postMessage(result));
});
