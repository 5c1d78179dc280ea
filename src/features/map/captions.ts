import { html, type TemplateResult } from 'lit';
import { shownInSvg } from '../../render/svg/arc-style.ts';
import type { Scene } from '../../scene/scene.ts';
import type { SurfaceKind } from '../../state/view-state.ts';

/** The lines below the map: what is shown and its source, the review number and whose boundaries these are. */
export function captionsTemplate(scene: Scene, surface: SurfaceKind): TemplateResult {
  const { captions } = scene;
  return html`<div class="captions" part="captions">
    <p>${surface === 'svg' ? shownInSvg(scene) : captions.shown} · ${captions.source}</p>
    <p>${captions.review}<span class="attribution"> · ${captions.attribution}</span></p>
  </div>`;
}
