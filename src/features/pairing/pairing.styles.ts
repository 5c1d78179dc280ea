import { css } from 'lit';

export const pairingStyles = css`
  article {
    max-width: 38em;
  }
  h4::first-letter {
    text-transform: uppercase;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    width: 100%;
    min-height: 44px;
    padding: 8px 4px;
    font-size: 1rem;
    text-align: start;
    color: inherit;
    text-decoration: none;
  }
  .way:hover {
    background: var(--_paper);
  }
  .end {
    display: inline-block;
  }
  .between {
    display: inline-block;
    width: 2em;
    margin: 0 0.5em;
    border-top: 2px solid;
    border-image: linear-gradient(to right, var(--_side-a), var(--_side-b)) 1;
    vertical-align: middle;
  }
  .added {
    color: var(--_ink-2);
  }
  .way .added {
    margin-inline-start: 8px;
  }
  .clear {
    flex: none;
  }
  .best {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    gap: 8px;
    margin-top: 12px;
  }
  .best li {
    padding: 8px;
    border: var(--_line);
    border-radius: var(--_radius);
    /* The figure inherits its size. */
    font-size: 0.9375rem;
    line-height: 1.3;
  }
  .records:not(.documents) li {
    padding: 10px 0;
  }
  .documents li {
    padding: 4px 0;
  }
  .documents li + li {
    border: 0 !important;
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
  .evidence {
    font-size: var(--_text-small);
  }
  .evidence summary {
    display: inline-block;
    color: var(--_ink-2);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .evidence summary::-webkit-details-marker {
    display: none;
  }
  :is(blockquote, .translation) {
    font-size: 0.875rem;
  }
  blockquote {
    margin: 4px 0;
  }
  .translation {
    padding-inline-start: 14px;
    color: var(--_ink-2);
  }
  .translation small {
    font-size: smaller;
  }
  h3 + .not-reported {
    margin-top: 4px;
  }
`;
