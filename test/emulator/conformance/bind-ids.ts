// Remembers which of our ids stands for which recorded one: bound on first sight, from then on they must agree.

const TEXT_IDS = new Set(["id", "spreadsheetId", "namedRangeId"]);
/** Numbered within a spreadsheet; names that mean the same kind of id share a slot. */
const NUMBER_IDS: Record<string, string> = {
  sheetId: "sheet",
  sourceSheetId: "sheet",
  protectedRangeId: "protected range",
};

export function isId(key: string, value: unknown): value is string | number {
  return typeof value === "string"
    ? TEXT_IDS.has(key)
    : typeof value === "number" && key in NUMBER_IDS;
}

export class BoundIds {
  readonly #ours = new Map<string, string | number>();
  readonly #recorded = new Map<string, string | number>();

  /** Binds the two when neither was seen before; false when they are not each other's. `file` is the recorded id of the spreadsheet. */
  agree(key: string, recorded: string | number, ours: string | number, file: string): boolean {
    const there = slot(key, recorded, file);
    const back = slot(key, ours, file);
    if (!this.#ours.has(there) && !this.#recorded.has(back)) {
      this.#ours.set(there, ours);
      this.#recorded.set(back, recorded);
    }
    return this.#ours.get(there) === ours && this.#recorded.get(back) === recorded;
  }

  ours(key: string, recorded: string | number, file: string): string | number | undefined {
    return this.#ours.get(slot(key, recorded, file));
  }

  /** A text with our file ids in the place of the recorded ones. */
  translate(text: string): string {
    let translated = text;
    for (const [there, ours] of this.#ours)
      if (typeof ours === "string") translated = translated.replaceAll(there, ours);
    return translated;
  }

  /** A request body with our ids. A number the recorded client chose itself stays as it is. */
  translateBody(value: unknown, file: string, key = ""): unknown {
    if (Array.isArray(value)) return value.map((item) => this.translateBody(item, file, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, this.translateBody(item, file, name)]),
      );
    if (typeof value === "string") return this.translate(value);
    if (!isId(key, value)) return value;
    const ours = this.ours(key, value, file);
    if (ours === undefined) this.agree(key, value, value, file);
    return ours ?? value;
  }
}

function slot(key: string, id: string | number, file: string): string {
  return typeof id === "string" ? id : `${file} ${NUMBER_IDS[key]} ${id}`;
}
