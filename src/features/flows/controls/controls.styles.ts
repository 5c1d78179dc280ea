import { css } from 'lit';

export const flowControlsStyles = css`
  .controls {
    margin: 0 0 16px;
    padding-bottom: 12px;
    border-bottom: var(--_line);
  }
  .choices {
    align-items: normal;
    gap: 6px 16px;
  }
  .choices select {
    min-height: 32px;
    padding: 0 4px;
  }
  .least {
    width: fit-content;
    max-width: 100%;
    margin-top: 10px;
    font-size: 0.875rem;
  }
  .least svg {
    display: block;
    max-width: 100%;
  }
  .least .above {
    fill: var(--_ink-2);
  }
  .least .below {
    fill: var(--_rule);
  }
  .least label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 8px;
    width: 220px;
    max-width: 100%;
  }
  /* The slider is directly below the bars, so that its thumb is below the first bar that is drawn. */
  .least input {
    grid-column: 1 / -1;
    grid-row: 1;
    width: 100%;
    min-width: 0;
    height: 28px;
    margin: 0;
    accent-color: var(--_ink);
  }
  .least output {
    font-variant-numeric: tabular-nums;
  }
  .status {
    margin-top: 8px;
  }
  :is(.choices label, .sums .rest, .omitted, .totals p) {
    font-size: 0.875rem;
  }
  /* The column is as wide as the longest name, up to a limit. A longer name takes a second line. */
  .sums ol {
    display: grid;
    grid-template-columns: fit-content(9em) 96px minmax(0, 1fr);
    gap: 0 8px;
  }
  .sums li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: 9em 96px minmax(0, 1fr);
    grid-template-columns: subgrid;
    align-items: center;
    padding: 3px 0;
    cursor: pointer;
  }
  .sums .sum {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .sums li small {
    grid-column: 3;
    text-align: end;
  }
  .sums .rest {
    margin-top: 6px;
  }
  .omitted {
    margin: 0 0 16px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_rule);
  }
  .omitted ul {
    padding-inline-start: 18px;
    list-style: disc;
  }
`;
