import { css } from 'lit';

export const reportedStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  :is(table, .detail, .legend) {
    margin-top: 12px;
  }
  thead td {
    width: 27%;
  }
  th {
    font-weight: 400;
    font-size: var(--_text-small);
    line-height: 1.25;
  }
  thead th {
    padding: 0 0 4px;
    vertical-align: bottom;
  }
  thead button {
    width: 100%;
    min-width: 24px;
    padding: 2px 0;
  }
  /* Of a button itself older engines leave the writing mode as it is: Chrome before 124, Firefox before 120, Safari before 17.4. */
  .upright {
    display: inline-block;
    writing-mode: vertical-rl;
    vertical-align: bottom;
    white-space: nowrap;
  }
  :host(:lang(en)) .upright,
  article[lang='en'] .upright {
    transform: rotate(180deg);
  }
  thead button .side-b {
    color: var(--_side-b);
  }
  thead button .side-a {
    color: var(--_side-a);
  }
  thead button .side-b::before {
    content: '–';
    color: var(--_ink-2);
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
  tbody td {
    padding: 0;
    text-align: center;
  }
  .cell {
    position: relative;
    display: inline-grid;
    place-content: center;
    width: 100%;
    min-width: 24px;
    height: 30px;
  }
  .cell svg {
    display: block;
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
  :is(td, tr).quiet svg {
    opacity: 0.45;
  }
  .detail {
    padding: 8px 12px;
    background: none;
  }
  .detail h3 {
    margin: 0;
  }
  .detail .link-button {
    flex: none;
    padding: 1px 6px;
    color: var(--_ink-2);
  }
  .legend i {
    width: 20px;
    text-align: center;
  }
  @container panel (min-width: 620px) {
    .upright,
    :host(:lang(en)) .upright,
    article[lang='en'] .upright {
      display: block;
      writing-mode: horizontal-tb;
      transform: none;
      white-space: normal;
    }
    .upright span {
      display: block;
    }
    thead button .side-b::before {
      content: '';
    }
    thead td {
      width: 20%;
    }
  }
`;
