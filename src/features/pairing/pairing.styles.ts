import { css } from 'lit';

export const pairingStyles = css`
  article {
    max-width: 38em;
    padding: 16px;
    overflow-wrap: anywhere;
  }
  h4::first-letter {
    text-transform: uppercase;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.4;
    font-weight: 600;
  }
  h3 {
    margin-top: 24px;
    font-size: 1rem;
    font-weight: 600;
  }
  h4 {
    margin-top: 16px;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--_ink-2);
  }
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }
  .lead {
    color: var(--_ink-2);
  }
  .pairings,
  .records {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .pairings li + li,
  .records li + li {
    border-top: 1px solid var(--_rule);
  }
  .pairings button {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 8px 4px;
    border: 0;
    background: none;
    font-size: 1rem;
    text-align: start;
  }
  .pairings button:hover {
    background: var(--_paper);
  }
  .end {
    display: inline-block;
  }
  .end::before {
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
  .end.side-b::before {
    border-color: var(--_side-b);
    background: none;
  }
  .end.side-both::before {
    border-width: 1.25px;
    padding: 0.75px;
    border-color: var(--_both);
    background: radial-gradient(circle, var(--_both) 30%, transparent 36%);
  }
  .between {
    display: inline-block;
    width: 2em;
    margin: 0 0.5em;
    border-top: 2px solid;
    border-image: linear-gradient(to right, var(--_side-a), var(--_side-b)) 1;
    vertical-align: middle;
  }
  .clear {
    flex: none;
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
  }
  .documents li {
    padding: 4px 0;
  }
  .documents li + li {
    border: 0 !important;
  }
  .records:not(.documents) li {
    padding: 10px 0;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .figures duikou-figure {
    font-size: 1.25rem;
  }
  .comparison {
    margin: 4px 0;
  }
  .comparison svg {
    display: block;
    max-width: 100%;
  }
  .none {
    margin-top: 16px;
  }
  .notes,
  .where {
    color: var(--_ink-2);
    font-size: 0.75rem;
  }
  .evidence {
    font-size: 0.75rem;
  }
  .evidence summary {
    display: inline-block;
    min-height: 24px;
    line-height: 24px;
    color: var(--_ink-2);
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .evidence summary::-webkit-details-marker {
    display: none;
  }
  blockquote {
    margin: 4px 0;
    padding: 2px 0 2px 12px;
    border-inline-start: 2px solid var(--_rule);
    font-size: 0.875rem;
  }
  .translation {
    padding-inline-start: 14px;
    font-size: 0.875rem;
    color: var(--_ink-2);
  }
  mark {
    padding: 0 1px;
    background: var(--_side-b-tint);
    color: inherit;
  }
  .not-reported p {
    margin-top: 4px;
    padding: 8px 12px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: repeating-linear-gradient(45deg, transparent 0 6px, var(--_rule) 6px 7px);
  }
`;
