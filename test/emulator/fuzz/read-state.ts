// Reads all books and forms through the API, each as one text.
import type { Emulator } from "../start-emulator.ts";

/** By id; the emulator's own address is left out, since it changes with a restart. */
export async function readState({ call, url, world }: Emulator): Promise<Map<string, string>> {
  const state = new Map<string, string>();
  for (const id of world.files.keys()) {
    const paths = [`/drive/v3/files/${id}?supportsAllDrives=true&fields=*`];
    if (world.spreadsheets.has(id)) paths.push(`/v4/spreadsheets/${id}?includeGridData=true`);
    if (world.forms.has(id)) paths.push(`/v1/forms/${id}`, `/v1/forms/${id}/responses`);
    const answers = await Promise.all(paths.map((path) => call("GET", path)));
    if (answers.some(({ status }) => status !== 200))
      throw new Error(`${id} cannot be read: ${JSON.stringify(answers)}`);
    state.set(id, JSON.stringify(answers).replaceAll(url, ""));
  }
  return state;
}
