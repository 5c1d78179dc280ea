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
  ol li {
    position: absolute;
    inset-inline: 0;
  }
  /* The heights that the layout reckons with. */
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
