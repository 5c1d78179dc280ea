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
    padding: 0;
    list-style: none;
  }
  ol li {
    position: absolute;
    inset-inline: 0;
    height: 60px;
    overflow: hidden;
  }
  ol .figures {
    display: flex;
    flex-wrap: nowrap;
    align-items: baseline;
    gap: 0 10px;
    white-space: nowrap;
  }
  ol .label {
    min-width: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.75rem;
    line-height: 1.35;
    white-space: normal;
    color: var(--_ink-2);
  }
  g[data-highlighted] {
    stroke-width: 3;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.75rem;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
`;
