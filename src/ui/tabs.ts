/** A row of tabs: one stop for the Tab key, arrows, Home and End within. */
import { css, html, type TemplateResult } from 'lit';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly text: string;
}

/** @param prefix - of the tabs' ids; what they show has the id `panel` */
export function tabsTemplate<Id extends string>(
  name: string,
  tabs: readonly Tab<Id>[],
  chosen: Id,
  choose: (id: Id) => void,
  prefix: string,
): TemplateResult {
  const key = (event: KeyboardEvent, i: number): void => {
    const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const tab = tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    event.stopPropagation();
    choose(tab.id);
    const row = event.currentTarget;
    if (row instanceof HTMLElement) row.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(tab)]?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${name}>
    ${tabs.map(
      ({ id, text }, i) => html`<button
        type="button"
        role="tab"
        id="${prefix}-${id}"
        aria-selected=${id === chosen}
        aria-controls="panel"
        tabindex=${id === chosen ? 0 : -1}
        @click=${() => choose(id)}
        @keydown=${(event: KeyboardEvent) => key(event, i)}
      >${text}</button>`,
    )}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 0 4px;
  }
  .tabs button {
    min-height: 36px;
    padding: 0 8px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .tabs button:hover {
    color: var(--_ink);
  }
  .tabs button[aria-selected='true'] {
    border-bottom-color: var(--_ink);
    color: var(--_ink);
    font-weight: 600;
  }
  /* Forced colours draw transparent borders too. */
  @media (forced-colors: active) {
    .tabs button:not([aria-selected='true']) {
      border-bottom-color: Canvas;
    }
    .tabs button[aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
`;
