import { css } from 'lit';
import { annotationRowPx, annotationSizePx } from '../../../render/lettering/annotation-size.ts';
import { leaderWidthPx } from '../../../render/svg/leader-path.ts';

export const annotationStyles = css`
  .annotations {
    position: absolute;
    inset: 0;
    z-index: 1;
    overflow: hidden;
    pointer-events: none;
    /* Sizes are in px like those of the names on the map, because the layout depends on them. */
    font-size: ${annotationSizePx}px;
    line-height: ${annotationRowPx}px;
    --_small: ${annotationSizePx}px;
    white-space: nowrap;
  }
  .annotation {
    position: absolute;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
  }
  .leaders {
    position: absolute;
    width: 100%;
    height: 100%;
    overflow: visible;
    fill: none;
    stroke-linecap: round;
  }
  .leaders path {
    stroke: var(--_ink-2);
    stroke-width: ${leaderWidthPx};
  }
  .leaders path:first-child {
    stroke: var(--_land);
    stroke-width: ${leaderWidthPx + 2};
    opacity: 0.9;
  }
  .bare .words {
    display: none;
  }
  .annotation[hidden] {
    display: none;
  }
  .arc > div,
  .route > div,
  .words {
    position: relative;
    left: var(--_from-x, 0);
    top: var(--_from-y, 0);
    transform: translateX(var(--_share, 0));
    width: max-content;
    padding: 0 6px;
    isolation: isolate;
  }
  .arc > div::before,
  .route > div::before,
  .words::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
    background: var(--_panel);
    opacity: 0.82;
  }
  .wrapped :is(.words, div) {
    max-width: var(--_wrap);
    white-space: normal;
  }
  /* A sign of inference without text is centred on its arc. */
  .sign > div {
    left: 0;
    top: 0;
    transform: translate(-50%, -50%);
  }
  .sign > div::before {
    content: none;
  }
  .arc > div:first-child,
  .route > div,
  .words {
    border-start-start-radius: 4px;
    border-start-end-radius: 4px;
  }
  .arc > div:last-child,
  .route > div,
  .words {
    border-end-start-radius: 4px;
    border-end-end-radius: 4px;
  }
  .annotation duikou-figure {
    font-size: ${annotationSizePx}px;
    line-height: ${annotationRowPx}px;
  }
  .annotation duikou-figure,
  .mark {
    pointer-events: auto;
  }
  .mark {
    position: absolute;
    left: -12px;
    top: -12px;
    display: grid;
    place-content: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    background: none;
  }
  .annotation small {
    color: var(--_ink-2);
  }
  /* Dimmed marks are faint, but dimmed text stays readable. */
  .dimmed .mark {
    opacity: 0.35;
  }
  .leaders .dimmed path + path {
    opacity: 0.65;
  }
  .dimmed :is(.words, .arc > div, .route > div, duikou-figure) {
    color: var(--_ink-2);
  }
  .mark[inert] {
    pointer-events: none;
  }
`;
