/** A4 landscape in CSS pixels, at 96 px per inch. */
export const pictureSizePx = { width: 1123, height: 794 } as const;

/** A4 landscape within its margins: 277 × 186 mm, minus a few pixels of height, so that nothing overflows to a second page. */
export const printSizePx = { width: 1047, height: 703 } as const;

/** The limits of the scale: pixels per CSS pixel. */
export const pngScales = { min: 1, max: 4 } as const;
