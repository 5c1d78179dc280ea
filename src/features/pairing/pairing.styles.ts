import { css } from 'lit';

export const pairingStyles = css`
  article {
    max-width: 38em;
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
  .clear {
    flex: none;
  }
`;
