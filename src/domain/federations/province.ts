// A province as one scheme knows it.

export interface Province {
  /** Official two-digit code, unique within its scheme only. */
  readonly code: string;
  readonly name: string;
  /** `city`: a centrally run city (thành phố trực thuộc Trung ương). */
  readonly kind: "city" | "province";
  /** Other spellings of its name, as published. */
  readonly aliases: readonly string[];
}
