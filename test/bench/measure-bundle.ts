// Measures the Worker as it is uploaded: bundled, minified and gzipped.
import { gzipSync } from "node:zlib";
import { bundleWorker } from "../../src/cli/start/bundle-worker.ts";
import type { Result } from "./result.ts";

export async function measureBundle(root: string): Promise<Result> {
  const script = await bundleWorker(`${root}/src/worker/index.ts`, { minify: true });
  const bytes = gzipSync(script, { level: 9 }).byteLength;
  return {
    name: "bundle-gzip-kib",
    value: round(bytes / 1_024),
    unit: "KiB",
    bar: 100,
    better: "lower",
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
