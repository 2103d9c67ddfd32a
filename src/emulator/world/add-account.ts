// Makes one more service account of the same project: a user of its own for Google's quotas.
import type { ServiceAccountKey, World } from "../state.ts";
import { makeKey } from "./make-key.ts";

export function addAccount(world: World): ServiceAccountKey {
  const [name = "", project = ""] = world.serviceAccount.client_email.split("@");
  const key = makeKey(world.url, `${name}-${world.moreAccounts.length + 2}@${project}`);
  world.moreAccounts = [...world.moreAccounts, key];
  world.changed();
  return key;
}
