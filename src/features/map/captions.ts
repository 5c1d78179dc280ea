import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';

/**
 * The lines below the map: the content and its source, the review number, and the attribution of the boundaries.
 *
 * @param isSmall - whether there is room for only one line, which then begins with the partner of the selection
 */
export function captionsTemplate(scene: Scene, isSmall: boolean): TemplateResult {
  const { captions, description } = scene;
  return html`<div class="captions" part="captions">
    ${isSmall && description.selection !== '' ? html`<p>${description.selection}</p>` : nothing}
    <p>${captions.shown} · ${captions.source}</p>
    <p>${captions.review}<span class="attribution"> · ${captions.attribution}</span></p>
  </div>`;
}
