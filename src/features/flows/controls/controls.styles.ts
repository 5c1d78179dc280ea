import { css } from 'lit';

export const flowControlsStyles = css`
  .controls {
    margin: 0 0 16px;
    padding-bottom: 12px;
    border-bottom: 1px solid var(--_rule);
  }
  .time {
    display: grid;
    grid-template-columns: 36px 1fr 36px;
    align-items: center;
    gap: 0 8px;
    margin-bottom: 8px;
  }
  .time button {
    display: grid;
    place-content: center;
    width: 36px;
    height: 36px;
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
  }
  .time input {
    width: 100%;
    min-width: 0;
    height: 36px;
    margin: 0;
    accent-color: var(--_ink);
  }
  .time .now {
    grid-column: 1 / -1;
    margin: 2px 0 0;
    font-weight: 600;
    text-align: center;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
  }
  .choices label {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 0.875rem;
  }
  .choices select {
    min-height: 32px;
    padding: 0 4px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_panel);
    color: inherit;
    font: inherit;
  }
  .told {
    margin: 8px 0 0;
  }
  /* As wide as the longest name; of one that is longer still a second line. */
  .sums ol {
    display: grid;
    grid-template-columns: fit-content(9em) 96px minmax(0, 1fr);
    gap: 0 8px;
    margin: 0;
    padding: 0;
    list-style: none;
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
    margin: 6px 0 0;
    font-size: 0.875rem;
  }
  .omitted {
    margin: 0 0 16px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_rule);
    font-size: 0.875rem;
  }
  .omitted p,
  .omitted ul {
    margin: 0;
  }
  .omitted ul {
    padding-inline-start: 18px;
  }
`;
