import { css } from 'lit';

export const timeStyles = css`
  .time {
    margin: 4px 0 8px;
  }
  .time .steps {
    display: grid;
    grid-template-columns: 36px 36px 36px minmax(0, 1fr);
    align-items: center;
    gap: 0 4px;
  }
  .time .steps button {
    width: 100%;
    height: 36px;
  }
  .time .now {
    margin: 0 0 0 8px;
    font-weight: 600;
  }
  .brush {
    position: relative;
    width: fit-content;
    max-width: 100%;
    margin-top: 6px;
  }
  .brush svg {
    display: block;
    overflow: visible;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .bars {
    border-bottom: 1px solid var(--_rule);
  }
  .bars .inside {
    fill: var(--_ink-2);
    stroke: var(--_ink-2);
  }
  .bars .shown {
    fill: var(--_ink);
    stroke: var(--_ink);
  }
  .bars .outside {
    fill: var(--_rule);
    stroke: var(--_rule);
  }
  .bars rect {
    stroke-width: 0;
  }
  .bars .ends {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .bars .whole {
    stroke: var(--_rule);
  }
  .bars :is(.zero, .silent) {
    fill: none;
    stroke-width: 1;
  }
  .bars .silent {
    stroke-dasharray: 2 2;
  }
  .brush input {
    width: 100%;
    min-width: 0;
    margin: 0;
    accent-color: var(--_ink);
  }
  .brush .at {
    display: block;
    height: 28px;
  }
  /* The ends of the range lie over the bars, so only their thumbs accept the pointer. */
  .brush .handle {
    position: absolute;
    top: 0;
    left: 0;
    height: 41px;
    appearance: none;
    background: none;
    pointer-events: none;
  }
  .handle::-webkit-slider-thumb {
    width: 24px;
    height: 41px;
    appearance: none;
    background: none;
    border: 0;
    cursor: ew-resize;
    pointer-events: auto;
  }
  .handle::-moz-range-thumb {
    width: 24px;
    height: 41px;
    background: none;
    border: 0;
    border-radius: 0;
    cursor: ew-resize;
    pointer-events: auto;
  }
  .handle::-moz-range-track {
    background: none;
  }
  .handle:focus-visible {
    outline: none;
  }
  .handle:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .handle:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
`;
