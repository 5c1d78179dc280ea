import { css } from 'lit';

export const tableStyles = css`
  h2 {
    padding: 16px 16px 8px;
  }
  .nothing {
    margin: 0;
    padding: 8px 16px 24px;
  }
  :is(.button, .field) {
    min-height: 28px;
    padding: 0 8px;
  }
  .sort {
    gap: 4px 8px;
    padding: 0 16px 8px;
    max-width: none;
  }
  .sort :is(select, button) {
    color: var(--_ink);
  }
  /* A scroller of its own, which keeps the head visible and in which rows are added and removed. */
  .scroller {
    overflow-anchor: none;
    border-top: var(--_line);
  }
  .row {
    display: grid;
    gap: 0 12px;
    padding: 8px 16px;
    border-bottom: var(--_line);
  }
  .medium .row {
    grid-template-columns: 10rem minmax(0, 2.2fr) minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1.1fr) minmax(0, 1.1fr);
  }
  .wide .row {
    column-gap: 8px;
    grid-template-columns:
      9.25rem minmax(0, 2fr) minmax(0, 1fr) minmax(0, 0.95fr) minmax(0, 1fr) minmax(0, 1.05fr) minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1.5fr)
      minmax(0, 0.7fr);
  }
  .head {
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--_panel);
  }
  .head .row {
    align-items: end;
    padding-block: 4px;
    border-bottom-color: var(--_ink-2);
    color: var(--_ink-2);
    font-size: var(--_text-small);
    font-weight: 600;
    line-height: 1.3;
  }
  .head button {
    display: flex;
    align-items: end;
    min-height: 28px;
    padding: 0 0 4px;
    border-radius: var(--_radius);
    color: var(--_ink-2);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }
  .head button:hover,
  .head [aria-sort$='ending'] button {
    color: var(--_ink);
  }
  .head [role='columnheader']:not([aria-sort]) {
    padding-bottom: 4px;
  }
  .head .figure button {
    margin-inline-start: auto;
    margin-inline-end: 4.6rem;
  }
  .arrow {
    display: inline-block;
    width: 1em;
    text-align: center;
  }
  .body .row {
    cursor: pointer;
  }
  /* A pressed button looks switched on, because its word names the state. */
  .button[aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_panel);
  }
  .body .row:hover,
  .body .row[data-highlighted] {
    background: var(--_paper);
  }
  .body .row[aria-current] {
    box-shadow: inset 3px 0 var(--_ink);
  }
  .body .row:focus-visible {
    outline-offset: -2px;
  }
  .dimmed,
  .dimmed duikou-figure::part(number) {
    color: var(--_ink-2);
  }
  [role='cell'] {
    min-width: 0;
    hyphens: auto;
  }
  [role='cell']:not(.figure, .label) {
    color: var(--_ink-2);
    font-size: var(--_text-small);
    line-height: 1.5;
    padding-top: 2px;
  }
  small {
    display: block;
  }
  .state {
    display: flex;
    align-items: baseline;
  }
  .state svg {
    flex: none;
    margin-inline-end: 5px;
    transform: translateY(1.5px);
  }
  /* Aligns the ends of numbers and the beginnings of units in all rows. */
  .figure duikou-figure {
    display: block;
  }
  .figure duikou-figure::part(figure) {
    width: 100%;
    border: 0;
    line-height: 1.35;
  }
  .figure duikou-figure:not(.in-words)::part(figure) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 4.6rem;
    align-items: baseline;
    gap: 0 6px;
  }
  .figure duikou-figure::part(number) {
    justify-self: end;
    border-bottom: 1.5px dotted var(--_ink-2);
    text-align: end;
  }
  .figure .in-words::part(figure) {
    padding-inline-end: calc(4.6rem + 6px);
    text-align: end;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  details summary {
    line-height: inherit;
    list-style: none;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  details p {
    margin: 0 0 4px;
  }
  /* Two lines for each record: label and figure, then pairing, period and state. */
  .narrow .body .row {
    position: relative;
    grid-template:
      'label label figure' auto
      'pairing period state' auto / auto minmax(0, 1fr) fit-content(46%);
    gap: 0 10px;
  }
  .narrow :is(.head, .kind, .where) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .narrow .label {
    grid-area: label;
  }
  .narrow .figure {
    grid-area: figure;
    text-align: end;
  }
  .narrow .figure duikou-figure:not(.in-words)::part(figure) {
    display: inline;
    width: auto;
    text-align: end;
  }
  .narrow .figure .in-words::part(figure) {
    padding: 0;
  }
  .narrow .body .pairing {
    grid-area: pairing;
    max-width: 9em;
  }
  .narrow .body .period {
    grid-area: period;
  }
  .narrow .body .state {
    grid-area: state;
    justify-content: end;
    text-align: end;
  }
  .narrow .period small {
    display: inline;
    margin-inline-start: 6px;
  }
  .cut {
    display: none;
  }
  @media print {
    .row {
      break-inside: avoid;
    }
    .sort {
      display: none;
    }
    .cut {
      display: block;
      padding: 8px 16px;
    }
  }
`;
