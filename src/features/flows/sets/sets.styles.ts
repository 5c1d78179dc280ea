import { css } from 'lit';

export const setsStyles = css`
  .sets {
    margin-top: 8px;
    font-size: 0.875rem;
  }
  .sets .pair {
    display: grid;
    gap: 6px;
    margin: 4px 0 6px;
  }
  .sets .set {
    display: grid;
    gap: 4px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_rule);
  }
  .sets .cluster {
    gap: 4px 6px;
  }
  .sets .which {
    gap: 4px 16px;
  }
  .sets select {
    min-height: 32px;
    padding: 0 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    padding-inline-start: 8px;
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .chip button {
    width: 28px;
    height: 28px;
  }
`;
