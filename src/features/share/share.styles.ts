import { css } from 'lit';

/** The dialog is as high as its tab, with a fixed top edge. Title and tabs are above a body that scrolls if needed, progress below it. */
export const shareStyles = css`
  dialog {
    width: min(760px, 100vw - 24px);
    --_top: max(12px, 50vh - 320px);
    height: fit-content;
    max-height: calc(100vh - var(--_top) - 12px);
    max-height: calc(100dvh - var(--_top) - 12px);
    margin-block: var(--_top) auto;
    white-space: normal;
  }
  header,
  footer,
  .body {
    padding: 8px 24px;
  }
  header {
    justify-content: space-between;
    padding-top: 16px;
  }
  .close {
    margin-inline-end: -8px;
    border-radius: var(--_radius);
    color: var(--_ink-2);
  }
  .close:hover {
    background: var(--_paper);
    color: var(--_ink);
  }
  .tabs {
    flex: none;
    padding: 0 16px;
    border-bottom: var(--_line);
  }
  .body {
    padding-block: 20px;
  }
  .body > .lead {
    margin: 0 0 12px;
    max-width: 46em;
  }
  /* The footer takes no height without a message. */
  footer {
    padding-block: 0;
  }
  footer > :not(p:empty) {
    margin-block: 8px;
  }
  footer:has(p:not(:empty)) {
    border-top: var(--_line);
    background: var(--_paper);
  }
  footer p {
    flex: 1 1 auto;
    min-width: 0;
    font-size: 0.8125rem;
  }
  progress {
    flex: 0 1 160px;
    min-width: 60px;
    height: 6px;
  }
  section + section {
    margin-top: 24px;
  }
  h3 {
    margin-top: 0;
    font-size: 0.875rem;
  }
  h3 small {
    margin-inline-start: 8px;
    font-weight: 400;
  }
  .button {
    flex: none;
    padding: 0 12px;
    white-space: nowrap;
  }
  .button:hover:not(:disabled) {
    border-color: var(--_ink-2);
  }
  .button:disabled {
    color: var(--_ink-2);
    cursor: default;
    opacity: 0.6;
  }
  .copyable {
    display: flex;
    align-items: start;
    gap: 8px;
    margin-top: 8px;
  }
  textarea.field {
    flex: 1;
    min-width: 0;
    margin: 0;
    padding: 8px 10px;
    background: var(--_paper);
    color: inherit;
    font: 0.8125rem/1.5 ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Noto Sans CJK SC', monospace;
    overflow-wrap: anywhere;
    resize: vertical;
    /* As high as its text if the browser supports it; otherwise as high as its rows. */
    field-sizing: content;
    max-height: 24em;
  }
  .embed {
    display: grid;
    grid-template-columns: 208px minmax(0, 1fr);
    gap: 16px 24px;
  }
  .embed .notes + .notes {
    margin-top: 6px;
  }
  fieldset {
    min-width: 0;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 4px;
    padding: 0;
    font-weight: 600;
  }
  .option input {
    flex: none;
    margin: 0;
  }
  :is(progress, .option input) {
    accent-color: var(--_side-a);
  }
  .panel-choices {
    margin-inline-start: 20px;
  }
  .height {
    display: block;
    min-height: 28px;
    font-weight: 600;
  }
  input[type='number'] {
    display: block;
    width: 7em;
    height: 32px;
    margin: 4px 0;
    padding: 0 8px;
    font-weight: 400;
    accent-color: var(--_side-a);
  }
  select {
    height: 28px;
    padding: 0 4px;
  }
  .preview-head {
    display: flex;
    gap: 8px;
    margin-top: 16px;
  }
  .preview-head select {
    height: 32px;
  }
  .preview {
    max-height: min(400px, 34vh);
    margin-top: 8px;
    overflow: auto;
  }
  iframe {
    display: block;
    border: 0;
  }
  .files {
    margin-top: 4px;
  }
  .files li {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 16px;
    min-height: 48px;
    padding: 6px 0;
    border-top: var(--_line);
  }
  .files .button {
    min-width: 124px;
  }
  .files b {
    font-weight: 600;
  }
  @media (max-width: 640px) {
    dialog {
      --_top: 12px;
    }
    :is(header, footer, .body) {
      padding-inline: 16px;
    }
    .tabs {
      padding-inline: 8px;
    }
    .embed {
      grid-template-columns: minmax(0, 1fr);
    }
    .panel-choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    }
    .files li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .files .notes {
      grid-row: 2;
    }
    .files .button {
      grid-area: 1 / 2 / 3 / 3;
      min-width: 108px;
    }
    .copyable {
      flex-direction: column;
      align-items: stretch;
    }
    .copyable .button {
      align-self: end;
    }
  }
`;
