import { css } from 'lit';

export const readerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-width: 0;
  }
  article {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-height: 0;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  blockquote {
    margin: 0;
    padding: 0;
  }
  header {
    padding: 16px 16px 8px;
    border-bottom: 1px solid var(--_rule);
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.4;
    font-weight: 600;
  }
  h3 {
    max-width: 40rem;
    margin-block: 24px 8px;
    padding-inline-start: 48px;
    font-size: 1rem;
    font-weight: 600;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  h4 {
    margin-top: 16px;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .source,
  .original,
  label {
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  .source {
    max-width: 60em;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    cursor: pointer;
  }
  label input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_ink);
  }
  h3 .original {
    font-weight: 400;
  }
  .nothing button,
  .more {
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
  }
  /* Its own scroller, so that a sentence comes into sight without moving the page. */
  .scroller {
    position: relative;
    flex: 1 1 auto;
    min-height: 240px;
    max-height: max(320px, 75vh);
    padding: 16px 16px 32px 0;
    overflow: auto;
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
    font-size: 0.75rem;
    text-align: end;
  }
  .sentence {
    padding: 2px 0 2px 10px;
    border-inline-start: 2px solid transparent;
    line-height: 1.85;
  }
  @media (forced-colors: active) {
    .sentence:not(.lit) {
      border-color: Canvas;
    }
  }
  .sentence + .sentence {
    margin-top: 2px;
  }
  .lit {
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
  /* The words of a figure: a tint that a page of text can bear, and the dotted line of whatever has a source. */
  .words {
    display: inline;
    min-height: 24px;
    padding: 1px 1px 0;
    border: 0;
    border-bottom: 1.5px dotted var(--_ink-2);
    background: none;
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
    border: 0;
    background: none;
    color: var(--_ink-2);
    font-size: 0.75rem;
    line-height: 24px;
  }
  .count span {
    display: inline-block;
    min-width: 18px;
    padding: 0 4px;
    border: 1px solid var(--_rule);
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
    border-top: 1px solid var(--_rule);
    list-style: none;
    line-height: 1.5;
  }
  .records li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 6px 0;
    border-bottom: 1px solid var(--_rule);
    cursor: pointer;
  }
  .records li[data-highlighted] {
    background: var(--_paper);
  }
  .records li[aria-current] > span:first-child {
    font-weight: 600;
  }
  .records .figures {
    margin-inline-start: auto;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
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
    font-size: 0.75rem;
    color: var(--_ink-2);
  }
  a {
    display: inline-block;
    min-height: 24px;
    color: inherit;
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
    label,
    .count {
      display: none;
    }
  }
`;
