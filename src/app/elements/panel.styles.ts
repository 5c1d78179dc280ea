import { css } from 'lit';

/** Common styles of panels: titles, lists of records, legends and parts of less weight. */
export const panelStyles = css`
  :host {
    display: block;
    container: panel / inline-size;
  }
  article {
    padding: 16px;
    overflow-wrap: anywhere;
  }
  .waiting {
    padding: 16px;
    color: var(--_ink-2);
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.4;
    font-weight: 600;
  }
  /* In a step of the tour they are hidden, because the caption takes their place. */
  :is(article > h2, .lead, .finding) {
    display: var(--_head, block);
  }
  h3 {
    margin-top: 24px;
    font-size: 1rem;
    line-height: 1.4;
    font-weight: 600;
  }
  h4,
  h3.minor {
    margin-top: 16px;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--_ink-2);
  }
  .lead {
    margin-top: 4px;
    max-width: 38em;
    color: var(--_ink-2);
  }
  .finding {
    margin-top: 8px;
    max-width: 34em;
    font-size: 1rem;
    line-height: 1.6;
  }
  .glued {
    white-space: nowrap;
  }
  .notes,
  small {
    max-width: 46em;
    color: var(--_ink-2);
    font-size: var(--_text-small);
  }
  :is(.records, .rows, .pairings, .legend, .nothing) {
    margin-top: 8px;
  }
  :is(.records, .rows) > li {
    padding: 8px 0;
  }
  :is(.records, .rows, .pairings) > li + li {
    border-top: var(--_line);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: var(--_text-small);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .quiet {
    color: var(--_ink-2);
  }
  .quiet duikou-figure {
    color: inherit;
  }
  .quiet svg {
    opacity: 0.62;
  }
  [data-highlighted] {
    background: var(--_paper);
  }
  .other-sources {
    margin-top: 24px;
    padding-top: 8px;
    border-top: 2px dotted var(--_border);
  }
  .not-reported {
    padding: 8px 12px;
    border: var(--_line);
    border-radius: var(--_radius);
    background: repeating-linear-gradient(45deg, transparent 0 6px, var(--_rule) 6px 7px);
  }
  .side::before {
    content: '';
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 0.35em;
    border: 2px solid var(--_side-a);
    border-radius: 50%;
    background: var(--_side-a);
    vertical-align: 0.06em;
    forced-color-adjust: none;
  }
  .side.side-b::before {
    border-color: var(--_side-b);
    background: none;
  }
  .side.side-both::before {
    border-width: 1.25px;
    padding: 0.75px;
    border-color: var(--_both);
    background: radial-gradient(circle, var(--_both) 30%, transparent 36%);
  }
`;
