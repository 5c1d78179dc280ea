/** What a screen reader hears when the picture changes. */
import { html, type TemplateResult } from 'lit';
import type { AtlasState } from '../../app/atlas-state.ts';
import { announcement } from '../../scene/announcement.ts';

export class Announcements {
  #last: AtlasState | null = null;
  #text = '';

  /** The first picture is no news. A step of the tour has its caption, which is read out; nor are the words of another language news. */
  follow(state: AtlasState): void {
    const { scene, view } = state;
    const last = this.#last;
    if (!scene) return;
    this.#last = state;
    if (!last?.scene || (scene === last.scene && view.step === last.view.step)) return;
    const isCaptioned = view.step !== null && view.step !== last.view.step;
    const unchanged = scene.language === last.scene.language ? this.#text : '';
    this.#text = isCaptioned ? '' : announcement(last.scene, scene) || unchanged;
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" aria-live="polite">${this.#text}</p>`;
  }
}
