// Builds what the tests of inserted, deleted and moved rows and columns ask for.

/** A DimensionRange of the first tab. */
export const range = (dimension: string, startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});

/** Metadata on one row or column. */
export const tag = (dimension: string, index: number, metadataKey: string) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey,
      visibility: "DOCUMENT",
      location: { dimensionRange: range(dimension, index, index + 1) },
    },
  },
});
