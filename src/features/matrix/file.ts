/** The matrix as a CSV file and as an SVG picture. */
import { csvFormatRow } from 'd3';
import { html, svg, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import { markEnd } from '../../scene/mark-end.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Matrix } from './compute.ts';
import type { MeasureSum } from '../../scene/topics/flow-measures.ts';
import { textWidthPx } from '../../render/lettering/text-width.ts';
import { cellMark, cellOpacity, cellsDrawing, numberFromPx } from './drawing.ts';
import { matrixWords } from './messages.ts';
import { totalPx } from './matrix.styles.ts';
import { keyEntries, measureName, placeName, shortSum } from './template.ts';

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\uFEFF';
/** Beginnings that a spreadsheet reads as a formula. An invisible tab before such a name prevents it. */
const formulaLike = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * The matrix with its totals as CSV, with a row and a column for each place. The first cell has the kind, time and unit of all numbers.
 *
 * An exact number is written alone, any other after its comparator. A sum without a number is written as its state. If rows of a sum have
 * no value, their number is added. These tokens are the words of the schema in every language. A pair without a row is an empty cell.
 *
 * @param unchecked - sentence that data from a link or another site are not checked; null for other data
 * @returns UTF-8 text with a byte order mark and the line ends of RFC 4180
 */
export function matrixCsv(index: DataIndex, matrix: Matrix, language: Language, unchecked: string | null): string {
  const words = matrixWords[language];
  const name = (text: string): string => (formulaLike.test(text) ? `\t${text}` : text);
  const names = matrix.places.map((place) => name(placeName(index, place, matrix, language)));
  const line = (cells: readonly string[]): string => `${csvFormatRow([...cells])}\r\n`;
  const size = matrix.places.length;
  const measure = measureName(index, matrix.measure, language);
  return [
    byteOrderMark,
    line([`${matrix.measure.isDirected ? words.corner : words.cornerBetween} (${measure})`, ...names, words.total]),
    ...matrix.places.map((place, row) =>
      line([names[row] ?? '', ...(matrix.cells[row]?.map((cell) => (cell ? token(cell) : '')) ?? []), token(place.out)]),
    ),
    ...(matrix.measure.isDirected ? [line([words.total, ...matrix.places.map((place) => token(place.in)), token(matrix.all)])] : []),
    ...(unchecked === null ? [] : [line([name(unchecked), ...Array.from({ length: size + 1 }, () => '')])]),
  ].join('');
}

function token({ n, cmp, state, rows, notReported }: MeasureSum): string {
  if (n === null) return rows === 0 ? '' : state;
  const number = markEnd(cmp) === 'closed' ? String(n) : `${cmp} ${n}`;
  return notReported > 0 ? `${number} and ${notReported} not-reported` : number;
}

const marginPx = 16;
const titlePx = 44;
const textPx = 12;
const maxHeadPx = 240;
const linePx = 20;

/** The matrix with totals and legend as a standalone SVG picture. */
export function matrixDrawing(
  index: DataIndex,
  matrix: Matrix,
  language: Language,
  palette: Palette,
  fontFamily: string,
  lines: readonly string[],
): TemplateResult {
  const words = matrixWords[language];
  const { isDirected } = matrix.measure;
  const names = matrix.places.map((place) => placeName(index, place, matrix, language));
  const headPx = Math.min(maxHeadPx, 12 + Math.max(...[...names, words.total].map((name) => textWidthPx(name, textPx, false))));
  const cellPx = Math.max(24, Math.min(numberFromPx, Math.floor(1200 / matrix.places.length)));
  const cellsPx = matrix.places.length * cellPx;
  const width = 2 * marginPx + headPx + cellsPx + totalPx;
  const [left, top] = [marginPx + headPx, marginPx + titlePx + headPx];
  const below = top + cellsPx + (isDirected ? linePx : 0) + 12;
  const key = keyOfDrawing(index, matrix, language, cellPx, palette, width - 2 * marginPx);
  const height = below + key.heightPx + lines.length * linePx + marginPx;
  const name = measureName(index, matrix.measure, language);
  const text = (x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end', ink = palette.ink): TemplateResult =>
    svg`<text x=${x} y=${y} text-anchor=${anchor} fill=${ink}>${content}</text>`;
  const at = (i: number): number => (i + 0.5) * cellPx + 4;
  const number = (sum: MeasureSum): string => (sum.rows === 0 ? '' : sum.n === null ? '–' : shortSum(sum, language));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-family=${fontFamily} font-size=${textPx}>
    <title>${name}</title>
    <rect width=${width} height=${height} fill=${palette.panel} />
    ${svg`<text x=${marginPx} y=${marginPx + 14} font-size="16" fill=${palette.ink}>${name}</text>`}
    ${text(marginPx, marginPx + 34, isDirected ? words.corner : words.cornerBetween, 'start', palette.ink2)}
    ${names.map((each, row) => text(left - 6, top + at(row), each, 'end'))}
    ${names.map((each, column) => svg`<g transform="translate(${left + at(column)} ${top - 6}) rotate(-90)">${text(0, 0, each, 'start')}</g>`)}
    ${svg`<g transform="translate(${left} ${top})">${cellsDrawing(matrix, cellPx, palette)}</g>`}
    ${
      cellPx < numberFromPx
        ? []
        : matrix.cells.map((cells, row) =>
            cells.map((cell, column) =>
              cell?.n == null || cell.state === 'zero'
                ? svg``
                : text(left + at(column) - 4, top + at(row), shortSum(cell, language), 'middle'),
            ),
          )
    }
    ${text(left + cellsPx + totalPx - 4, top - 6, words.total, 'end', palette.ink2)}
    ${matrix.places.map((place, row) => text(left + cellsPx + totalPx - 4, top + at(row), number(place.out), 'end'))}
    ${
      isDirected
        ? [
            text(left - 6, top + cellsPx + linePx - 6, words.total, 'end', palette.ink2),
            // In narrow columns the totals would overlap.
            ...(cellPx < numberFromPx
              ? []
              : matrix.places.map((place, column) => text(left + at(column) - 4, top + cellsPx + linePx - 6, number(place.in), 'middle'))),
            text(left + cellsPx + totalPx - 4, top + cellsPx + linePx - 6, number(matrix.all), 'end'),
          ]
        : []
    }
    ${svg`<g transform="translate(${marginPx} ${below})">${key.drawing}</g>`}
    ${lines.map((each, i) => text(marginPx, below + key.heightPx + (i + 0.7) * linePx, each, 'start', palette.ink2))}
  </svg>`;
}

const swatchPx = 16;

/** The legend, wrapped to the width of the picture. */
function keyOfDrawing(
  index: DataIndex,
  matrix: Matrix,
  language: Language,
  cellPx: number,
  palette: Palette,
  widthPx: number,
): { readonly drawing: readonly TemplateResult[]; readonly heightPx: number } {
  const opacity = cellOpacity(matrix, cellPx);
  let [x, y] = [0, 0];
  const drawing = keyEntries(index, matrix, language).map(({ cell, text }) => {
    const entryPx = swatchPx + 6 + textWidthPx(text, textPx, false) + 16;
    if (x > 0 && x + entryPx > widthPx) [x, y] = [0, y + linePx];
    const entry = svg`<g transform="translate(${x} ${y})">${cellMark(cell, swatchPx, palette, opacity)}<text x=${swatchPx + 6} y="12" fill=${palette.ink2}>${text}</text></g>`;
    x += entryPx;
    return entry;
  });
  return { drawing, heightPx: y + linePx };
}
