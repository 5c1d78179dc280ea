/** A4 landscape at 96 px an inch. */
export const pictureSizePx = { width: 1123, height: 794 } as const;

/** The same page within its margins: 277 × 186 mm, a little lower than it is so that nothing runs over. */
export const printSizePx = { width: 1047, height: 703 } as const;

/** Pixels a CSS pixel. */
export const pngScales = { min: 1, max: 4 } as const;
