// Prints a whole number as Vietnamese text does: groups of three, with dots between.

/** 170324 → "170.324". */
export const formatNumber = (value: number): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, ".");
