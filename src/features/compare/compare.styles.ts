import { css } from 'lit';

export const compareStyles = css`
  .legend {
    gap: 0 12px;
    margin-top: 6px;
  }
  .legend li {
    gap: 4px;
    min-height: 20px;
  }
  b {
    font-weight: 600;
  }
  .pickers {
    display: flex;
    gap: 16px;
    margin-top: 8px;
  }
  .pickers select {
    flex: 1 1 0;
    min-width: 0;
    max-width: 280px;
    height: max(28px, 2em);
    padding: 0 6px;
    text-overflow: ellipsis;
  }
  table {
    width: 100%;
    margin-top: 8px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    font-weight: 400;
    font-size: var(--_text-small);
    line-height: 1.2;
  }
  thead th {
    padding: 0 0 2px;
    vertical-align: bottom;
  }
  thead button {
    width: 100%;
    min-width: 24px;
    padding: 2px 0;
  }
  .name > :is(.side-a, .side-b) {
    display: block;
    white-space: nowrap;
  }
  /* The span has the writing mode, because Chrome before 124, Firefox before 120 and Safari before 17.4 ignore it on a button. */
  .standing .name {
    display: inline-block;
    writing-mode: vertical-lr;
    vertical-align: bottom;
    line-height: 1.05;
  }
  :host(:lang(en)) .standing .name,
  article[lang='en'] .standing .name {
    writing-mode: vertical-rl;
    transform: rotate(180deg);
  }
  thead button .side-b {
    color: var(--_side-b);
  }
  thead button .side-a {
    color: var(--_side-a);
  }
  thead .selected {
    background: var(--_paper);
    box-shadow: inset 0 2px var(--_ink);
  }
  thead .selected button {
    font-weight: 600;
  }
  tbody th {
    padding: 0 4px 0 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  tbody tr {
    border-top: var(--_line);
  }
  .in-topic th {
    font-weight: 600;
  }
  tbody td {
    padding: 0;
    text-align: center;
  }
  .cell {
    position: relative;
    display: block;
    width: 100%;
    min-width: 24px;
    height: 25px;
  }
  svg.state {
    flex: none;
    vertical-align: -3px;
  }
  .cell:hover,
  .cell[aria-expanded='true'] {
    background: var(--_paper);
    outline: 1.5px solid var(--_ink-2);
    outline-offset: -2px;
  }
  .cell:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .cell i {
    position: absolute;
    inset: 0 1px auto auto;
    font-size: 0.6875rem;
    line-height: 1;
  }
  i {
    font-style: normal;
  }
  .in-topic :is(th, td) {
    background: var(--_paper);
  }
  td.quiet svg {
    opacity: 0.55;
  }
  .detail td {
    padding: 4px 0 8px;
    text-align: start;
  }
  .detail section {
    padding: 8px 12px;
    background: none;
  }
  .detail h3 {
    margin: 0;
    font-size: 0.875rem;
  }
  .detail .link-button {
    flex: none;
    padding: 1px 6px;
    color: var(--_ink-2);
  }
  .legend i {
    width: 16px;
    text-align: center;
  }
  .side-by-side {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: 16px;
    margin-top: 8px;
  }
  .side-by-side > [role='row'] {
    display: contents;
  }
  .heads > [data-pairing] {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 4px 0;
    background: var(--_panel);
    font-weight: 600;
    line-height: 1.3;
  }
  .heads .end {
    display: block;
  }
  [role='rowheader'] {
    grid-column: 1 / -1;
    padding-top: 6px;
    border-top: var(--_line);
    color: var(--_ink-2);
    font-size: var(--_text-small);
  }
  .in-topic > [role='rowheader'] {
    color: var(--_ink);
    font-weight: 600;
  }
  .in-topic > [role='rowheader'] small {
    font-weight: 400;
  }
  .side-cell {
    min-width: 0;
    padding: 0 0 10px;
  }
  .item + .item {
    margin-top: 8px;
  }
  .side-cell .figures {
    gap: 0 12px;
  }
  .bar {
    display: block;
    max-width: 100%;
  }
  .side-cell :is(.label, .notes, .state-line) {
    font-size: var(--_text-small);
    line-height: 1.4;
  }
  .state-line {
    display: flex;
    gap: 6px;
    padding: 4px 6px;
    color: var(--_ink-2);
  }
  .side-cell.is-words .state-line {
    padding-inline: 0;
  }
  .state-line.not-reported span {
    padding: 0 3px;
    background: var(--_panel);
  }
  .side-cell.is-group .state-line {
    border: 1.5px dotted var(--_ink-2);
    border-radius: var(--_radius);
  }
  .neither li {
    display: flex;
    gap: 6px;
    margin-top: 4px;
    font-size: var(--_text-small);
  }
  .neither svg.state {
    margin-top: 2px;
  }
  @container panel (min-width: 620px) {
    .side-by-side {
      grid-template-columns: minmax(80px, 0.5fr) minmax(0, 1fr) minmax(0, 1fr);
    }
    [role='rowheader'] {
      grid-column: 1;
    }
    .heads > .visually-hidden {
      position: static;
      width: auto;
      margin: 0;
      clip-path: none;
    }
    [role='rowheader'],
    .side-cell {
      padding-top: 6px;
      border-top: var(--_line);
    }
    [role='rowheader'] small {
      display: block;
    }
  }
`;
