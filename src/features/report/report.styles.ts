import { css } from 'lit';

export const reportStyles = css`
  header {
    padding: 16px 16px 8px;
    border-bottom: var(--_line);
  }
  h3 {
    max-width: 40rem;
    margin-block: 24px 8px;
    padding-inline-start: 48px;
    line-height: inherit;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  h4 {
    color: inherit;
  }
  :is(.source, .original, label) {
    color: var(--_ink-2);
    font-size: var(--_text-small);
  }
  .source {
    max-width: 60em;
  }
  .option {
    display: inline-flex;
    cursor: pointer;
  }
  .option input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_ink);
  }
  h3 .original {
    font-weight: 400;
  }
  .nothing {
    margin: 0;
  }
  /* A scroller of its own, so that a sentence can be scrolled into view without moving the page. */
  .scroller {
    position: relative;
    padding: 16px 16px 32px 0;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .paragraph {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr);
    max-width: 40rem;
    margin-bottom: 12px;
  }
  .number {
    padding: 5px 8px 0 0;
    color: var(--_ink-2);
    font-size: var(--_text-small);
    text-align: end;
  }
  .sentence {
    padding: 2px 0 2px 10px;
    border-inline-start: 2px solid transparent;
    line-height: 1.85;
  }
  @media (forced-colors: active) {
    .sentence:not(.emphasized) {
      border-color: Canvas;
    }
  }
  .sentence + .sentence {
    margin-top: 2px;
  }
  .emphasized {
    border-inline-start-color: var(--_ink);
  }
  .dimmed {
    color: var(--_ink-2);
  }
  .sentence[aria-current] {
    background: var(--_paper);
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 8px;
  }
  .original {
    margin-top: 2px;
    font-size: 0.875rem;
  }
  /* The words of a figure have the dotted underline of everything with a source, and a tint only while they are hovered or current. */
  .words {
    display: inline;
    min-height: 24px;
    padding: 1px 1px 0;
    border-bottom: 1.5px dotted var(--_ink-2);
    color: var(--_ink);
    font-weight: 600;
    line-height: 1.5;
    text-align: start;
  }
  .dimmed .words {
    color: inherit;
  }
  .words:hover,
  .words[data-highlighted],
  .sentence[aria-current] .words {
    background: var(--_side-b-tint);
  }
  .count {
    min-width: 28px;
    min-height: 24px;
    padding: 0 4px;
    color: var(--_ink-2);
    font-size: var(--_text-small);
    line-height: 24px;
  }
  .count span {
    display: inline-block;
    min-width: 18px;
    padding: 0 4px;
    border: var(--_line);
    border-radius: 9px;
    line-height: 16px;
  }
  .count:hover span,
  .count[aria-expanded='true'] span {
    border-color: var(--_ink-2);
    color: var(--_ink);
  }
  .records {
    margin-block: 4px 8px;
    border-top: var(--_line);
    line-height: 1.5;
  }
  .records > li {
    flex-wrap: wrap;
    align-items: normal;
    gap: 0 16px;
    padding: 6px 0;
    border-bottom: var(--_line);
    cursor: pointer;
  }
  .records > li + li {
    border-top: 0;
  }
  .records li[aria-current] > span:first-child {
    font-weight: 600;
  }
  .records .figures {
    margin-inline-start: auto;
  }
  .figures {
    gap: 0 16px;
  }
  .sources {
    max-width: 40rem;
    padding-inline-start: 16px;
  }
  .sources h3 {
    padding: 0;
  }
  .quoted {
    margin-top: 8px;
  }
  .quoted .figures {
    font-size: var(--_text-small);
    color: var(--_ink-2);
  }
  a {
    display: inline-block;
    min-height: 24px;
    color: inherit;
  }
  @media print {
    .option,
    .count {
      display: none;
    }
  }
`;
