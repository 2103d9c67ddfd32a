// Reads the registry: forms, programmes, books and mail addresses of this deployment.
import { REGISTRY_KEY, type Registry, registrySchema } from "../domain/registry.ts";
import type { Env } from "./env.ts";

/** Workers KV keeps a copy near the reader for so long, and this isolate keeps it read for as long again: a minute at most. */
const SECONDS_KEPT = 30;

const kept = new WeakMap<KVNamespace, { readonly registry: Registry; readonly readAt: number }>();

/** Throws a sentence when there is none or it cannot be understood. */
export async function readRegistry(env: Pick<Env, "REGISTRY">): Promise<Registry> {
  const known = kept.get(env.REGISTRY);
  if (known !== undefined && known.readAt + SECONDS_KEPT * 1_000 > Date.now()) {
    return known.registry;
  }
  const document: unknown = await env.REGISTRY.get(REGISTRY_KEY, {
    type: "json",
    cacheTtl: SECONDS_KEPT,
  });
  if (document === null) {
    throw new Error(
      `Cannot read the registry: KV holds nothing under "${REGISTRY_KEY}"; run apply`,
    );
  }
  const registry = registrySchema.safeParse(document);
  if (!registry.success) {
    const [issue] = registry.error.issues;
    throw new Error(
      `Cannot read the registry: at "${issue?.path.join(".") ?? ""}" it says "${issue?.message ?? "something unknown"}"; run apply with this version`,
    );
  }
  kept.set(env.REGISTRY, { registry: registry.data, readAt: Date.now() });
  return registry.data;
}
