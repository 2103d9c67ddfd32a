// Puts the registry file into the Worker's KV namespace.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { REGISTRY_KEY } from "../../domain/registry.ts";

/** Throws a sentence when wrangler fails; what it said stands above it. The new registry is seen within a minute. */
export async function publishRegistry(file: string): Promise<void> {
  const wrangler = join(
    dirname(createRequire(import.meta.url).resolve("wrangler/package.json")),
    "bin/wrangler.js",
  );
  const args = [
    "kv",
    "key",
    "put",
    REGISTRY_KEY,
    "--path",
    file,
    "--binding",
    "REGISTRY",
    "--remote",
  ];
  const child = spawn(process.execPath, [wrangler, ...args], { stdio: "inherit" });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code === 0) return;
  throw new Error(
    `Cannot publish the registry: wrangler ended with ${code}; sign in with "npx wrangler login", check the KV namespace in wrangler.toml, then run apply with --publish again`,
  );
}
