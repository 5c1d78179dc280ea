import { css, unsafeCSS } from 'lit';
import { insetStyles } from '../../render/svg/inset.styles.ts';

/** Styles of the map and its overlays. The height of the captions is part of the layout of the first picture, also in `site/`. */
export const mapStyles = css`
  :host {
    display: block;
    width: 100%;
    min-height: 320px;
    aspect-ratio: 4 / 3;
  }
  /* The height is not fixed, because lines of large text make the map higher. */
  .map {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: inherit;
    background: var(--_panel);
    color: var(--_ink);
  }
  .box {
    position: relative;
    flex: 1;
    min-height: 120px;
    overflow: hidden;
    isolation: isolate;
    background: var(--_sea);
    container-type: size;
  }
  :is(.still, .surfaces, .surfaces > div, .region-list, .waiting) {
    position: absolute;
    inset: 0;
  }
  /* Each mark becomes visible once it is at its place. */
  .marks {
    position: absolute;
    visibility: hidden;
  }
  /* Until a map is drawn, the first picture takes the clicks. */
  .still:not([hidden]) + .surfaces {
    pointer-events: none;
  }
  .still[hidden] {
    display: none;
  }
  /* The list box covers the map for its focus ring, and lets the pointer through. */
  .region-list {
    pointer-events: none;
    overflow: hidden;
    z-index: 1;
  }
  .region-list > * {
    position: absolute;
    inset: 0 auto auto 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .waiting {
    display: grid;
    place-content: center;
    color: var(--_ink-2);
  }
  :is(.controls, .legend, .inset, .notices) {
    position: absolute;
    z-index: 2;
  }
  :is(.controls, .legend, .inset, .annotations) {
    visibility: var(--_overlays, visible);
  }
  .controls {
    top: 12px;
    right: 12px;
    display: grid;
    border: var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_panel);
  }
  .controls button {
    display: grid;
    place-content: center;
    width: 32px;
    height: 32px;
  }
  .controls button + button {
    border-top: var(--_line);
  }
  .controls button:hover {
    background: var(--_paper);
  }
  .controls button:focus-visible {
    outline-offset: -2px;
  }
  .legend {
    left: 12px;
    bottom: 12px;
    padding: 6px 10px 6px 6px;
    border-radius: var(--_radius);
    pointer-events: none;
  }
  /* Only the background is translucent. */
  .legend::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
    background: var(--_panel);
    opacity: 0.88;
  }
  /* Items that do not fit below each other are placed side by side. */
  .legend .legend-items {
    grid-auto-flow: column;
    grid-template-rows: repeat(auto-fit, 1.5em);
    max-height: calc(100cqh - 36px);
  }
  .inset {
    right: 12px;
    bottom: 12px;
    pointer-events: none;
    line-height: 0;
  }
  ${unsafeCSS(insetStyles.wide('.inset'))}
  /* The legend would cover a small map, and the panel has one too. The layout of names (overlayRects) takes this into account. */
  @container (max-height: 8rem) or (max-height: 200px) or ((max-width: 360px) and (max-height: 300px)) {
    .legend {
      display: none;
    }
  }
  /* The column of buttons and the inset need more height than this. The layout of names (overlayRects) takes this into account. */
  @container (max-height: 300px) {
    .controls button {
      height: 28px;
    }
  }
  @container (max-height: 269px) {
    .controls {
      grid-auto-flow: column;
    }
    .controls button + button {
      border-top: 0;
      border-inline-start: var(--_line);
    }
  }
  @container (max-width: 520px) {
    .legend.guided {
      display: none;
    }
    .legend .legend-items {
      font-size: 0.6875rem;
      gap: 0;
    }
    /* 广东 is in the lower left here, and no arc ends in the upper left. */
    .legend {
      left: 6px;
      top: 6px;
      bottom: auto;
      padding: 2px 6px 2px 2px;
    }
    /* Many marks are placed side by side, up to the buttons. The layout of names (overlayRects) takes this into account. */
    .legend.many {
      max-width: calc(100% - 62px);
    }
    .legend.many .legend-items {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
    }
    .legend.many li {
      white-space: normal;
    }
    .inset {
      right: 6px;
      bottom: 6px;
    }
    ${unsafeCSS(insetStyles.narrow('.inset'))}
  }
  @container (max-height: 300px) {
    ${unsafeCSS(insetStyles.short('.inset'))}
  }
  .tooltip {
    position: absolute;
    z-index: 3;
    max-width: min(260px, 70%);
    padding: 4px 8px;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_ink);
    pointer-events: none;
    width: max-content;
  }
  .asked {
    position: absolute;
    z-index: 3;
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_panel);
    transform: translate(-50%, -50%);
  }
  .notices,
  .alerts {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .notices,
  .place-answer {
    inset: 12px 60px auto 12px;
  }
  .place-answer {
    position: absolute;
    z-index: 4;
    width: fit-content;
    max-width: min(26em, 100% - 72px);
    padding: 8px 8px 10px 12px;
  }
  .place-answer h3 {
    font-size: 0.875rem;
  }
  .place-answer :is(p, ul) {
    margin-top: 4px;
  }
  /* The answer covers the legend. */
  @container (max-width: 520px) {
    .place-answer {
      inset: 6px 60px auto 6px;
    }
  }
  .alerts.empty {
    display: none;
  }
  .amount {
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 6px 12px;
    max-width: 38em;
    padding: 8px 8px 8px 12px;
    border: var(--_line);
    border-inline-start: 3px solid var(--_ink-2);
    border-radius: var(--_radius);
    background: var(--_panel);
    overflow-wrap: anywhere;
  }
  /* On a phone, two buttons are below the text. */
  .notice > span {
    flex: 1 1 12em;
  }
  .notice button {
    flex: none;
    min-height: 24px;
    padding: 0 8px;
    border: var(--_line);
    border-radius: var(--_radius);
  }
  @container (max-width: 520px) {
    .notice.recoverable > span {
      flex-basis: 100%;
    }
  }
  /* A very small map shows only itself and focused controls. The layout of names (overlayRects) takes this into account. */
  @container (max-width: 239px) or (max-height: 200px) {
    :is(.legend, .inset, .controls:not(:focus-within)) {
      clip-path: inset(50%);
      pointer-events: none;
    }
    .controls {
      top: 6px;
      right: 6px;
    }
    .notices {
      inset: 6px 6px auto;
      max-height: calc(100% - 12px);
      overflow-y: auto;
      font-size: 0.6875rem;
      line-height: 1.3;
    }
  }
  .late {
    visibility: hidden;
    animation: late 0s 1s forwards;
  }
  @keyframes late {
    to {
      visibility: visible;
    }
  }
  .captions {
    flex: none;
    padding: 6px 12px;
    border-top: var(--_line);
    color: var(--_ink-2);
    font-size: var(--_text-small);
    line-height: 1.4;
  }
  /* An atlas without room makes them one line, and the attribution is then in the dialog with the keys. */
  .captions {
    padding-block: var(--_captions-pad, 6px);
    font-size: var(--_captions-size, var(--_text-small));
  }
  .captions p {
    display: var(--_captions, block);
  }
  .captions p + p::before {
    content: var(--_between, none);
  }
  .small .captions {
    --_between: ' · ';
    padding: 2px 6px;
    font-size: 0.6875rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .small .captions p {
    display: inline;
  }
  .attribution {
    display: var(--_attribution, inline);
  }
  .print {
    display: none;
  }
  @media print {
    :host {
      aspect-ratio: auto;
      height: auto !important;
    }
    .map {
      container-type: normal;
    }
    .map.replaced,
    .map > .box > :is(.controls, .notices, .tooltip) {
      display: none;
    }
    /* Without a drawing for print, the map is printed at its size on the screen, reduced if a page in landscape requires it. */
    .map > .box {
      flex: none;
      width: var(--_w, auto);
      height: var(--_h, 600px);
      zoom: var(--_z, 1);
    }
    /* The dark colours of a WebGL map are inverted for print, keeping the hues. An SVG map takes the light colours by itself. */
    .surfaces.dark canvas {
      filter: invert(1) hue-rotate(180deg);
    }
    .print {
      display: block;
      line-height: 0;
      break-inside: avoid;
    }
    .print.title {
      margin: 0 0 2mm;
      line-height: 1.4;
    }
    .print svg {
      width: 100%;
      height: auto;
      max-height: 186mm;
    }
  }
  @media (forced-colors: active) {
    .controls button,
    .notice {
      border: 1px solid ButtonBorder;
    }
  }
`;
