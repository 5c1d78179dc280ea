/** The cells of a matrix as SVG, for the screen and for files. */
import { scaleSqrt } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit';
import { stateMark } from '../../render/svg/state-marks.ts';
import { markEnd } from '../../scene/mark-end.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Matrix, MatrixCell } from './compute.ts';

/** Smallest size of a cell, in px, that has room for its number. */
export const numberFromPx = 44;
const gapPx = 1;
/** Lowest and highest opacity. The palest cell still differs from an empty one, and a number on the darkest cell is legible. */
const opacities = { alone: [0.12, 1], withNumber: [0.08, 0.5] } as const;
const largestMarkPx = 14;

/** The opacity of a cell by its amount, on a square-root scale. */
export function cellOpacity({ extent }: Pick<Matrix, 'extent'>, cellPx: number): (amount: number) => number {
  const [least, most] = cellPx < numberFromPx ? opacities.alone : opacities.withNumber;
  return extent.largest > 0 ? scaleSqrt([0, extent.largest], [least, most]).clamp(true) : () => least;
}

/** All cells, row by row, with the top left corner at (0, 0). */
export function cellsDrawing(matrix: Matrix, cellPx: number, palette: Palette): readonly TemplateResult[] {
  const opacity = cellOpacity(matrix, cellPx);
  return matrix.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell ? [svg`<g transform="translate(${column * cellPx} ${row * cellPx})">${cellMark(cell, cellPx, palette, opacity)}</g>`] : [],
    ),
  );
}

/** One cell, with its top left corner at (0, 0). */
export function cellMark(
  { n, cmp, state, notReported }: Pick<MatrixCell, 'n' | 'cmp' | 'state' | 'notReported'>,
  cellPx: number,
  palette: Palette,
  opacity: (amount: number) => number,
): TemplateResult {
  const innerPx = cellPx - gapPx;
  if (n === null || state === 'zero') {
    const markPx = Math.min(largestMarkPx, innerPx - 2);
    return svg`<g transform="translate(${cellPx / 2} ${cellPx / 2})">${stateMark(state, markPx, palette)}</g>`;
  }
  // A sum of zeros and unreported rows has the state `reported`, so it is drawn as an amount.
  const cornerPx = Math.max(3, Math.min(7, cellPx / 4));
  const isOpen = markEnd(cmp) !== 'closed';
  return svg`<rect x=${gapPx / 2} y=${gapPx / 2} width=${innerPx} height=${innerPx} fill=${n < 0 ? palette.sideB : palette.sideA} fill-opacity=${opacity(Math.abs(n)).toFixed(3)} />
    ${isOpen ? svg`<path d="M${innerPx - cornerPx} ${gapPx}h${cornerPx}v${cornerPx}z" fill=${palette.ink} />` : nothing}
    ${notReported > 0 ? svg`<path d="M${gapPx} ${innerPx}h${innerPx - gapPx}" fill="none" stroke=${palette.ink} stroke-width="1.5" stroke-dasharray="1.5 2" />` : nothing}`;
}
