import { css } from 'lit';

export const timelineStyles = css`
  .axis {
    position: relative;
    margin-top: 12px;
  }
  .axis > svg {
    position: absolute;
    inset: 0 auto auto 0;
  }
  ol {
    position: relative;
    margin: 1em 0;
  }
  .axis ol li {
    position: absolute;
    inset-inline: 0;
  }
  .axis ol .conflict {
    line-height: 1.25rem;
  }
  .series {
    margin-top: 12px;
  }
  .series summary {
    width: max-content;
    max-width: 100%;
    color: var(--_ink-2);
  }
  .series h4 {
    margin-top: 8px;
  }
  .series svg {
    display: block;
    max-width: 100%;
    font-size: 0.75rem;
  }
  .series ol {
    margin: 4px 0 8px;
  }
  .series ol li + li {
    margin-top: 4px;
  }
  .series .when {
    align-self: center;
    min-width: 9em;
    color: var(--_ink-2);
    font-size: var(--_text-small);
  }
  /* The heights that the layout assumes (compute.ts). */
  ol .elsewhere-by {
    min-height: 1.125rem;
    line-height: 1rem;
  }
  ol .notes {
    line-height: 1.25rem;
  }
  ol .figures {
    min-height: 1.75rem;
  }
  .tight ol .figures {
    line-height: 1.3;
  }
  ol .label {
    font-size: var(--_text-small);
    line-height: 1.125rem;
    color: var(--_ink-2);
  }
  g[data-highlighted] {
    stroke-width: 3;
  }
  .legend li {
    gap: 4px;
  }
`;
