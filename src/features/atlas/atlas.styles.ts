import { css, unsafeCSS } from 'lit';
import * as layout from './atlas-layout.ts';
import { atlasGrid, narrowQuery, panelWidth, peekHeightPx, sidewaysQuery, uprightQuery } from './atlas-layout.ts';

/** Lengths of the layout that the style sheet uses several times. */
const [headerHeightPx, topicsHeight] = [unsafeCSS(layout.headerHeightPx), unsafeCSS(layout.topicsHeight)];

export const atlasStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 480px;
    container-type: inline-size !important;
    background: var(--_paper);
  }
  ${unsafeCSS(atlasGrid('.atlas'))}
  .atlas {
    min-height: inherit;
    background: var(--_paper);
    color: var(--_ink);
  }
  .atlas.bare {
    --_panel-width: 0px;
    grid-template-rows: minmax(${headerHeightPx}px, auto) 0 minmax(0, 1fr);
  }
  .atlas.bare.touring {
    --_panel-width: ${unsafeCSS(panelWidth)};
  }
  .atlas.spread {
    --_panel-width: max(${unsafeCSS(panelWidth)}, min(56%, 56rem));
  }
  .skips {
    position: absolute;
    z-index: 6;
    inset: 8px auto auto 8px;
    display: flex;
    gap: 8px;
  }
  .skips:not(:focus-within) {
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    overflow: hidden;
  }
  .skips button {
    min-height: 36px;
    padding: 0 12px;
    background: var(--_panel);
    white-space: nowrap;
  }
  .topics {
    grid-area: topics;
    display: flex;
    align-items: stretch;
    gap: 8px;
    padding-inline-start: 12px;
    border-bottom: var(--_line);
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: none;
    /* Keeps a focused tab clear of the choice of sources and of the tour's button. */
    scroll-padding-inline: 12px 15rem;
  }
  /* At 1280 px, seven English words fit beside the choice of sources. */
  .topics .tabs {
    flex: none;
    gap: 0 2px;
    margin-inline-end: auto;
  }
  .topics .tabs button {
    padding: 0 6px;
  }
  /* A tab that is cut at the edge fades, which shows that the row can be scrolled. At the end of the row the fade covers no tab. */
  .more {
    position: sticky;
    inset-inline-end: 0;
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: -8px;
    padding-inline: 16px 12px;
    background: linear-gradient(to right, transparent, var(--_paper) 16px);
    pointer-events: none;
  }
  .more > * {
    pointer-events: auto;
  }
  /* The button of the user's data is loaded with the panels. Its space is reserved from the start. */
  .share,
  duikou-user-data {
    flex: none;
    width: 34px;
    height: 32px;
  }
  /* The undefined element would make a gap in the row; the dialog takes no space in it. */
  duikou-share-dialog:not(:defined) {
    display: none;
  }
  .topic-menu,
  .menu-button,
  .choices .sources {
    display: none;
  }
  .topics select,
  .start {
    align-self: center;
  }
  /* As wide as the chosen option, if the browser supports it; as wide as the longest option, it would cover a tab. */
  .topics .sources {
    field-sizing: content;
  }
  /* On a phone, opens the view of the tour's step. It is beside the handle, so that the caption keeps all its lines. */
  .open-view {
    display: none;
    position: absolute;
    z-index: 1;
    inset: 2px 8px auto auto;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    padding: 0 8px;
    border: 0;
    font-size: var(--_text-small);
  }
  .start {
    flex: none;
    min-height: 32px;
    padding: 0 12px;
    background: var(--_paper);
    white-space: nowrap;
  }
  duikou-tour {
    flex: none;
    max-height: 60%;
    overflow: auto;
  }
  /* The title stays available to screen readers. */
  .present header {
    position: absolute;
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .present header > :not(h1),
  .present .skips,
  .present .topics,
  .present .panel-head,
  .present .handle {
    display: none !important;
  }
  /* Large enough to be read from the back of a room. */
  .present .panels {
    zoom: 1.35;
  }
  .atlas.present {
    --_panel-width: max(${unsafeCSS(panelWidth)}, 36%);
    grid-template-rows: 0 0 minmax(0, 1fr);
  }
  .present aside {
    grid-row: 1 / -1;
  }
  /* The caption replaces the head of the view. */
  .guided .panels {
    --_head: none;
  }
  .atlas.present.compare {
    --_panel-width: 54%;
  }
  .present.compare .panels {
    zoom: 1;
  }
  .bare duikou-tour {
    max-height: none;
  }
  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 0 16px;
    border-bottom: var(--_line);
  }
  h1 {
    font-size: 1rem;
    line-height: 1.25;
    font-weight: 400;
    white-space: nowrap;
  }
  .mark {
    margin-inline-end: 8px;
    font-size: 1.25rem;
    font-weight: 600;
  }
  .title {
    color: var(--_ink-2);
  }
  duikou-region-search {
    flex: 1 1 240px;
    max-width: 400px;
    margin-inline-start: auto;
  }
  .choices {
    display: flex;
    gap: 8px;
  }
  .choice {
    position: relative;
    flex: none;
  }
  .choice svg {
    display: none;
  }
  select {
    height: max(32px, 2.25em);
    padding: 0 4px;
  }
  .map-area {
    grid-area: map;
    min-width: 0;
    min-height: 0;
  }
  .map-area duikou-map,
  ::slotted(duikou-map) {
    height: 100%;
    min-height: 0;
    aspect-ratio: auto;
  }
  slot {
    display: contents;
  }
  aside {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
    border-inline-start: var(--_line);
    background: var(--_panel);
  }
  duikou-sheet-head {
    display: none;
    flex: 1 0 auto;
  }
  .panel-head {
    flex: none;
    display: flex;
    align-items: start;
    justify-content: space-between;
    padding: 0 8px;
    border-bottom: var(--_line);
  }
  /* Five English words fit in one row. */
  .panel-head .tabs {
    flex-wrap: wrap;
    gap: 0;
  }
  .panel-head .tabs button {
    padding: 0 5px;
  }
  .panel-head > button {
    height: 36px;
    color: var(--_ink-2);
  }
  .filtered {
    flex: none;
    padding: 6px 16px;
    border-bottom: var(--_line);
    background: var(--_paper);
    font-size: var(--_text-small);
  }
  .filtered button {
    flex: none;
    min-height: 24px;
    padding: 0 8px;
    background: var(--_panel);
  }
  .panels {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  @media ${unsafeCSS(uprightQuery)} {
    @container ${unsafeCSS(narrowQuery)} {
      header {
        flex-wrap: wrap;
        gap: 8px;
        padding: 8px 12px;
      }
      /* With large text the buttons wrap to a line of their own. */
      h1 {
        flex: 1;
        min-width: min-content;
        white-space: normal;
      }
      h1 > * {
        display: block;
      }
      .title {
        font-size: var(--_text-small);
      }
      .choices {
        gap: 6px;
      }
      /* An icon replaces the chosen word, to make room for the title. The list opens as usual. */
      .choice svg {
        display: block;
        position: absolute;
        inset: 8px 9px;
        pointer-events: none;
      }
      .choice select {
        width: 34px;
        height: 32px;
        padding: 0;
        text-indent: 34px;
        appearance: none;
      }
      duikou-region-search {
        order: 3;
        flex-basis: 100%;
        max-width: none;
      }
      aside {
        position: absolute;
        z-index: 4;
        /* Its height is a share of the whole atlas, not of the grid row for the closed sheet. */
        grid-area: 1 / 1 / -1 / -1;
        inset: auto 0 0;
        height: var(--_peek, ${unsafeCSS(peekHeightPx)}px);
        min-height: var(--_peek, ${unsafeCSS(peekHeightPx)}px);
        border: 0;
        border-top: var(--_line);
        border-radius: 12px 12px 0 0;
        transition: height 180ms ease-out;
        overflow: hidden;
      }
      /* The caption stays visible under the map. */
      .atlas.touring {
        grid-template-rows: auto ${topicsHeight} minmax(min-content, 1fr) ${unsafeCSS(layout.tourHeightPx)}px;
      }
      /* The topics are hidden, because the step has chosen one. */
      .atlas.guided {
        grid-template-rows: auto 0 minmax(min-content, 1fr) ${unsafeCSS(layout.tourHeightPx)}px;
      }
      .guided .topics,
      .touring duikou-region-search {
        display: none;
      }
      .touring aside {
        height: ${unsafeCSS(layout.tourHeightPx)}px;
      }
      .touring duikou-tour {
        max-height: none;
      }
      .atlas.bare.touring {
        grid-template-rows: auto 0 minmax(0, 1fr) ${unsafeCSS(layout.tourHeightPx)}px;
      }
      .touring aside.peek > :is(.panel-head, .panels, .filtered),
      /* In the closed sheet the figures take the place of the tabs. */
      aside.peek > duikou-sheet-head[filled] ~ .panel-head {
        display: none;
      }
      .touring aside.peek > duikou-tour {
        flex: 1;
      }
      .touring aside.peek > .open-view {
        display: inline-flex;
      }
      .atlas.present {
        grid-template-rows: 0 0 minmax(0, 1fr) ${unsafeCSS(layout.tourHeightPx)}px;
      }
      aside.half {
        height: max(50%, var(--_peek, 0px) + 132px);
      }
      /* Covers everything except the header. */
      aside.full {
        grid-area: 2 / 1 / -1 / -1;
        height: 100%;
      }
      aside:not(.peek) > duikou-sheet-head,
      .touring duikou-sheet-head {
        flex: none;
      }
      .touring aside:not(.peek) > duikou-tour {
        max-height: 50%;
      }
      /* The overlays would be half covered by the sheet and hard to tap. */
      .atlas.sheet-raised .map-area {
        --_overlays: hidden;
      }
      /* Prevents the focus from moving to controls below the edge of the screen. */
      aside.peek > :is(.panels, .filtered) {
        flex: 0;
        visibility: hidden;
      }
      .panel-head > button {
        display: none;
      }
      duikou-sheet-head {
        display: block;
      }
    }
  }
  /* Fixed at the edge, the choice of sources would take half of the row. It scrolls with the topics, and only the tour's button stays. */
  @container (max-width: 44rem) {
    .topics {
      scroll-padding-inline-end: 96px;
    }
    .more {
      display: contents;
    }
    .start {
      position: sticky;
      inset-inline-end: 12px;
      margin-inline-end: 12px;
      box-shadow: -8px 0 8px 4px var(--_paper), 12px 0 0 4px var(--_paper);
    }
  }
  /* Two choices and two buttons leave no room for the title; screen readers still read it. */
  @container (max-width: 359px) {
    .title {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  /* After the rules for widths, so that these take precedence in landscape at any width. */
  @media ${unsafeCSS(sidewaysQuery)} {
    :host {
      min-height: 300px;
    }
    .atlas.bare {
      --_attribution: inline;
      grid-template-rows: ${unsafeCSS(layout.foldedHeight)} minmax(0, 1fr);
    }
    .bare header {
      grid-column: 1 / 3;
    }
    .atlas.present {
      grid-template-rows: 0 minmax(0, 1fr);
    }
    .atlas.spread {
      --_panel-width: initial;
    }
    header {
      gap: 4px;
      padding: 0 4px 0 12px;
    }
    .mark {
      margin: 0;
      font-size: 1.125rem;
    }
    .title {
      position: absolute;
      clip-path: inset(50%);
    }
    duikou-region-search {
      flex: none;
      width: 36px;
      margin: 0;
    }
    /* The open search has the whole row. */
    duikou-region-search:focus-within {
      position: absolute;
      z-index: 6;
      inset: 0 calc(var(--_panel-width, ${unsafeCSS(panelWidth)}) + 1px) auto 0;
      width: auto;
      max-width: none;
      padding: 4px 8px;
      background: var(--_paper);
    }
    .topic-menu,
    .choices .sources {
      display: block;
    }
    .menu-button {
      display: grid;
      width: 36px;
      height: 36px;
    }
    .choices {
      display: none;
    }
    .choices.open {
      position: absolute;
      z-index: 6;
      inset: ${unsafeCSS(layout.foldedHeight)} auto auto 8px;
      display: grid;
      grid-template-columns: 1fr 1fr;
      padding: 12px;
      border: var(--_line);
      border-radius: var(--_radius);
      background: var(--_panel);
    }
    .choices :is(.choice, .choice select, .sources) {
      grid-column: 1 / -1;
      width: 100%;
      height: 36px;
    }
    .topics {
      gap: 4px;
      padding-inline: 4px 8px;
    }
    .topics > .tabs,
    .topics .sources,
    .panel-head > button {
      display: none;
    }
    duikou-tour {
      max-height: 100%;
    }
    .topic-menu {
      flex: 0 1 auto;
      min-width: 0;
      margin-inline-end: auto;
    }
    .start {
      position: static;
      margin: 0;
      padding: 0 8px;
      box-shadow: none;
    }
    .panel-head .tabs {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
  }
  duikou-print-sheet {
    display: none;
  }
  /* Prints the map, then the sheet, without controls. */
  @media print {
    :host {
      min-height: 0;
      background: none;
    }
    .atlas {
      display: block;
      height: auto;
      min-height: 0;
      background: none;
    }
    .skips,
    header,
    .topics,
    aside,
    .comparing .map-area {
      display: none !important;
    }
    duikou-print-sheet {
      display: block;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    aside {
      transition: none !important;
    }
  }
`;
