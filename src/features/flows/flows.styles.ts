import { css } from 'lit';

export const flowsStyles = css`
  /* A long number may extend into the padding, so that it is never cut. */
  .sankey svg {
    display: block;
    margin-top: 4px;
    overflow: visible;
  }
  .ends {
    font-weight: 600;
  }
  .between {
    margin: 0 0.25em;
    font-weight: 400;
    color: var(--_ink-2);
  }
  .mark {
    display: flex;
    gap: 4px 12px;
    margin: 6px 0 2px;
  }
  :is(.rows, .route) .label {
    font-size: 0.875rem;
  }
  .route {
    margin-top: 16px;
    padding-top: 12px;
    border-top: var(--_line);
  }
  .route ol {
    display: flex;
    margin: 0 0 8px;
  }
  .route li {
    position: relative;
    flex: 1;
    padding-top: 16px;
    font-weight: 600;
  }
  .route li::before {
    content: '';
    position: absolute;
    top: 3px;
    left: 0;
    width: 9px;
    height: 9px;
    border: 2px solid var(--_ink);
    background: var(--_panel);
    z-index: 1;
  }
  .route :is(.side-a, .side-b)::before {
    border-radius: 50%;
    border-color: var(--_side-b);
  }
  .route .side-a::before {
    border-color: var(--_side-a);
    background: var(--_side-a);
  }
  .route li:not(:last-child)::after {
    content: '';
    position: absolute;
    top: 8px;
    left: 10px;
    right: 0;
    border-top: 2px dashed var(--_ink);
  }
  .route li:first-child::after {
    border-top-style: solid !important;
  }
  .route li:last-child {
    flex: none;
  }
`;
