import { html, nothing, type TemplateResult } from 'lit';
import { captionParts, type Tour, type TourStep } from '../../data/tour.ts';
import { tourWords, type TourWords } from '../../text/panel-words/tour.ts';
import type { PanelInput } from '../panel-input.ts';

/** What the element holds and does, for its template. */
export interface TourView {
  readonly isAtStep: boolean;
  readonly isPlaying: boolean;
  /** Whether the page's address holds the view, so that a step has a link. */
  readonly hasAddress: boolean;
  readonly canFillScreen: boolean;
  /** Shown below the caption where a second window was refused. */
  readonly areNotesInline: boolean;
  goTo(id: string): void;
  play(isPlaying: boolean): void;
  leave(): void;
  fillScreen(): void;
  openNotes(): void;
}

export function startTemplate({ language }: PanelInput, start: () => void): TemplateResult {
  const words = tourWords[language];
  return html`<button type="button" class="button" @click=${start}>${words.start}</button>`;
}

export function tourTemplate(input: PanelInput, tour: Tour, step: TourStep, view: TourView): TemplateResult {
  const { language } = input;
  const words = tourWords[language];
  const at = tour.steps.indexOf(step);
  return html`<section class="tour" aria-roledescription=${words.name} aria-label=${tour.title[language]}>
    <header>
      <p class="notes">${words.stepOf(at + 1, tour.steps.length)}</p>
      ${controls(tour, at, view, words)}
    </header>
    <progress max=${tour.steps.length} value=${at + 1} aria-hidden="true"></progress>
    <div class="told" aria-live="polite" aria-atomic="true">
      <h2 tabindex="-1">${step.title[language]}</h2>
      <p class="caption">${captionTemplate(step.caption[language])}</p>
    </div>
    ${view.isAtStep ? nothing : html`<p class="gone"><span>${words.exploring}</span> <button type="button" class="button back" @click=${() => view.goTo(step.id)}>${words.back}</button></p>`}
    ${view.areNotesInline && step.notes ? html`<p class="notes">${step.notes[language]}</p>` : nothing}
    <footer>
      <label><span class="spoken">${words.steps}</span>
        <select @change=${(event: Event) => event.target instanceof HTMLSelectElement && view.goTo(event.target.value)}>
          ${tour.steps.map(({ id, title }, i) => html`<option value=${id} ?selected=${id === step.id}>${i + 1} · ${title[language]}</option>`)}
        </select></label>
      ${view.hasAddress ? html`<a href="#step=${step.id}">${words.link}</a>` : nothing}
      ${step.notes ? html`<button type="button" class="button" @click=${view.openNotes}>${words.notes}</button>` : nothing}
      ${view.canFillScreen ? html`<button type="button" class="button" @click=${view.fillScreen}>${words.fullScreen}</button>` : nothing}
      <button type="button" class="button leave" @click=${view.leave}>${words.leave}</button>
    </footer>
  </section>`;
}

function controls({ steps }: Tour, at: number, view: TourView, words: TourWords): TemplateResult {
  const to = (i: number): void => {
    const step = steps[i];
    if (step) view.goTo(step.id);
  };
  return html`<div class="controls">
    <button type="button" class="previous" aria-label=${words.previous} title=${words.previous} ?disabled=${at <= 0} @click=${() => to(at - 1)}>${chevron('M10 3 5 8l5 5')}</button>
    <button type="button" aria-label=${view.isPlaying ? words.pause : words.play} title=${view.isPlaying ? words.pause : words.play} ?disabled=${at >= steps.length - 1 && !view.isPlaying} @click=${() => view.play(!view.isPlaying)}>
      ${chevron(view.isPlaying ? 'M5.5 3v10M10.5 3v10' : 'M5 3v10l8-5z')}
    </button>
    <button type="button" class="next" aria-label=${words.next} title=${words.next} ?disabled=${at >= steps.length - 1} @click=${() => to(at + 1)}>${chevron('m6 3 5 5-5 5')}</button>
  </div>`;
}

function chevron(d: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><path d=${d} /></svg>`;
}

/** The caption's figures are figures: in the reader's language, with their source. */
export function captionTemplate(caption: string): readonly (string | TemplateResult)[] {
  return captionParts(caption).map((part) =>
    part.kind === 'words' ? part.text : html`<duikou-figure record=${part.record} value=${part.value ?? nothing}></duikou-figure>`,
  );
}
