/**
 * How wide a text is: an estimate, because there is no page to measure on. It is the width in the widest of the usual system fonts (DejaVu Sans):
 * an estimate that is too wide leaves a gap, one that is too narrow would let names overlap.
 */
export function textWidthPx(text: string, sizePx: number, isBold: boolean, spacingEm = 0): number {
  const { em, characters } = measured(text, isBold);
  return (em + characters * spacingEm) * sizePx;
}

interface Measured {
  /** Without space between characters. */
  readonly em: number;
  readonly characters: number;
}

/** Every layout asks for the same texts again. */
const known = { regular: new Map<string, Measured>(), bold: new Map<string, Measured>() };
const knownAtMost = 4000;

function measured(text: string, isBold: boolean): Measured {
  const texts = isBold ? known.bold : known.regular;
  const found = texts.get(text);
  if (found) return found;
  const weight = isBold ? 1.1 : 1;
  let em = 0;
  let characters = 0;
  // A bold 汉字 is as wide as a regular one.
  for (const character of text) {
    em += character > '⺀' ? 1 : latinEm(character) * weight;
    characters++;
  }
  if (texts.size >= knownAtMost) texts.clear();
  texts.set(text, { em, characters });
  return { em, characters };
}

function latinEm(character: string): number {
  if (/[ijlI.,'’ ]/.test(character)) return 0.33;
  if (/[frt-]/.test(character)) return 0.43;
  if (/[mwMW]/.test(character)) return 0.99;
  return /[A-Z]/.test(character) ? 0.77 : 0.64;
}
