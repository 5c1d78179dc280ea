/** The matrix as files. */
import { csvFormatRow } from 'd3';
import { html, svg, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Matrix } from './compute.ts';
import type { MeasureSum } from '../../scene/topics/flow-measures.ts';
import { cellsDrawing, numberFromPx } from './drawing.ts';
import { matrixWords } from './messages.ts';
import { measureName, placeName, shortNumber } from './template.ts';

/** Programs that read no encoding from a file take it from this mark. */
const byteOrderMark = '\uFEFF';
/** A spreadsheet takes a name that begins like this for a formula; the tab before it can't be seen. */
const formulaLike = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A row for each place, a column for each, and the totals. A number that is exact stands alone; another has its comparator before it. What has no
 * number has its state. These tokens are the schema's own words, the same in every language; where the table has no row the cell is empty.
 *
 * @param title - of the data set; it stands in the first line with what all numbers have in common
 * @returns UTF-8 text with a byte order mark, lines as RFC 4180 asks
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

function token({ n, cmp, state, rows }: MeasureSum): string {
  if (n === null) return rows === 0 ? '' : state;
  return cmp === 'exact' || cmp === 'counted' ? String(n) : `${cmp} ${n}`;
}

const headPx = 110;
const marginPx = 16;
const titlePx = 44;
const textPx = 12;

/** A whole picture of the matrix, for any program that reads SVG. */
export function matrixDrawing(
  index: DataIndex,
  matrix: Matrix,
  language: Language,
  palette: Palette,
  fontFamily: string,
  lines: readonly string[],
): TemplateResult {
  const cellPx = Math.max(24, Math.min(numberFromPx, Math.floor(1200 / matrix.places.length)));
  const size = matrix.places.length * cellPx;
  const [width, height] = [2 * marginPx + headPx + size, 2 * marginPx + titlePx + headPx + size + lines.length * 18];
  const [left, top] = [marginPx + headPx, marginPx + titlePx + headPx];
  const words = matrixWords[language];
  const name = measureName(index, matrix.measure, language);
  const names = matrix.places.map((place) => placeName(index, place, matrix, language));
  const text = (x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end', rotate = false): TemplateResult =>
    svg`<text x=${rotate ? 0 : x} y=${rotate ? 0 : y} text-anchor=${anchor} fill=${palette.ink} transform=${rotate ? `translate(${x} ${y}) rotate(-90)` : 'translate(0 0)'}>${content}</text>`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-family=${fontFamily} font-size=${textPx}>
    <title>${name}</title>
    <rect width=${width} height=${height} fill=${palette.panel} />
    ${svg`<text x=${marginPx} y=${marginPx + 14} font-size="16" fill=${palette.ink}>${name}</text>`}
    ${svg`<text x=${marginPx} y=${marginPx + 34} fill=${palette.ink2}>${matrix.measure.isDirected ? words.corner : words.cornerBetween}</text>`}
    ${names.map((each, row) => text(left - 6, top + (row + 0.5) * cellPx + 4, each, 'end'))}
    ${names.map((each, column) => text(left + (column + 0.5) * cellPx + 4, top - 6, each, 'start', true))}
    ${svg`<g transform="translate(${left} ${top})">${cellsDrawing(matrix, cellPx, palette)}</g>`}
    ${
      cellPx < numberFromPx
        ? []
        : matrix.cells.map((cells, row) =>
            cells.map((cell, column) =>
              cell?.n == null || cell.state === 'zero'
                ? svg``
                : text(left + (column + 0.5) * cellPx, top + (row + 0.5) * cellPx + 4, shortNumber(cell.n, language), 'middle'),
            ),
          )
    }
    ${lines.map((each, i) => svg`<text x=${marginPx} y=${top + size + 20 + i * 18} fill=${palette.ink2}>${each}</text>`)}
  </svg>`;
}
