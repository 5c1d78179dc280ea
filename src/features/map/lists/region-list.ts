/** The list box of the regions, which covers the map, with its options, keys and focus. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { messagesOf } from '../../../i18n/messages.ts';
import type { Scene } from '../../../scene/scene.ts';
import { clear, frame, highlight, toggle } from '../../../state/transitions.ts';
import { optionId } from '../../../ui/option-id.ts';
import type { MapContext } from '../map-context.ts';
import { keyAction } from './region-keys.ts';

export class RegionList {
  readonly #map: MapContext;
  #active: string | null = null;

  constructor(map: MapContext) {
    this.#map = map;
  }

  /** The active region; null before the first focus. */
  get active(): string | null {
    return this.#active;
  }

  get element(): HTMLElement | null {
    return this.#map.host.renderRoot.querySelector<HTMLElement>('.region-list');
  }

  focus(): void {
    this.element?.focus();
  }

  render(scene: Scene): TemplateResult {
    const words = messagesOf(scene.language);
    const active = this.#active;
    return html`
      <div
        class="region-list"
        part="regions"
        role="listbox"
        tabindex="0"
        aria-label=${words.regionsName}
        aria-describedby="keys"
        aria-activedescendant=${active ? optionId('region', active) : nothing}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event, scene)}
        @focus=${(event: FocusEvent) => this.#focused(event, scene)}
        @blur=${() => this.#blurred()}
      >
        ${repeat(
          scene.regions,
          (region) => region.id,
          (region) => html`<div
            id=${optionId('region', region.id)}
            role="option"
            aria-selected=${scene.emphasis.selected === region.id}
            @click=${() => this.#map.store().change(toggle(region.id))}
          >${region.optionName}</div>`,
        )}
      </div>
      <p id="keys" class="visually-hidden">${words.keyboardHelp}</p>
    `;
  }

  #pressed(event: KeyboardEvent, scene: Scene): void {
    const action = keyAction(event, scene.regions, this.#active, scene.emphasis.pairing !== null);
    if (!action) return;
    if (action.do === 'leave') {
      this.element?.blur();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const store = this.#map.store();
    switch (action.do) {
      case 'go':
        this.#activate(action.id, scene);
        return;
      case 'choose':
        store.change(toggle(action.id));
        return;
      case 'clear':
        store.change(clear);
        return;
      case 'zoom':
        this.#map.zoomBy(action.steps);
        return;
      case 'frame':
        store.change(frame(action.framing));
    }
  }

  /** Highlights the active region, unless the focus came here when a notice was closed with the mouse. */
  #focused({ currentTarget }: FocusEvent, scene: Scene): void {
    const id = this.#active ?? scene.emphasis.selected ?? scene.regions[0]?.id ?? null;
    if (currentTarget instanceof Element && currentTarget.matches(':focus-visible')) {
      this.#activate(id, scene);
      return;
    }
    this.#active = id;
    this.#map.host.requestUpdate();
  }

  #blurred(): void {
    this.#map.store().change(highlight(null));
    this.#map.tooltip.hide();
  }

  /** Makes a region active, and highlights it on the map. */
  #activate(id: string | null, scene: Scene): void {
    const { host, tooltip } = this.#map;
    const surface = this.#map.surface();
    this.#active = id;
    this.#map.store().change(highlight(id));
    const region = scene.regions.find((candidate) => candidate.id === id);
    const at = region ? surface?.project(region.place) : null;
    if (region && at) tooltip.show(region.id, at);
    else tooltip.hide();
    host.requestUpdate();
  }
}
