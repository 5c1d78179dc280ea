/** A row of tabs with one tab stop, in which the arrow keys, Home and End move. */
import { css, html, type TemplateResult } from 'lit';
import { indexAfterKey } from './roving-focus.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly text: string;
}

/** @param prefix - the prefix of the tabs' ids; the tab panel has the id `panel` */
export function tabsTemplate<Id extends string>(
  name: string,
  tabs: readonly Tab<Id>[],
  chosen: Id,
  choose: (id: Id) => void,
  prefix: string,
): TemplateResult {
  const key = (event: KeyboardEvent, i: number): void => {
    const next = indexAfterKey(event, i, { count: tabs.length, form: 'row', wraps: true });
    const tab = next === null ? undefined : tabs[next];
    if (next === null || !tab) return;
    event.preventDefault();
    event.stopPropagation();
    choose(tab.id);
    const pressed = event.currentTarget;
    if (pressed instanceof HTMLElement) pressed.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${name}>
    ${tabs.map(
      ({ id, text }, i) => html`<button
        type="button"
        role="tab"
        id="${prefix}-${id}"
        data-text=${text}
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
    border-bottom: 2px solid transparent;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  /* Reserves the width of the selected tab's bolder text, so that a selection does not move other tabs. */
  .tabs button::after {
    content: attr(data-text) / '';
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: 600;
  }
  .tabs button:hover {
    color: var(--_ink);
  }
  .tabs button[aria-selected='true'] {
    border-bottom-color: var(--_ink);
    color: var(--_ink);
    font-weight: 600;
  }
  /* Forced colours draw transparent borders too, so they get the background colour. */
  @media (forced-colors: active) {
    .tabs button:not([aria-selected='true']) {
      border-bottom-color: Canvas;
    }
    .tabs button[aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`;
