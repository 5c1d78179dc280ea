/** A4 landscape at 96 px an inch. */
export const pictureSizePx = { width: 1123, height: 794 } as const;

/** Pixels a CSS pixel. */
export const pngScales = { min: 1, max: 4 } as const;
