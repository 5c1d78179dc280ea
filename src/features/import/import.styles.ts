import { css } from 'lit';

export const importStyles = css`
  :host {
    display: contents;
  }
  dialog {
    width: min(880px, 100vw - 16px);
    max-width: none;
    height: min(92vh, 900px);
    height: min(92dvh, 900px);
    max-height: none;
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 8px;
    background: var(--_panel);
    color: var(--_ink);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  header,
  footer {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--_rule);
  }
  header h2 {
    flex: 1;
  }
  footer {
    border: 0;
    border-top: 1px solid var(--_rule);
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 12px 16px;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  textarea,
  input[type='url'],
  input[type='text'] {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 6px 8px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_paper);
    color: inherit;
    font: 0.8125rem/1.5 ui-monospace, monospace;
  }
  textarea {
    height: 108px;
    resize: vertical;
  }
  button,
  .starters a {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_panel);
    color: inherit;
  }
  select {
    min-height: 32px;
    max-width: 100%;
    min-width: 0;
    padding: 2px 4px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_paper);
    color: inherit;
  }
  .way {
    margin-top: 16px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 6px;
  }
  .line > input {
    flex: 1 1 200px;
  }
  .drop {
    padding: 12px;
    border: 1.5px dashed var(--_border);
    border-radius: 8px;
  }
  .starters {
    display: grid;
    gap: 6px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .starters li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .starters span {
    flex: 1 1 220px;
  }
  .starters a {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
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
    font-size: 0.75rem;
    color: var(--_ink-2);
  }
  .roles select {
    width: 100%;
    font-size: 0.875rem;
    color: var(--_ink);
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 8px 0;
  }
  .switches label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  summary {
    min-height: 24px;
    margin-top: 8px;
    cursor: pointer;
  }
  .sample {
    margin-top: 6px;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.75rem;
  }
  th,
  td {
    padding: 2px 8px;
    border: 1px solid var(--_rule);
    text-align: start;
    white-space: nowrap;
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
    border-top: 1px solid var(--_rule);
    overflow: auto;
  }
  .entries {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entries li {
    padding: 8px 0 8px 10px;
    border-bottom: 1px solid var(--_rule);
    border-inline-start: 3px solid var(--_ink);
  }
  .entries li.told {
    border-inline-start: 3px double var(--_border);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
  }
  .where small,
  .column {
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  .cell {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_paper);
    font-family: ui-monospace, monospace;
  }
  .fixes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-top: 4px;
  }
  .fixes .quiet {
    border-color: transparent;
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  .said {
    flex: 1 1 100%;
    min-height: 1.5em;
  }
`;
