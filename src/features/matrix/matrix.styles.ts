import { css } from 'lit';
import { numberFromPx } from './drawing.ts';

/** Width of the column of totals: three digits, a sign and 万 or M. */
export const totalPx = 72;

export const matrixStyles = css`
  .controls {
    margin-top: 8px;
    font-size: var(--_text-small);
  }
  .controls label {
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
  }
  .controls select {
    min-width: 0;
    max-width: 100%;
    height: max(28px, 2em);
    padding: 0 6px;
  }
  .zoom {
    display: flex;
    margin-inline-start: auto;
  }
  .scroller {
    position: relative;
    max-height: min(70vh, 900px);
    margin-top: 8px;
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius);
    /* The drawing of the cells has a negative z-index; isolation keeps it above the background of this box. */
    isolation: isolate;
  }
  .sheet {
    position: relative;
    width: max-content;
  }
  .cells {
    position: absolute;
    left: var(--_head);
    top: var(--_head);
    z-index: -1;
    overflow: visible;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    width: calc(var(--_head) + var(--_places) * var(--_cell) + ${totalPx}px);
    font-size: var(--_text-small);
    line-height: 1.1;
  }
  th,
  td {
    width: var(--_cell);
    min-width: var(--_cell);
    max-width: var(--_cell);
    height: var(--_cell);
    padding: 0;
    overflow: hidden;
  }
  th {
    position: sticky;
    z-index: 1;
    background: var(--_panel);
    font-weight: 400;
    cursor: pointer;
  }
  thead th {
    top: 0;
    height: var(--_head);
    vertical-align: bottom;
    border-bottom: var(--_line);
  }
  :is(tbody, tfoot) th,
  th.corner {
    left: 0;
    width: var(--_head);
    min-width: var(--_head);
    max-width: var(--_head);
    border-inline-end: var(--_line);
    text-align: end;
  }
  th.corner {
    z-index: 2;
    padding: 4px;
    color: var(--_ink-2);
    font-size: 0.6875rem;
    cursor: default;
  }
  /* As high as the cell in every font, because the cells of the drawing below have that height. */
  .name,
  td > [aria-hidden] {
    display: block;
    height: var(--_cell);
    padding: 0 4px;
    overflow: hidden;
    line-height: var(--_cell);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td > [aria-hidden] {
    padding: 0;
  }
  td > svg {
    margin: 0 auto;
  }
  thead .name {
    display: inline-block;
    vertical-align: bottom;
    height: auto;
    max-height: calc(var(--_head) - 2px);
    line-height: 1.1;
    padding: 4px 0;
    writing-mode: vertical-rl;
  }
  article[lang='en'] thead .name {
    transform: rotate(180deg);
  }
  td {
    text-align: center;
    cursor: pointer;
  }
  td .number {
    font-size: 0.6875rem;
    font-variant-numeric: tabular-nums;
  }
  .sum {
    background: var(--_paper);
    font-variant-numeric: tabular-nums;
  }
  .sum.partly > [aria-hidden] {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  tr > .sum:last-child {
    width: ${totalPx}px;
    min-width: ${totalPx}px;
    max-width: ${totalPx}px;
    padding: 0 4px;
  }
  /* In narrow columns the totals would overlap. A chosen total is shown in words below. */
  .narrow tfoot .sum:not(:last-child) > [aria-hidden] {
    visibility: hidden;
  }
  :is(td, th):focus-visible {
    outline-offset: -2px;
  }
  td:hover,
  td[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--_ink);
  }
  td[data-highlighted] {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_ink-2);
  }
  th.selected {
    background: var(--_paper);
    font-weight: 600;
  }
  .read {
    margin-top: 8px;
    min-height: 4.5em;
  }
  .read .records li {
    padding: 2px 0;
  }
  .legend .ramp {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .legend svg {
    flex: none;
  }
  @media print {
    .scroller {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    .controls,
    .saves {
      display: none;
    }
  }
`;

/** Sizes that a reader can choose for a cell, in px. */
export const cellSizes = [12, 16, 24, 32, numberFromPx, 64] as const;
/** Smallest default size of a cell, in px, which a finger can still hit. */
const minDefaultPx = 24;

/** The largest size at which the matrix fits its room, but not smaller than a finger can hit. */
export function defaultCellPx(places: number, roomPx: number): number {
  return cellSizes.findLast((size) => size <= Math.max(minDefaultPx, roomPx / Math.max(1, places))) ?? minDefaultPx;
}
