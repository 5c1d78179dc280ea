/** A picture as text that can be compared: an element in each line, with simplified coasts and rounded numbers. */
import { simplifyPath } from './simplify-path.ts';
import type { Picture } from './pictures.ts';

/** Points of a coast that are nearer than this are merged; a moved border, arc or name is still visible. */
const stepPx = 8;

export function goldenText({ svg, pathUnitsPerPx }: Picture): string {
  const decimals = Math.max(1, Math.ceil(-Math.log10(pathUnitsPerPx / 10)));
  const rounded = (text: string): string => text.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(decimals))));
  const withNamespace = svg.replace(/^<svg(?![^>]*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${withNamespace
    // The inset's land is written by `npm run geo`; its beginning and length show whether it has changed.
    .replace(/\sd="(M[^"]{0,60})([^"]*l[^"]*)"/g, (_, start: string, rest: string) => ` d="${start} and ${rest.length} more"`)
    .replace(/\sd="(M[^"Q]*)"/g, (_, path: string) => ` d="${rounded(coarse(path, stepPx * pathUnitsPerPx))}"`)
    // The offset of a camera is large and its scale is small, so each keeps six digits.
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

/** Removes islands and stretches of border smaller than the step, but keeps strokes of a few points, such as those of the dashed line. */
function coarse(path: string, step: number): string {
  const runs = simplifyPath(path, step).match(/M[^M]*/g) ?? [];
  return runs.filter((run) => (!run.endsWith('Z') && run.split('L').length < 4) || extent(run) >= step).join('');
}

/** The width or height of a run, whichever is larger. */
function extent(run: string): number {
  const numbers = run.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const along = (axis: number): number => {
    const values = numbers.filter((_, i) => i % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(along(0), along(1));
}
