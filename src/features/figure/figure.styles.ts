import { css } from 'lit';

/** Styles of a quote with the marked words of a figure. */
export const quoteStyles = css`
  blockquote {
    margin: 8px 0;
    padding: 2px 0 2px 12px;
    border-inline-start: 2px solid var(--_rule);
  }
  mark {
    padding: 0 1px;
    background: var(--_side-b-tint);
    color: inherit;
  }
`;

/** Styles of the button with the figure. */
export const faceStyles = css`
  .figure {
    min-height: 24px;
    border-bottom: 1.5px dotted var(--_ink-2);
    line-height: 1.35;
    text-align: inherit;
    anchor-name: --duikou-figure;
  }
  .figure.group {
    border-bottom-width: 2.5px;
  }
  .figure.words {
    min-width: 24px;
  }
  /* A button that only opens the source must not be more prominent than the text around it. */
  .figure.words,
  .figure small {
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
`;

export const figureStyles = css`
  :host {
    display: inline;
    /* A figure is part of the sentence around it. */
    font: inherit !important;
    white-space: inherit !important;
  }
  .unknown {
    color: var(--_ink-2);
    font-style: italic;
  }
  .evidence {
    width: min(380px, calc(100vw - 24px));
    max-height: min(480px, 70vh);
    padding: 12px 16px;
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius);
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
      /* Below or above the figure, where there is more room, and never higher than that room, so that it does not cover the figure. */
      position-try-order: most-block-size;
      max-height: min(480px, 70vh, 100% - 8px);
    }
  }
  .notes b,
  .label,
  mark {
    font-weight: 600;
  }
  .translation {
    margin-top: 6px;
  }
  :is(.translation small, .source, .notes, .status, .citation, summary) {
    color: var(--_ink-2);
    font-size: var(--_text-small);
  }
  .parts ol {
    max-height: 15em;
    margin: 4px 0;
    padding-inline-start: 2em;
    overflow: auto;
    list-style: decimal;
  }
  /* Shows where the list is cut, for a row may end exactly there. */
  .parts ol.long {
    border-block: var(--_line);
  }
  .parts :is(h4, p) {
    margin: 4px 0;
  }
  ul.notes {
    padding-inline-start: 16px;
    list-style: disc;
  }
  .citation {
    margin-top: 8px;
    padding-top: 8px;
    border-top: var(--_line);
    user-select: all;
  }
  /* Stays visible below a quote of any length. */
  .actions {
    position: sticky;
    bottom: -12px;
    padding-block: 8px 12px;
    margin-bottom: -12px;
    background: var(--_panel);
  }
  .actions button:hover {
    background: var(--_paper);
  }
  a {
    color: var(--_focus);
  }
`;
