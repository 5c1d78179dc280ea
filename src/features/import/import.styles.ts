import { css } from 'lit';

export const importStyles = css`
  dialog {
    width: min(880px, 100vw - 16px);
    height: min(92vh, 900px);
    height: min(92dvh, 900px);
    overflow-wrap: normal;
  }
  :is(.head, .foot, .body) {
    padding: 12px 16px;
  }
  :is(.head, .foot) {
    flex-wrap: wrap;
    gap: 8px 12px;
    border-bottom: var(--_line);
  }
  h2 {
    flex: 1;
  }
  /* The foot is as high as its text. */
  .foot {
    padding-block: 0;
    border: 0;
    border-top: var(--_line);
  }
  .foot > :not(p:empty) {
    margin-block: 12px;
  }
  .foot > p:empty {
    position: absolute;
  }
  .body {
    overflow: auto;
    overflow-wrap: anywhere;
  }
  :is(textarea, input).field {
    width: 100%;
    min-height: 32px;
    padding: 6px 8px;
    font: 0.8125rem/1.5 ui-monospace, monospace;
  }
  textarea {
    height: 108px;
    color: inherit;
    resize: vertical;
  }
  .button {
    padding: 4px 12px;
    background: var(--_panel);
  }
  select {
    min-height: 32px;
    max-width: 100%;
    padding: 2px 4px;
  }
  .field {
    min-width: 0;
    background: var(--_paper);
  }
  .way {
    margin-top: 16px;
  }
  .line {
    margin-top: 6px;
  }
  .line > input {
    flex: 1 1 200px;
  }
  .assumed {
    margin-top: 16px;
  }
  .assumed ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .assumed li {
    gap: 2px 8px;
    padding: 3px 0;
    border-top: var(--_line);
  }
  .assumed span {
    flex: 1 1 240px;
  }
  .drop {
    padding: 12px;
    border: 1.5px dashed var(--_border);
    border-radius: 8px;
  }
  .starters {
    display: grid;
    gap: 6px;
    margin-top: 8px;
  }
  .starters li {
    gap: 4px 8px;
  }
  .starters span {
    flex: 1 1 220px;
  }
  progress {
    width: 100%;
    height: 12px;
  }
  .counts {
    font-size: 1rem;
    font-weight: 600;
  }
  .roles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 8px 16px;
    margin-top: 8px;
  }
  .roles label {
    display: grid;
    gap: 2px;
    min-width: 0;
    font-size: var(--_text-small);
    color: var(--_ink-2);
  }
  .roles select {
    width: 100%;
    font-size: 0.875rem;
    color: var(--_ink);
  }
  .switches {
    align-items: normal;
    gap: 4px 20px;
    margin: 8px 0;
  }
  .option {
    min-height: 24px;
  }
  summary {
    margin-top: 8px;
  }
  .sample {
    margin-top: 6px;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    font-size: var(--_text-small);
  }
  :is(th, td) {
    padding: 2px 8px;
    border: var(--_line);
    text-align: start;
    white-space: nowrap;
  }
  .unit > h3 {
    margin-top: 0;
  }

  .unit {
    margin-top: 8px;
    padding: 10px 12px;
    border: 1px solid var(--_ink);
    border-radius: 8px;
  }
  .scroller {
    max-height: 420px;
    margin-top: 8px;
    border-top: var(--_line);
    overflow: auto;
  }
  .entries li {
    padding: 8px 0 8px 10px;
    border-bottom: var(--_line);
    border-inline-start: 3px solid var(--_ink);
  }
  .entries li:is(.group, .more) {
    border-inline-start: 0;
    padding-inline-start: 0;
  }
  .entries li.group {
    padding-top: 14px;
  }
  .entries li.group p {
    gap: 4px 12px;
  }
  .entries li.warning {
    border-inline-start: 3px double var(--_border);
  }
  .where {
    align-items: baseline;
    gap: 2px 10px;
  }
  :is(.column, .fixes .quiet) {
    color: var(--_ink-2);
    font-size: var(--_text-small);
  }
  .cell {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_paper);
    font-family: ui-monospace, monospace;
  }
  .fixes {
    gap: 6px 10px;
    margin-top: 4px;
  }
  .fixes .quiet {
    border-color: transparent;
  }
  .status {
    flex: 1 1 100%;
    min-height: 1.5em;
  }
`;
