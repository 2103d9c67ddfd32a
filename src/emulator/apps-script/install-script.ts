// Puts a script into a form's Apps Script editor, as its owner does by hand.
import type { Script, World } from "../state.ts";

/** The Script Properties given are set beside those there; triggers set earlier stay, as they do in Google's editor. */
export function installScript(
  world: World,
  formId: string,
  source: string,
  properties: Readonly<Record<string, string>>,
): Script {
  const script = world.scripts.get(formId) ?? { source, properties: {}, triggers: [], runs: [] };
  script.source = source;
  script.properties = { ...script.properties, ...properties };
  world.scripts.set(formId, script);
  world.changed();
  return script;
}
