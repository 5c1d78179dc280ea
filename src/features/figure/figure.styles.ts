import { css } from 'lit';

export const figureStyles = css`
  :host {
    display: inline;
    /* A figure is a word of the sentence that it stands in. */
    font: inherit !important;
    white-space: inherit !important;
  }
  .figure {
    min-height: 24px;
    padding: 0;
    border: 0;
    border-bottom: 1.5px dotted var(--_ink-2);
    background: none;
    font: inherit;
    line-height: 1.35;
    text-align: inherit;
  }
  .figure.group {
    border-bottom: 2.5px dotted var(--_ink-2);
  }
  /* Nothing but the way to the source: it must not outshout the words. */
  .figure.words {
    font-size: var(--_small, 0.75rem);
    font-weight: 400;
    color: var(--_ink-2);
  }
  .figure:hover {
    border-bottom-style: solid;
  }
  .figure b {
    font-weight: 600;
  }
  .figure small {
    font-size: var(--_small, 0.75rem);
    font-weight: 400;
    color: var(--_ink-2);
  }
  .unknown {
    color: var(--_ink-2);
    font-style: italic;
  }
  .figure {
    anchor-name: --duikou-figure;
  }
  .evidence {
    width: min(380px, calc(100vw - 24px));
    max-height: min(480px, 70vh);
    padding: 12px 16px;
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_panel);
    color: var(--_ink);
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  @supports (position-area: block-end) {
    .evidence {
      position: fixed;
      position-anchor: --duikou-figure;
      inset: auto;
      margin: 4px 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline, block-end span-all, block-start span-all;
    }
  }
  p,
  ul {
    margin: 0;
  }
  .label {
    font-weight: 600;
  }
  blockquote {
    margin: 8px 0;
    padding: 2px 0 2px 12px;
    border-inline-start: 2px solid var(--_rule);
  }
  mark {
    padding: 0 1px;
    background: var(--_side-b-tint);
    color: inherit;
    font-weight: 600;
  }
  .translation {
    margin-top: 6px;
  }
  .translation small,
  .said,
  .notes,
  .told,
  .line {
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  details summary {
    min-height: 24px;
    color: var(--_ink-2);
    font-size: 0.75rem;
    line-height: 24px;
    cursor: pointer;
  }
  ul.notes {
    padding-inline-start: 16px;
  }
  .notes b {
    font-weight: 600;
  }
  .line {
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--_rule);
    user-select: all;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .actions button {
    font: inherit;
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
  }
  .actions button:hover {
    background: var(--_paper);
  }
  a {
    color: var(--_focus);
  }
`;
