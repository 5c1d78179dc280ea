/** Pixels a CSS pixel. */
export const pngScales = { min: 1, max: 4 } as const;
