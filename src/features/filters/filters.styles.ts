import { css } from 'lit';

export const filtersStyles = css`
  :host {
    display: block;
    padding: 0 16px 8px;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
  .bar,
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  [type='search'] {
    flex: 1 1 160px;
    min-width: 0;
    height: 32px;
    padding: 0 10px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_panel);
  }
  [type='search']::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .open,
  .reset {
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
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
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  .line p {
    flex: 1 1 180px;
  }
  .reset {
    min-height: 28px;
    color: var(--_ink);
  }
  #facets {
    max-height: min(50vh, 420px);
    margin-top: 8px;
    overflow: auto;
    border-block: 1px solid var(--_rule);
  }
  #facets[hidden] {
    display: none;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    min-width: 0;
    margin: 0;
    padding: 8px 0;
    border: 0;
  }
  fieldset + fieldset {
    border-top: 1px solid var(--_rule);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0;
    color: var(--_ink-2);
    font-size: 0.75rem;
    font-weight: 600;
  }
  label {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    min-height: 28px;
    padding-block: 3px;
    cursor: pointer;
  }
  label.empty {
    color: var(--_ink-2);
    cursor: default;
  }
  label input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_ink);
    transform: translateY(2px);
  }
  small {
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  @media print {
    .bar,
    .reset,
    #facets {
      display: none;
    }
  }
`;
