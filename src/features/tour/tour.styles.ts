import { css } from 'lit';

export const tourStyles = css`
  .tour {
    padding: 8px 16px 12px;
    border-bottom: var(--_line);
    touch-action: pan-y;
  }
  .away {
    gap: 8px 12px;
  }
  .controls {
    display: flex;
    gap: 4px;
  }
  .controls .place {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 8px;
    margin-inline-end: auto;
    white-space: nowrap;
  }
  .controls .icon-button {
    width: 36px;
  }
  /* “第10步，共10步” and four buttons fit into 320 px. */
  @container (max-width: 22rem) {
    .controls .place {
      padding: 0 4px;
      font-size: var(--_text-small);
    }
    .controls .icon-button {
      width: 32px;
    }
  }
  .controls button:disabled {
    opacity: 0.4;
  }
  progress {
    display: block;
    width: 100%;
    height: 3px;
    margin: 8px 0;
    border: 0;
    background: var(--_rule);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--_rule);
  }
  progress::-webkit-progress-value {
    background: var(--_ink);
  }
  progress::-moz-progress-bar {
    background: var(--_ink);
  }
  .caption {
    margin-top: 6px;
    font-size: 1.0625rem;
    line-height: 1.7;
  }
  @container (max-width: 25rem) {
    .caption {
      font-size: 1rem;
      line-height: 1.5;
    }
  }
  .caption duikou-figure::part(unit) {
    font-size: 0.75em;
  }
  .glued {
    white-space: nowrap;
  }
  .inline-notes {
    margin-top: 8px;
    padding: 8px 12px;
    background: var(--_paper);
  }
  .inline-notes h3 {
    margin: 0;
    font-size: var(--_text-small);
    color: var(--_ink-2);
  }
  .away {
    margin-top: 8px;
    padding: 6px 10px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875rem;
  }
  nav :is(a, li button) {
    display: flex;
    gap: 8px;
    width: 100%;
    min-height: 32px;
    padding: 5px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
  }
  nav :is(a, li button):hover,
  nav [aria-current] {
    background: var(--_paper);
  }
  nav [aria-current] {
    font-weight: 600;
  }
  nav .number {
    flex: none;
    width: 1.5em;
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .more {
    gap: 6px;
    margin-top: 8px;
  }
  .link {
    width: 100%;
    margin-top: 6px;
    padding: 4px 8px;
    background: var(--_paper);
  }
  .copied:not(:empty) {
    margin-top: 4px;
  }
  :is(.start, .waiting) {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 16px;
  }
  .back {
    font-weight: 600;
  }
  :host([present]) .tour {
    padding: 16px 28px;
    border: 0;
  }
  :host([present]) h2 {
    font-size: 1.75rem;
  }
  :host([present]) .caption {
    font-size: 1.375rem;
    line-height: 1.5;
  }
  :host([present]) .inline-notes p {
    font-size: 1.125rem;
  }
`;
