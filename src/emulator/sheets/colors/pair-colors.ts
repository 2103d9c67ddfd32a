// Keeps each colour in both of its forms, as Google does: `backgroundColor` with `backgroundColorStyle`, and so on.
import type { sheets_v4 } from "googleapis";
import { followMask } from "../../wire/follow-mask.ts";
import { isObject } from "../../wire/is-object.ts";
import type { Mask } from "../../wire/parse-mask.ts";
import { readColor } from "./read-color.ts";
import { THEME } from "./theme.ts";

const NAMES = ["backgroundColor", "foregroundColor", "tabColor", "color"];

type JsonObject = Record<string, unknown>;

/**
 * `merged` holds already what `given` and `mask` asked for. Of two given forms the style wins; a colour that was asked for and not given
 * is gone in both.
 */
export function pairColors<T extends object>(merged: T, given: object | undefined, mask: Mask): T {
  return pair(toRecord(merged), toRecord(given ?? {}), mask) as T;
}

function pair(merged: JsonObject, given: JsonObject, mask: Mask): JsonObject {
  const paired = { ...merged };
  for (const [key, value] of Object.entries(merged)) {
    const below = followMask(mask, key);
    if (below && isObject(value) && !NAMES.some((name) => key.startsWith(name)))
      paired[key] = pair(value, isObject(given[key]) ? given[key] : {}, below);
  }
  for (const name of NAMES) {
    const style = `${name}Style`;
    if (!followMask(mask, name) && !followMask(mask, style)) continue;
    const chosen =
      readStyle(followMask(mask, style) && given[style] && merged[style]) ??
      readStyle(followMask(mask, name) && given[name] && { rgbColor: merged[name] });
    delete paired[name];
    delete paired[style];
    if (!chosen) continue;
    paired[name] = chosen.color;
    paired[style] = chosen.style;
  }
  return paired;
}

interface Colour {
  readonly color: sheets_v4.Schema$Color;
  readonly style: sheets_v4.Schema$ColorStyle;
}

/** Undefined when the style names no colour. */
function readStyle(style: unknown): Colour | undefined {
  if (!isObject(style)) return undefined;
  const { themeColor, rgbColor } = style;
  const themed = THEME.themeColors.find(({ colorType }) => colorType === themeColor);
  if (themed) return { color: themed.color.rgbColor, style: { themeColor: themed.colorType } };
  if (!isObject(rgbColor)) return undefined;
  const color = readColor(rgbColor);
  return { color, style: { rgbColor: color } };
}

function toRecord(value: object): JsonObject {
  return Object.fromEntries(Object.entries(value));
}
