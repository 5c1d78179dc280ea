import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { comparedPairings } from '../../scene/emphasis.ts';
import { screenScale } from '../../render/screen-scale.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { landingFigures } from '../landing/compute.ts';
import { rankedFigures, rankedFlows, selectedPairing } from '../records/ranked-figures.ts';
import { sheetStyles } from './sheet.styles.ts';
import { stopAfterDrag, stopAfterPress, stopBeside, type SheetStop } from './stops.ts';
import { sheetTemplate } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { peekHeightPx } from '../atlas/atlas-layout.ts';
import { resizeObserver } from '../../ui/observers.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

const maxFigures = 2;
/** Distance from which a press becomes a drag. */
const dragFromPx = 8;
/** Time without a change of size after which the sheet counts as being at rest. */
const restMs = 120;

/**
 * The head of the atlas's sheet on narrow screens: the handle, and the selected pairing with its date and main figures. It is the
 * first child of the sheet, measures it and handles drags. Internal: the atlas contains it and keeps the stop.
 */
export class SheetHead extends PanelElement {
  static override properties: PropertyDeclarations = {
    stop: { attribute: false },
    touring: { type: Boolean, reflect: true },
    isDisplayed: { state: true },
  };
  static override styles = [sharedStyles, panelStyles, sheetStyles];

  /** How far the sheet is open. */
  declare stop: SheetStop;
  /** Whether the sheet has the caption of a tour, so that the head is only the handle. */
  declare touring: boolean;
  /** Called with the stop that the reader has chosen. */
  declare moved: (stop: SheetStop) => void;
  /** Called with the top edge of the sheet, in px of the viewport, once it is at rest; infinite if no sheet is shown. */
  declare rested: (topY: number) => void;
  /** Whether the head is displayed. A wide atlas has no sheet, and the content of the head is then not rendered. */
  declare protected isDisplayed: boolean;
  readonly #flows = memoizeLast(rankedFlows);
  readonly #boxes = resizeObserver(() => this.#measure());
  #rest: ReturnType<typeof setTimeout> | undefined;
  #from: { readonly y: number; readonly heightPx: number } | null = null;
  #isDragging = false;
  /** Whether the head has figures, of the selection or of the landing. */
  #hasFigures = false;

  constructor() {
    super();
    this.stop = 'peek';
    this.touring = false;
    this.isDisplayed = true;
    this.addEventListener('pointerdown', (event) => this.#pressed(event));
    this.addEventListener('pointermove', (event) => this.#drawn(event));
    this.addEventListener('pointerup', (event) => this.#released(event));
    this.addEventListener('pointercancel', () => this.#letGo());
    // The click at the end of a drag must not press the element under it.
    this.addEventListener('click', (event) => this.#clicked(event), { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#boxes.disconnect();
    clearTimeout(this.#rest);
  }

  get #sheet(): HTMLElement | null {
    return this.parentElement;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The closed sheet hides its tabs if the head has figures.
    this.toggleAttribute('filled', this.#hasFigures && !this.touring);
    if (!this.isConnected) return;
    for (const box of [this.renderRoot.querySelector('article'), this.nextElementSibling, this.#sheet]) if (box) this.#boxes.observe(box);
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, view } = input;
    const handle = {
      stop: this.stop,
      pressed: () => this.moved(stopAfterPress(this.stop)),
      keyed: (event: KeyboardEvent) => this.#keyed(event),
    };
    if (!this.isDisplayed)
      return sheetTemplate(input, { ...handle, hasContent: false, pairing: null, place: null, compared: [], figures: [] });
    const pairing = selectedPairing(index, view.selection);
    const { selected, pairings } = scene.emphasis;
    const flows = index.dataSet.kind === 'flows' && selected !== null && pairings !== null && pairings.size > 1 ? pairings : null;
    this.#hasFigures = pairing !== null || landingFigures(index, scene.records.shown).length > 0;
    return sheetTemplate(input, {
      ...handle,
      // The caption of a tour replaces everything except the handle.
      hasContent: !this.touring,
      pairing,
      place: flows && selected,
      compared: view.view === 'compare' && view.compared !== null ? comparedPairings(index, null, view.compared) : [],
      figures: (flows ? this.#flows(index, scene.arcs, flows) : pairing ? rankedFigures(index, pairing) : []).slice(0, maxFigures),
    });
  }

  #keyed(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.moved(stopBeside(this.stop, by === 1 ? 1 : -1));
  }

  /** Measures the closed sheet, which is higher with larger text, so that the map keeps the space above it. */
  #measure(): void {
    const article = this.renderRoot.querySelector('article');
    const tabs = this.#sheet?.querySelector<HTMLElement>('.panel-head');
    const isShown = article !== null && article.offsetHeight > 0;
    // An atlas that the page hides keeps the content of its head.
    const isHidden = !isShown && (this.#sheet?.offsetHeight ?? 0) === 0;
    // As in `#givePeek`, a rendering in this frame would change a size that is being measured.
    if (article !== null && !isHidden && isShown !== this.isDisplayed) requestAnimationFrame(() => (this.isDisplayed = isShown));
    if (isShown && this.isDisplayed && !this.touring && this.stop === 'peek') {
      // The 1 is the line above the sheet.
      const needed = 1 + article.offsetHeight + (this.#hasFigures ? 0 : (tabs?.offsetHeight ?? 0));
      this.#givePeek(Math.max(peekHeightPx, needed));
    }
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.rested(isShown ? (this.#sheet?.getBoundingClientRect().top ?? Infinity) : Infinity), restMs);
  }

  /** Sets the height in the next frame. In this one it would change a size that is being measured, which browsers report as an error. */
  #givePeek(px: number): void {
    const atlas = this.closest<HTMLElement>('.atlas');
    if (!atlas || atlas.style.getPropertyValue('--_peek') === `${px}px`) return;
    requestAnimationFrame(() => atlas.style.setProperty('--_peek', `${px}px`));
  }

  #pressed({ isPrimary, clientY, button }: PointerEvent): void {
    this.#isDragging = false;
    this.#from = isPrimary && button === 0 ? { y: clientY, heightPx: this.#sheet?.offsetHeight ?? 0 } : null;
  }

  #drawn({ clientY, pointerId }: PointerEvent): void {
    const sheet = this.#sheet;
    if (!this.#from || !sheet) return;
    const movedPx = (this.#from.y - clientY) / screenScale(this);
    if (!this.#isDragging && Math.abs(movedPx) < dragFromPx) return;
    if (!this.#isDragging) this.setPointerCapture(pointerId);
    this.#isDragging = true;
    Object.assign(sheet.style, { transition: 'none', height: `${this.#from.heightPx + movedPx}px` });
  }

  #released({ clientY }: PointerEvent): void {
    const sheet = this.#sheet;
    const from = this.#from;
    if (!from || !sheet || !this.#isDragging) {
      this.#from = null;
      return;
    }
    const movedPx = (from.y - clientY) / screenScale(this);
    const stop = stopAfterDrag(this.stop, from.heightPx + movedPx, movedPx, sheet.parentElement?.clientHeight ?? 0);
    this.#letGo();
    this.moved(stop);
  }

  #letGo(): void {
    this.#from = null;
    if (this.#sheet) Object.assign(this.#sheet.style, { transition: '', height: '' });
  }

  #clicked(event: Event): void {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    event.stopPropagation();
    event.preventDefault();
  }
}
