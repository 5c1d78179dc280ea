import { css } from 'lit';

export const sheetStyles = css`
  :host {
    touch-action: none;
  }
  /* The lower half of the handle lies over the title, which takes no presses. Without a title, the head is as high as the handle. */
  article {
    position: relative;
    min-height: 44px;
    padding: 22px 16px 8px;
  }
  .handle,
  .clear {
    position: absolute;
    z-index: 1;
    inset: 0 auto auto calc(50% - 48px);
    width: 96px;
    height: 44px;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset: 8px auto auto 28px;
    width: 40px;
    height: 4px;
    border-radius: 2px;
    background: var(--_border);
    forced-color-adjust: none;
  }
  /* Leaves more lines for the caption below. */
  :host([touring]) :is(article, .handle) {
    min-height: 24px;
    height: 24px;
    padding: 0;
  }
  .handle:focus-visible {
    outline-offset: -3px;
  }
  h2 {
    font-size: 1.0625rem;
  }
  h2.lead {
    font-size: 0.875rem;
    line-height: 1.45;
    font-weight: 400;
    color: var(--_ink);
  }
  .finding {
    margin-block: 2px 0;
    font-size: 0.875rem;
    line-height: 1.45;
  }
  /* Leaves more lines for the map on the narrowest screens. */
  @container (max-width: 359px) {
    h2.lead {
      font-size: 0.8125rem;
    }
    .peek-figures > li:nth-child(3) {
      display: none;
    }
  }
  header.cluster {
    align-items: baseline;
    gap: 0 12px;
    padding-inline-end: 36px;
  }
  .clear {
    inset: 12px 6px auto auto;
    width: 44px;
    color: var(--_ink-2);
    font-size: 1.25rem;
    line-height: 1;
  }
  ul {
    margin-top: 4px;
    line-height: 1.4;
  }
  li {
    padding: 2px 0;
  }
  li > duikou-figure {
    margin-inline-end: 4px;
  }
  .label {
    font-size: var(--_text-small);
  }
  /* Keeps a name such as “Shenyang – Beijing” on one line. */
  .peek-figures .label {
    display: inline-block;
  }
`;
