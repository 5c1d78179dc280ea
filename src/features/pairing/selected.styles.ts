import { css } from 'lit';

/** Styles of a selected pairing's story and of the counts in the list of pairings, loaded together with their templates. */
export const selectedStyles = css`
  h4::first-letter {
    text-transform: uppercase;
  }
  .added {
    color: var(--_ink-2);
  }
  .way .added {
    margin-inline-start: 4px;
  }
  p.added {
    margin-top: 8px;
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
    /* The figure inherits this size. */
    font-size: 0.9375rem;
    line-height: 1.3;
  }
  .best .notes {
    margin-top: 4px;
  }
  /* Keeps a unit such as “人次（培训）” on one line. */
  .best duikou-figure::part(unit) {
    display: inline-block;
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
  .multiples {
    column-gap: 16px;
    margin-top: 8px;
  }
  .multiples > li {
    break-inside: avoid;
    padding: 6px 0 12px;
    border-top: var(--_line);
  }
  .multiples h4 {
    margin: 0;
  }
  .multiples li li + li {
    margin-top: 8px;
  }
  .multiples svg {
    display: block;
    max-width: 100%;
    margin: 2px 0;
  }
  .multiples .label {
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .multiples .compared {
    margin-top: 4px;
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
