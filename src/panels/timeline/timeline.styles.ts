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
  }
  ol li > div {
    min-height: 46px;
  }
  ol .elsewhere-by {
    height: 18px;
    overflow: hidden;
    line-height: 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  ol .notes {
    line-height: 20px;
  }
  ol .figures {
    flex-wrap: nowrap;
    height: 26px;
    overflow: hidden;
    white-space: nowrap;
  }
  .tight ol .figures {
    flex-wrap: wrap;
    align-content: flex-end;
    height: 48px;
    line-height: 1.3;
    white-space: normal;
  }
  ol .label {
    overflow: hidden;
    font-size: 0.75rem;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
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
