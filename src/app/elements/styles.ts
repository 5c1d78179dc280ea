/** What every element's shadow root shares: colours, type, controls. */
import { css, unsafeCSS, type CSSResultGroup } from 'lit';
import { colourDeclarations, themeDeclarations } from '../../scene/palette.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { controlStyles } from '../../ui/controls.styles.ts';

/**
 * A hostile page's type stops here: rules of the page itself come before a shadow root's, but not before its important ones. A host sets
 * `--duikou-*` instead. Internal names `--_x` are the computed colours.
 */
const typeStyles = css`
  :host {
    ${unsafeCSS(colourDeclarations)}
    color: var(--_ink) !important;
    font: 400 0.875rem/1.5 var(--duikou-font, ${unsafeCSS(fontStack('zh-Hans'))}) !important;
    font-variant-numeric: tabular-nums !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    writing-mode: horizontal-tb !important;
    /* The words run from left to right, on a page of whatever direction. */
    direction: ltr !important;
    unicode-bidi: isolate !important;
    cursor: auto;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Paper is white, whatever the screen's theme. */
  @media print {
    :host {
      color-scheme: light !important;
      ${unsafeCSS(themeDeclarations('light', ' !important'))}
    }
  }
  /* The language that a reader has chosen stands within; a quote may have another. */
  [lang='zh-Hant'] {
    font-family: var(--duikou-font, ${unsafeCSS(fontStack('zh-Hant'))});
  }
  [lang='zh-Hans'] {
    font-family: var(--duikou-font, ${unsafeCSS(fontStack('zh-Hans'))});
  }
  [lang='en'] {
    font-family: var(--duikou-font, ${unsafeCSS(fontStack('en'))});
  }
`;

export const sharedStyles: CSSResultGroup = [typeStyles, controlStyles];
