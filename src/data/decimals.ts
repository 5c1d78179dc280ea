/** A double has fewer significant digits than this. */
const maxDecimals = 20;

/** The number of decimals that a number is written with. */
export function decimalsOf(n: number): number {
  if (!Number.isFinite(n)) return 0;
  let power = 1;
  for (let decimals = 0; decimals < 16; decimals++, power *= 10) if (Math.round(n * power) / power === n) return decimals;
  return maxDecimals;
}
