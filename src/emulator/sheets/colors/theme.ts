// The theme of every spreadsheet here: Google's standard one.
import type { sheets_v4 } from "googleapis";
import { readColor } from "./read-color.ts";

const color = (colorType: string, red: number, green: number, blue: number) => ({
  colorType,
  color: { rgbColor: readColor({ red: red / 255, green: green / 255, blue: blue / 255 }) },
});

export const THEME = {
  primaryFontFamily: "Arial",
  themeColors: [
    color("TEXT", 0, 0, 0),
    color("BACKGROUND", 255, 255, 255),
    color("ACCENT1", 66, 133, 244),
    color("ACCENT2", 234, 67, 53),
    color("ACCENT3", 251, 188, 4),
    color("ACCENT4", 52, 168, 83),
    color("ACCENT5", 255, 109, 1),
    color("ACCENT6", 70, 189, 198),
    color("LINK", 17, 85, 204),
  ],
} satisfies sheets_v4.Schema$SpreadsheetTheme;
