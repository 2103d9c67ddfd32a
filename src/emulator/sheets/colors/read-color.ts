// Reads a colour as Google keeps it: eight bits a channel, shown with as many digits as a float needs, zeros left out.
import type { sheets_v4 } from "googleapis";

/** Alpha is dropped: a sheet's colours are opaque. */
export function readColor(color: sheets_v4.Schema$Color): sheets_v4.Schema$Color {
  const kept: sheets_v4.Schema$Color = {};
  for (const channel of ["red", "green", "blue"] as const) {
    // Cut off, not rounded: 0.5 is kept as 127 of 255. What was shown once must stay as it is.
    const bits = Math.floor(Math.fround(color[channel] ?? 0) * 255 + 1e-4);
    if (bits > 0) kept[channel] = shortest(Math.fround(Math.min(bits, 255) / 255));
  }
  return kept;
}

function shortest(float: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const read = Number(float.toPrecision(digits));
    if (Math.fround(read) === float) return read;
  }
  return Number(float.toPrecision(9));
}
