/** The inset's sizes and rules, which every page needs before the inset itself is loaded. */

/** Scale of the inset on a map of at most 520 px of width. */
export const narrowInsetZoom = 0.8;
const shortInsetZoom = 0.64;

/** The rules for an inset in a box: `selector` is the element around it. */
export const insetStyles = {
  wide: (selector: string) => `${selector} .narrow { display: none; }`,
  /** Beside a map of at most 300 px of height there is no room for names. */
  short: (selector: string) =>
    `${selector} { zoom: ${shortInsetZoom}; } ${selector} :is(.wide, .names) { display: none; } ${selector} .narrow { display: inline; }`,
  narrow: (selector: string) =>
    `${selector} { zoom: ${narrowInsetZoom}; } ${selector} .wide { display: none; } ${selector} .narrow { display: inline; }`,
} as const;
