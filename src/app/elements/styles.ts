/** The styles that the shadow roots of all elements share: colours, type and controls. */
import { css, unsafeCSS, type CSSResultGroup } from 'lit';
import { colourDeclarations, themeDeclarations } from '../../scene/palette.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { controlStyles } from '../../ui/controls.styles.ts';

/**
 * Resets the type that a page sets. Rules of a page take precedence over those of a shadow root, but not over its important ones. A host
 * sets `--duikou-*` properties instead. The internal properties `--_x` are the computed colours.
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
    /* All languages are written from left to right, whatever the direction of the page. */
    direction: ltr !important;
    unicode-bidi: isolate !important;
    cursor: auto;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Print is light, whatever the theme of the screen. */
  @media print {
    :host {
      color-scheme: light !important;
      ${unsafeCSS(themeDeclarations('light', ' !important'))}
    }
  }
  /* Elements inside have the language that the reader has chosen, and a quote may have another. */
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
