/** More than a double tells apart. */
const mostDecimals = 20;

/** How many decimals a number is written with. */
export function decimalsOf(n: number): number {
  if (!Number.isFinite(n)) return 0;
  let power = 1;
  for (let decimals = 0; decimals < 16; decimals++, power *= 10) if (Math.round(n * power) / power === n) return decimals;
  return mostDecimals;
}
