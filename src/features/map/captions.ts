import { html, nothing, type TemplateResult } from 'lit';
import { shownInSvg } from '../../render/svg/arc-style.ts';
import type { Scene } from '../../scene/scene.ts';
import type { SurfaceKind } from '../../state/view-state.ts';

/**
 * The lines below the map: what is shown and its source, the review number and whose boundaries these are.
 *
 * @param isSmall - there is room for the beginning of one line: the partner of what is selected
 */
export function captionsTemplate(scene: Scene, surface: SurfaceKind, isSmall: boolean): TemplateResult {
  const { captions, description } = scene;
  return html`<div class="captions" part="captions">
    ${isSmall && description.selection !== '' ? html`<p>${description.selection}</p>` : nothing}
    <p>${surface === 'svg' ? shownInSvg(scene) : captions.shown} · ${captions.source}</p>
    <p>${captions.review}<span class="attribution"> · ${captions.attribution}</span></p>
  </div>`;
}
