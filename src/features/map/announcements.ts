/** The text that a screen reader reads out when the picture changes. */
import { html, type TemplateResult } from 'lit';
import type { AtlasState } from '../../app/atlas-state.ts';
import { announcement } from '../../scene/announcement.ts';

export class Announcements {
  #last: AtlasState | null = null;
  #text = '';

  /**
   * Sets the text for a change of the state. The first picture and a change of language are not announced, and neither is a new step of the
   * tour, whose caption is read out.
   */
  follow(state: AtlasState): void {
    const { scene, view } = state;
    const last = this.#last;
    // Times that play are not announced one by one. The last one is.
    if (!scene || view.playing) return;
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
