/** A picture's size in its own units, which are pixels where it is not enlarged. */
export const PICTURE_SIZES = {
  wide: { width: 1600, height: 900 },
  page: { width: 1600, height: 1131 },
} as const;
