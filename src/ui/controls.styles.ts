/**
 * Sizes, controls and small layouts that all elements share. The style sheet of an element is applied after them and contains only
 * differences.
 */
import { css } from 'lit';

/** Styles for every shadow root, besides the colours and the type of `sharedStyles`. */
export const controlStyles = css`
  :host {
    --_line: 1px solid var(--_rule);
    --_radius: 6px;
    /* The minimum height of a button. */
    --_control: 28px;
    --_text-small: 0.75rem;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote) {
    margin: 0;
  }
  :is(ul, ol) {
    padding: 0;
    list-style: none;
  }
  :is(button, input, select) {
    font: inherit;
    color: inherit;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  :is(select, textarea) {
    background-color: var(--_panel);
  }
  summary {
    min-height: 24px;
    line-height: 24px;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  /* A control that fills its box has the focus ring inside. */
  :is([role='tab'], [role='tabpanel'], [role='listbox']):focus-visible {
    outline-offset: -3px;
  }
  .button {
    min-height: var(--_control);
    padding: 0 10px;
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .icon-button {
    display: grid;
    flex: none;
    place-content: center;
    width: 32px;
    height: 32px;
    padding: 0;
  }
  .link-button {
    min-height: 24px;
    text-decoration: underline;
  }
  .field {
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
  }
  [type='search']::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  /* A checkbox with its label. */
  .option {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
  }
  /* A list with a long entry gets narrower. Otherwise its label would be broken into letters. */
  .option > .field {
    min-width: 0;
  }
  /* Controls side by side, which wrap to the next line. */
  .cluster {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  /* A heading with a control at the end of its line. */
  .split {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * Styles of dialogs of a DialogController: a head, a body that scrolls, a foot. Head and foot are classes, because outside of sectioning
 * elements `header` and `footer` are landmarks of the page.
 */
export const dialogStyles = css`
  :host {
    --_control: 32px;
    display: contents;
  }
  dialog {
    max-width: none;
    max-height: none;
    padding: 0;
    border: var(--_line);
    border-radius: 8px;
    background: var(--_panel);
    color: var(--_ink);
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  header,
  footer,
  .head,
  .foot {
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
  }
`;

/** Styles of a panel with a fixed height, in which one part scrolls. */
export const scrollingPanelStyles = css`
  :host,
  article {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  :host {
    height: 100%;
  }
  article {
    flex: 1 1 auto;
    min-height: 0;
    padding: 0;
  }
  .scroller {
    flex: 1 1 auto;
    min-height: 240px;
    max-height: max(320px, 75vh);
    overflow: auto;
  }
  @media print {
    :host,
    article {
      display: block;
      height: auto;
    }
    .scroller {
      max-height: none;
      overflow: visible;
    }
  }
`;
