// Bundles the Worker into one module, as it is uploaded and as workerd runs it on this machine.
import { join } from "node:path";
import { build } from "esbuild";

export async function bundleWorker(entry: string, { minify = false } = {}): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify,
    // Stack traces and `ctx.exports` keep our names; a minified bundle is measured as it is uploaded.
    keepNames: !minify,
    format: "esm",
    target: "es2024",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    legalComments: "none",
    logLevel: "silent",
    outdir: join("/", "bundle"),
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`Cannot bundle "${entry}": esbuild gave no file`);
  return file.text;
}
