// Reads the registry from the file that apply wrote.
import { readFile } from "node:fs/promises";
import { type Registry, registrySchema } from "../../domain/registry.ts";
import { parseJson } from "../parse-json.ts";

export async function readRegistryFile(file: string): Promise<Registry> {
  const next = "run apply, or name the file it wrote with --registry";
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`Cannot read the registry: there is no readable file "${file}"; ${next}`);
  });
  const registry = registrySchema.safeParse(parseJson(text));
  if (registry.success) return registry.data;
  throw new Error(`Cannot read the registry: "${file}" is no registry; ${next}`);
}
