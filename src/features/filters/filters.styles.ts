import { css } from 'lit';

export const filtersStyles = css`
  :host {
    padding: 0 16px 8px;
    overflow-wrap: anywhere;
  }
  .cluster {
    gap: 4px 8px;
  }
  [type='search'] {
    flex: 1 1 160px;
    min-width: 0;
    height: 32px;
    padding: 0 10px;
  }
  .button {
    padding: 0 12px;
  }
  .open {
    min-height: 32px;
  }
  .open::after {
    content: '';
    display: inline-block;
    width: 6px;
    height: 6px;
    margin-inline-start: 8px;
    border: solid var(--_ink-2);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }
  .open[aria-expanded='true']::after {
    transform: translateY(1px) rotate(-135deg);
  }
  .line {
    min-height: 28px;
    margin-top: 8px;
    max-width: none;
  }
  .line p {
    flex: 1 1 180px;
  }
  .reset {
    color: var(--_ink);
  }
  #facets {
    max-height: min(50vh, 420px);
    margin-top: 8px;
    overflow: auto;
    border-block: var(--_line);
  }
  #facets[hidden] {
    display: none;
  }
  fieldset.cluster {
    gap: 0 16px;
    align-items: normal;
    min-width: 0;
    margin: 0;
    padding: 8px 0;
    border: 0;
  }
  fieldset + .cluster {
    border-top: var(--_line);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0;
    font-weight: 600;
  }
  .option {
    display: inline-flex;
    align-items: baseline;
    padding-block: 3px;
    cursor: pointer;
  }
  .option.empty {
    color: var(--_ink-2);
    cursor: default;
  }
  .option input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_ink);
    transform: translateY(2px);
  }
  @media print {
    .bar,
    .reset,
    #facets {
      display: none;
    }
  }
`;
