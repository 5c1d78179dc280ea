import { css } from 'lit';

export const landingStyles = css`
  .figure-rows {
    margin-top: 12px;
    border-bottom: var(--_line);
  }
  .figure-rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    min-height: 48px;
    padding: 4px 0;
    border-top: var(--_line);
    font-size: 1.0625rem;
  }
  .figure-rows .notes span {
    display: block;
  }
  .ways {
    margin-top: 12px;
  }
  .find {
    margin-top: 20px;
  }
  .find h3 {
    margin: 0;
  }
  /* Two columns if the names are short, so that all pairings are visible without scrolling. */
  .find + .pairings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10.5em, 1fr));
    gap: 0 16px;
    margin-top: 4px;
  }
  .find + .pairings:lang(en) {
    grid-template-columns: 1fr;
  }
  .find + .pairings > li {
    border: 0;
    border-top: var(--_line);
  }
  .find + .pairings .way {
    min-height: 36px;
    padding: 4px;
  }
  .find + .pairings .between {
    width: 1.25em;
    margin: 0 0.35em;
  }
`;

/** Styles of the buttons below the figures, which the atlas renders. */
export const wayOnStyles = css`
  .way-on {
    min-height: 36px;
    padding: 0 14px;
  }
  .way-on.first {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_panel);
  }
`;
