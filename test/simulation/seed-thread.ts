// A thread that runs one seed after the other, as it is told.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { transformSync } from "esbuild";
import type { Ordered } from "./run-seeds.ts";

// Letters are written in JSX, which Node does not read.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith(".tsx")) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), "utf8"), {
      loader: "tsx",
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});

const { runSeed } = await import("./run-seed.ts");
parentPort?.on("message", ({ seed, answers }: Ordered) => {
  void runSeed(seed, answers).then((result) => parentPort?.postMessage(result));
});
