import { html, type TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { bySource } from '../records/record-notes.ts';
import { computeProjects } from './compute.ts';
import { plotRowStyles } from './projects.styles.ts';
import { projectsTemplate } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** Width of the panel that is not for the plot, in px: padding and the marks at the ends of the plot. */
const besidePlotPx = 48;

/**
 * Projects: reported money by kind, numbers of projects, and sectors.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-projects for="map"></duikou-projects>
 * ```
 *
 * @element duikou-projects
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart projects - the panel
 */
export class DuikouProjects extends PanelElement {
  static override styles = [sharedStyles, panelStyles, plotRowStyles];
  protected override readonly isLaidOutBySize = true;
  readonly #parted = memoizeLast(bySource);
  readonly #computedPrimary = memoizeLast(computeProjects);
  readonly #elsewhere = memoizeLast(computeProjects);

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, widthPx } = input;
    const { primary, elsewhere } = this.#parted(index, scene.records.shown);
    const plotPx = Math.max(120, widthPx - besidePlotPx);
    const others = elsewhere.length === 0 ? null : this.#elsewhere(index, elsewhere, language, plotPx);
    return html`<article part="projects" lang=${language}>${projectsTemplate(input, this.#computedPrimary(index, primary, language, plotPx), others)}</article>`;
  }
}
