/**
 * How wide a text is: an estimate, because there is no page to measure on. It is the width in the widest of the usual system fonts (DejaVu Sans):
 * an estimate that is too wide leaves a gap, one that is too narrow would let names overlap.
 */
export function textWidthPx(text: string, sizePx: number, isBold: boolean, spacingEm = 0): number {
  const weight = isBold ? 1.1 : 1;
  let em = 0;
  // A bold 汉字 is as wide as a regular one.
  for (const character of text) em += (character > '⺀' ? 1 : latinEm(character) * weight) + spacingEm;
  return em * sizePx;
}

function latinEm(character: string): number {
  if (/[ijlI.,'’ ]/.test(character)) return 0.33;
  if (/[frt-]/.test(character)) return 0.43;
  if (/[mwMW]/.test(character)) return 0.99;
  return /[A-Z]/.test(character) ? 0.77 : 0.64;
}
