/** The buttons on the map and the dialog with the list of keys, which one of them and `?` open. */
import { html, nothing, type TemplateResult } from 'lit';
import { laterElements } from '../../app/elements/later-elements.ts';
import { loadOrReport } from '../../app/loading/load-or-report.ts';
import { messagesOf, type Messages } from '../../i18n/messages.ts';
import type { Scene } from '../../scene/scene.ts';
import { hasDirection } from '../../scene/marks/arcs.ts';
import { changeMotion, clear, frame } from '../../state/transitions.ts';
import { extent, house, minus, pause, play, plus, questionMark } from '../../ui/icons.ts';
import { mediaQuery } from '../../ui/observers.ts';
import type { KeysDialog } from './keys-dialog.ts';
import type { MapContext } from './map-context.ts';
import { helpKey } from './lists/region-keys.ts';

const wantsLessMotion = mediaQuery('(prefers-reduced-motion: reduce)');

export class MapControls {
  readonly #map: MapContext;

  constructor(map: MapContext) {
    this.#map = map;
  }

  render({ language, arcs }: Scene): TemplateResult {
    const words = messagesOf(language);
    const store = this.#map.store();
    const home = store.get().index?.dataSet.kind === 'flows' ? words.homePlaces : words.home;
    return html`<div class="controls" part="controls" role="group" aria-label=${words.mapControls}>
        <button type="button" title=${words.zoomIn} aria-label=${words.zoomIn} @click=${() => this.#map.zoomBy(1)}>${plus}</button>
        <button type="button" title=${words.zoomOut} aria-label=${words.zoomOut} @click=${() => this.#map.zoomBy(-1)}>${minus}</button>
        <button type="button" title=${home} aria-label=${home} @click=${() => store.change(frame('home'))}>${house}</button>
        <button type="button" title=${words.whole} aria-label=${words.whole} @click=${() => store.change(frame('whole'))}>${extent}</button>
        ${hasDirection(arcs) ? this.#flowButton(words) : nothing}
        <button type="button" title="${words.keysName} (${helpKey})" aria-label=${words.keysName} @click=${() => this.#openKeys()}>${questionMark}</button>
      </div>
      <duikou-keys></duikou-keys>`;
  }

  #flowButton({ runFlows, stopFlows }: Messages): TemplateResult | typeof nothing {
    if (wantsLessMotion.matches) return nothing;
    const store = this.#map.store();
    const runs = store.get().view.motion === 'flow';
    const name = runs ? stopFlows : runFlows;
    return html`<button type="button" title=${name} aria-label=${name} @click=${() => store.change(changeMotion(runs ? 'once' : 'flow'))}>${runs ? pause : play}</button>`;
  }

  /** Clears the selection by Escape while the surface has the focus, which it gets by a click. */
  readonly pressedOnSurface = (event: KeyboardEvent): void => {
    const store = this.#map.store();
    if (event.key !== 'Escape' || !store.get().scene?.emphasis.pairing) return;
    event.preventDefault();
    event.stopPropagation();
    store.change(clear);
  };

  /** Opens the list of keys by `?`, wherever in the map the focus is. */
  readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== helpKey || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#openKeys();
  };

  /** Opens the list of keys, whose dialog is loaded with the panels after the map. */
  #openKeys(): void {
    void loadOrReport(this.#map.store, async () => {
      await laterElements();
      await customElements.whenDefined('duikou-keys');
      this.#map.host.renderRoot.querySelector<KeysDialog>('duikou-keys')?.open();
    });
  }
}
