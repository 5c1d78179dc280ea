import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { innerSum, placeSums } from './controls/compute.ts';
import { flowControlsStyles } from './controls/controls.styles.ts';
import { flowControlsTemplate, placeSumsTemplate, omittedTemplate, selectedTotalsTemplate } from './controls/template.ts';
import { computeFlows, flowKinds } from './compute.ts';
import { flowsStyles } from './flows.styles.ts';
import { flowsTemplate } from './template.ts';
import { setsStyles } from './sets/sets.styles.ts';
import { timeStyles } from './time/time.styles.ts';
import { TimePlay } from './time/time-play.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { bySource } from '../records/record-notes.ts';
import { plotRowStyles } from '../projects/projects.styles.ts';
import { isOneOf } from '../../data/parse/objects.ts';
import { offeredTopics } from '../../scene/topics/offered.ts';
import type { FlowKind } from '../../state/topics.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { flowsWords } from './messages.ts';
import { saveDrawing } from '../../app/page/save-drawing.ts';
import { computeSankey, type Sankey } from '../sankey/compute.ts';
import { sankeyPicture, sankeyTemplate } from '../sankey/template.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** The width of the panel beside the plot: its padding. */
const besidePlotPx = 32;

/**
 * Flows between the regions: visitors, grain, people, reforms, platforms. Each figure is drawn in the form that its unit allows.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-flows for="map" kind="tourism"></duikou-flows>
 * ```
 *
 * @element duikou-flows
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @attr {'tourism'|'grain'|'people'|'reforms'|'platforms'|'flows'} kind - which flows to show; default: those of the topic, or all if the topic has none
 * @csspart flows - the panel
 */
export class DuikouFlows extends PanelElement {
  static override properties: PropertyDeclarations = { kind: { type: String, reflect: true } };
  static override styles = [sharedStyles, panelStyles, plotRowStyles, flowsStyles, flowControlsStyles, timeStyles, setsStyles];
  protected override readonly isLaidOutBySize = true;

  /** The kind of flows to show, as in the attribute `kind`; null shows that of the topic. An unknown kind shows a sentence instead. */
  declare kind: string | null;
  readonly #sections = memoizeLast((kinds: string, index: PanelInput['index'], shown: readonly string[], widthPx: number) => {
    const { primary, elsewhere } = bySource(index, shown);
    const requested = flowKinds.filter((kind) => kinds.includes(kind));
    return [
      ...requested.map((kind) => computeFlows(index, primary, kind, widthPx)),
      ...requested.map((kind) => computeFlows(index, elsewhere, kind, widthPx, true)),
    ];
  });

  // Sums over a hundred thousand flows are kept between renderings.
  readonly #sums = memoizeLast(placeSums);
  readonly #inner = memoizeLast(innerSum);
  readonly #sankey = memoizeLast(computeSankey);
  protected readonly timePlay = new TimePlay(this, this.storeController);

  constructor() {
    super();
    this.kind = null;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, widthPx } = input;
    const requested = isFlowKind(this.kind)
      ? this.kind
      : isFlowKind(scene.topic)
        ? scene.topic
        : flowKinds.filter((kind) => offeredTopics(index).includes(kind)).join(' ');
    const sections = this.#sections(requested, index, scene.records.shown, Math.max(120, Math.min(560, widthPx - besidePlotPx)));
    const isUnknown = this.kind !== null && this.kind !== '' && !isFlowKind(this.kind);
    return html`<article part="flows" lang=${language}>
      ${isUnknown ? html`<p role="status" class="notes">${flowsWords[language].unknownKind(this.kind ?? '', flowKinds.join(', '))}</p>` : nothing}
      ${flowsTemplate(
        input,
        sections,
        scene.flows
          ? html`${flowControlsTemplate(input, scene.flows, scene.flows.sums ? this.#inner(index, scene.records.shown, scene.flows.unit) : { kind: 'none' }, this.#drawnPx(widthPx))}${selectedTotalsTemplate(input)}${omittedTemplate(input)}${this.#bands(input)}${placeSumsTemplate(input, this.#sums(index, scene.records.shown, scene.flows.unit, scene.emphasis.selected))}`
          : nothing,
      )}
    </article>`;
  }

  /** The flows to and from the selected place as bands. Two selected places have one flow in each direction, which the map shows. */
  #bands(input: PanelInput): TemplateResult | typeof nothing {
    const { index, scene, widthPx, view } = input;
    const place = view.selection !== null && scene.emphasis.selected === view.selection ? view.selection : null;
    if (place === null) return nothing;
    const drawnPx = this.#drawnPx(widthPx);
    return sankeyTemplate(input, this.#sankey(index, scene.records.shown, place), drawnPx, (sankey) => this.#saveBands(input, sankey));
  }

  #drawnPx(widthPx: number): number {
    return Math.max(240, Math.min(560, widthPx - besidePlotPx));
  }

  #saveBands(input: PanelInput, sankey: Sankey): void {
    saveDrawing(this, input, 'duikou-flows.svg', ({ palette, fontFamily, lines }) =>
      sankeyPicture(input.index, sankey, input.language, palette, fontFamily, lines),
    );
  }
}

function isFlowKind(kind: string | null): kind is FlowKind {
  return isOneOf(flowKinds, kind);
}
