// Opens the panel: what is armed, the last calls and the switches are read again every second.
import { followBreakages } from "./break-google.js";
import { showArmed } from "./show-armed.js";
import { showCalls } from "./show-calls.js";
import { followSwitches, showSwitches } from "./turn-switches.js";

const EVERY = 1_000;

async function read(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

async function refresh() {
  try {
    const [faults, calls, switches] = await Promise.all(
      ["/_emulator/faults", "/panel/calls", "/_emulator/switches"].map(read),
    );
    showArmed(faults);
    showCalls(calls);
    showSwitches(switches);
  } catch {
    showArmed(undefined);
  }
}

followBreakages(refresh);
followSwitches(refresh);
await refresh();
setInterval(() => {
  if (!document.hidden) void refresh();
}, EVERY);
