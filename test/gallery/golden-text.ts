/** A picture as text that a person can compare: an element a line, coasts thinned to what the eye sees, numbers rounded. */
import { simplifyPath } from './simplify-path.ts';
import type { Picture } from './pictures.ts';

/** Nearer points of a coast are one here; a moved border, arc or name shows all the same. */
const stepPx = 8;

export function goldenText({ svg, pathUnitsPerPx }: Picture): string {
  const decimals = Math.max(1, Math.ceil(-Math.log10(pathUnitsPerPx / 10)));
  const rounded = (text: string): string => text.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(decimals))));
  const withNamespace = svg.replace(/^<svg(?![^>]*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${withNamespace
    // The inset's land, which `npm run geo` writes: its beginning and its length say whether it has changed.
    .replace(/\sd="(M[^"]{0,60})([^"]*l[^"]*)"/g, (_, start: string, rest: string) => ` d="${start} and ${rest.length} more"`)
    .replace(/\sd="(M[^"Q]*)"/g, (_, path: string) => ` d="${rounded(coarse(path, stepPx * pathUnitsPerPx))}"`)
    // A camera's offset is large and its scale is not: each keeps six digits.
    .replace(
      /matrix\(([^)]*)\)/g,
      (_, numbers: string) =>
        `matrix(${numbers
          .split(' ')
          .map((number) => Number(Number(number).toPrecision(6)))
          .join(' ')})`,
    )
    .replace(/\s+/g, ' ')
    .replace(/ ?> ?</g, '>\n<')}\n`;
}

/** Islands and stretches of border smaller than the step are left out; strokes of a few points, such as the dashed line's, stay. */
function coarse(path: string, step: number): string {
  const runs = simplifyPath(path, step).match(/M[^M]*/g) ?? [];
  return runs.filter((run) => (!run.endsWith('Z') && run.split('L').length < 4) || extent(run) >= step).join('');
}

/** Width or height of a run, whichever is more. */
function extent(run: string): number {
  const numbers = run.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const along = (axis: number): number => {
    const values = numbers.filter((_, i) => i % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(along(0), along(1));
}
