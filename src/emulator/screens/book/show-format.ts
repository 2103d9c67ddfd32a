// Turns a cell's format into what the grid needs to draw it.
import type { sheets_v4 } from "googleapis";
import type { ShownFormat } from "./grid-window.ts";

/** As #rrggbb. */
export function showColour(
  style: sheets_v4.Schema$ColorStyle | null | undefined,
  plain: sheets_v4.Schema$Color | null | undefined,
): string | undefined {
  const colour = style?.rgbColor ?? plain;
  if (!colour) return undefined;
  const part = (value: number | null | undefined): string =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(colour.red)}${part(colour.green)}${part(colour.blue)}`;
}

export function showFormat(format: sheets_v4.Schema$CellFormat): ShownFormat {
  const { textFormat } = format;
  const background = showColour(format.backgroundColorStyle, format.backgroundColor);
  const color = showColour(textFormat?.foregroundColorStyle, textFormat?.foregroundColor);
  const across = format.horizontalAlignment?.toLowerCase();
  const down = format.verticalAlignment?.toLowerCase();
  return {
    ...(background === undefined ? {} : { background }),
    ...(color === undefined ? {} : { color }),
    ...(textFormat?.bold ? { bold: true } : {}),
    ...(textFormat?.italic ? { italic: true } : {}),
    ...(textFormat?.strikethrough ? { strike: true } : {}),
    ...(textFormat?.fontSize ? { size: textFormat.fontSize } : {}),
    ...(format.wrapStrategy === "WRAP" || format.wrapStrategy === "LEGACY_WRAP"
      ? { wrap: true }
      : {}),
    ...(format.wrapStrategy === "CLIP" ? { clip: true } : {}),
    ...(across === "left" || across === "center" || across === "right" ? { across } : {}),
    ...(down === "top" || down === "middle" || down === "bottom" ? { down } : {}),
  };
}
