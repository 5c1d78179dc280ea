import { css } from 'lit';

export const plotRowStyles = css`
  .rows {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .rows > li {
    padding: 8px 0;
  }
  .rows > li + li {
    border-top: 1px solid var(--_rule);
  }
  .rows svg {
    display: block;
    max-width: none;
  }
  .rows > li > svg[viewBox] {
    margin-inline-start: -8px;
  }
  .ticks {
    display: block;
    margin-inline-start: -8px;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }
  .head duikou-figure {
    flex: none;
    max-width: 55%;
    font-size: 1rem;
    text-align: end;
  }
  .group .head duikou-figure {
    color: var(--_ink-2);
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
    gap: 6px;
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 4px 0;
  }
  .tiles span {
    padding: 2px 8px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font-size: 0.75rem;
  }
  .rows .silent {
    display: inline-block;
    margin: 4px 0;
    padding: 2px 10px;
    font-size: 0.75rem;
  }
  .link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
  }
`;
