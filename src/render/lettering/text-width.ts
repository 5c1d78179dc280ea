/**
 * Estimated width of a text, because there may be no page to measure on. It is the width in the widest common system font (DejaVu
 * Sans): an estimate that is too wide only leaves a gap, whereas one that is too narrow would let names overlap.
 */
export function textWidthPx(text: string, sizePx: number, isBold: boolean, spacingEm = 0): number {
  const { em, characters } = measured(text, isBold);
  return (em + characters * spacingEm) * sizePx;
}

interface Measured {
  /** Width without letter spacing. */
  readonly em: number;
  readonly characters: number;
}

/** Widths of known texts, because every layout measures the same texts again. */
const known = { regular: new Map<string, Measured>(), bold: new Map<string, Measured>() };
const maxKnown = 4000;

function measured(text: string, isBold: boolean): Measured {
  const texts = isBold ? known.bold : known.regular;
  const found = texts.get(text);
  if (found) return found;
  const weight = isBold ? 1.1 : 1;
  let em = 0;
  let characters = 0;
  // A bold 汉字 is as wide as a regular 汉字.
  for (const character of text) {
    em += character > '⺀' ? 1 : latinEm(character) * weight;
    characters++;
  }
  if (texts.size >= maxKnown) texts.clear();
  texts.set(text, { em, characters });
  return { em, characters };
}

function latinEm(character: string): number {
  if (/[ijlI.,'’ ]/.test(character)) return 0.33;
  if (/[frt-]/.test(character)) return 0.43;
  if (/[mwMW]/.test(character)) return 0.99;
  return /[A-Z]/.test(character) ? 0.77 : 0.64;
}
