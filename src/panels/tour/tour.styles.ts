import { css } from 'lit';

export const tourStyles = css`
  .tour {
    padding: 8px 16px 12px;
    border-bottom: 1px solid var(--_rule);
    touch-action: pan-y;
  }
  .tour header,
  .tour footer,
  .gone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .tour header {
    justify-content: space-between;
  }
  .controls {
    display: flex;
    gap: 4px;
  }
  .controls button {
    display: grid;
    place-content: center;
    width: 36px;
    height: 32px;
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
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
  .caption duikou-figure {
    font-size: 1.125rem;
  }
  .gone {
    margin-top: 8px;
    padding: 6px 10px;
    border: 1px dashed var(--_border);
    border-radius: 6px;
    font-size: 0.875rem;
  }
  .tour footer {
    margin-top: 12px;
    font-size: 0.8125rem;
  }
  .tour footer select {
    max-width: 11em;
    min-height: 28px;
  }
  .tour footer a {
    color: inherit;
  }
  .back {
    font-weight: 600;
  }
  :host([present]) .tour {
    padding: 24px 28px;
    border: 0;
  }
  :host([present]) h2 {
    font-size: 2rem;
  }
  :host([present]) .caption {
    font-size: 1.5rem;
  }
  :host([present]) .caption duikou-figure {
    font-size: 1.625rem;
  }
`;
