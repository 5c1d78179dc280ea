/** What every element's shadow root shares: colours, type, focus. */
import { css, unsafeCSS } from 'lit';
import { colourDeclarations } from '../scene/palette.ts';
import { fontStack } from '../text/font-stack.ts';

/** A hostile page's type stops here; a host sets `--duikou-*` instead. Internal names `--_x` are the settled colours. */
export const sharedStyles = css`
  :host {
    ${unsafeCSS(colourDeclarations)}
    color: var(--_ink);
    font: 400 0.875rem/1.5 var(--duikou-font, ${unsafeCSS(fontStack('zh-Hans'))});
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* The language that a reader has chosen stands within; a quote may have one of its own. */
  [lang='zh-Hant'] {
    font-family: var(--duikou-font, ${unsafeCSS(fontStack('zh-Hant'))});
  }
  [lang='zh-Hans'] {
    font-family: var(--duikou-font, ${unsafeCSS(fontStack('zh-Hans'))});
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  select,
  textarea {
    background-color: var(--_panel);
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
