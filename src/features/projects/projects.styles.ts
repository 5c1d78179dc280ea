import { css } from 'lit';

export const plotRowStyles = css`
  .rows svg {
    display: block;
    max-width: none;
  }
  .rows > li > svg[viewBox],
  .ticks {
    margin-inline-start: -8px;
  }
  .ticks {
    display: block;
  }
  .head duikou-figure {
    flex: none;
    max-width: 55%;
  }
  .tiles {
    gap: 4px;
    margin: 4px 0;
  }
  .tiles span {
    padding: 2px 8px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font-size: var(--_text-small);
  }
  .rows .not-reported {
    display: inline-block;
    margin: 4px 0;
    padding: 2px 10px;
    font-size: var(--_text-small);
  }
`;
