/** Sizes and style rules of the inset, which every page needs before the inset itself is loaded. */

/** Scale of the inset on a map of at most 520 px width. */
export const narrowInsetZoom = 0.8;
const shortInsetZoom = 0.64;

/** Style rules of the inset by size of the map. `selector`: selector of the element around the inset. */
export const insetStyles = {
  wide: (selector: string) => `${selector} .narrow { display: none; }`,
  /** Rules for a map of at most 300 px height, which has no room for names in the inset. */
  short: (selector: string) =>
    `${selector} { zoom: ${shortInsetZoom}; } ${selector} :is(.wide, .names) { display: none; } ${selector} .narrow { display: inline; }`,
  narrow: (selector: string) =>
    `${selector} { zoom: ${narrowInsetZoom}; } ${selector} .wide { display: none; } ${selector} .narrow { display: inline; }`,
} as const;
