import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Tour, TourStep } from '../../data/tour.ts';
import { captionTemplate } from '../figure/caption-template.ts';
import { tourWords, type TourWords } from './messages.ts';
import { cross, icon } from '../../ui/icons.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

/** State and actions of the element, for its template. */
export interface TourView {
  readonly isAtStep: boolean;
  readonly isPlaying: boolean;
  /** Whether the page's address keeps the view, so that a step has a link. */
  readonly hasLinks: boolean;
  /** Result of the last copy: done, or the link is selected for the reader to copy; null before. */
  readonly copied: 'done' | 'by-hand' | null;
  readonly screen: 'not-to-fill' | 'to-fill' | 'filled';
  /** Whether the notes are shown below the caption, because a second window was refused. */
  readonly areNotesInline: boolean;
  readonly isMenuOpen: boolean;
  goTo(id: string): void;
  /** Goes to a step of the menu and closes it. */
  choose(id: string): void;
  toggleMenu(): void;
  keyInMenu(event: KeyboardEvent): void;
  play(isPlaying: boolean): void;
  leave(): void;
  copyLink(): void;
  fillScreen(): void;
  openNotes(): void;
}

/**
 * The buttons before the first step, or after the tour was left.
 *
 * @param left - number of the step that was left; its button comes first
 */
export function startTemplate({ language }: PanelInput, left: number | null, start: (step: string) => void): TemplateResult {
  const words = tourWords[language];
  return html`<div class="start">
    ${left === null ? nothing : html`<button type="button" class="button back" @click=${() => start(String(left))}>${words.backToStep(left)}</button>`}
    <button type="button" class="button" @click=${() => start('1')}>${left === null ? words.start : words.again}</button>
  </div>`;
}

export function tourTemplate(input: PanelInput, tour: Tour, step: TourStep, view: TourView): TemplateResult {
  const { language } = input;
  const words = tourWords[language];
  const at = tour.steps.indexOf(step);
  const place = words.stepOf(at + 1, tour.steps.length);
  return html`<section class="tour" aria-roledescription=${words.name} aria-label=${tour.title[language]}>
    <header class="controls">
      ${menuButton(place, view, words)}
      ${controls(tour, at, view, words)}
    </header>
    <progress max=${tour.steps.length} value=${at + 1} aria-hidden="true"></progress>
    ${view.isMenuOpen ? menuTemplate(tour, step, view, words, language) : captionOf(step, view, words, language)}
    ${view.copied === 'by-hand' ? html`<input class="link field" readonly aria-label=${words.link} .value=${new URL(linkOf(step), location.href).href} />` : nothing}
    <p class="copied notes" role="status">${view.copied === 'done' ? words.linkCopied : view.copied === 'by-hand' ? words.linkSelected : ''}</p>
  </section>`;
}

function captionOf(step: TourStep, view: TourView, words: TourWords, language: PanelInput['language']): TemplateResult {
  return html`<h2 tabindex="-1">${step.title[language]}</h2>
    <p class="caption">${captionTemplate(step.caption[language])}</p>
    ${view.isAtStep ? nothing : html`<p class="away cluster"><span>${words.exploring}</span> <button type="button" class="button back" @click=${() => view.goTo(step.id)}>${words.back}</button></p>`}
    ${view.areNotesInline && step.notes ? html`<div class="inline-notes field"><h3>${words.notes}</h3><p>${step.notes[language]}</p></div>` : nothing}`;
}

export function linkOf({ id }: Pick<TourStep, 'id'>): string {
  return `#step=${encodeURIComponent(id)}`;
}

function menuButton(place: string, view: TourView, words: TourWords): TemplateResult {
  return html`<button type="button" class="place button" aria-expanded=${view.isMenuOpen ? 'true' : 'false'} aria-controls="steps" title=${words.steps} @click=${view.toggleMenu}>
    ${place}<span class="visually-hidden"> · ${words.steps}</span> ${icon(svg`<path d="m4 6 4 4 4-4" />`)}
  </button>`;
}

/** The menu of steps, which replaces the caption, so that no edge cuts it off. */
function menuTemplate({ steps }: Tour, step: TourStep, view: TourView, words: TourWords, language: PanelInput['language']): TemplateResult {
  const choose = (event: MouseEvent, id: string): void => {
    // The browser opens the link in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    view.choose(id);
  };
  const entry = ({ id, title }: TourStep, i: number): TemplateResult => {
    const content = html`<span class="number">${i + 1}</span>${title[language]}`;
    const current = id === step.id ? 'step' : nothing;
    return view.hasLinks
      ? html`<a href=${linkOf({ id })} aria-current=${current} @click=${(event: MouseEvent) => choose(event, id)}>${content}</a>`
      : html`<button type="button" aria-current=${current} @click=${(event: MouseEvent) => choose(event, id)}>${content}</button>`;
  };
  return html`<nav id="steps" aria-label=${words.steps} @keydown=${view.keyInMenu}>
    <ol>${steps.map((each, i) => html`<li>${entry(each, i)}</li>`)}</ol>
    <div class="more cluster">
      ${view.hasLinks ? html`<button type="button" class="button" @click=${view.copyLink}>${words.copyLink}</button>` : nothing}
      ${step.notes ? html`<button type="button" class="button" @click=${view.openNotes}>${words.notes}</button>` : nothing}
      ${view.screen === 'not-to-fill' ? nothing : html`<button type="button" class="button" @click=${view.fillScreen}>${view.screen === 'filled' ? words.leaveFullScreen : words.fullScreen}</button>`}
    </div>
  </nav>`;
}

function controls({ steps }: Tour, at: number, view: TourView, words: TourWords): TemplateResult {
  const to = (i: number): void => {
    const step = steps[i];
    if (step) view.goTo(step.id);
  };
  return html`<button type="button" class="previous button icon-button" aria-label=${words.previous} title=${words.previous} ?disabled=${at <= 0} @click=${() => to(at - 1)}>${icon(svg`<path d="M10 3 5 8l5 5" />`)}</button>
    <button type="button" class="play button icon-button" data-autoplay aria-label=${view.isPlaying ? words.pause : words.play} title=${view.isPlaying ? words.pause : words.play} ?disabled=${at >= steps.length - 1 && !view.isPlaying} @click=${() => view.play(!view.isPlaying)}>
      ${icon(svg`<path d=${view.isPlaying ? 'M5.5 3v10M10.5 3v10' : 'M5 3v10l8-5z'} />`)}
    </button>
    <button type="button" class="next button icon-button" aria-label=${words.next} title=${words.next} ?disabled=${at >= steps.length - 1} @click=${() => to(at + 1)}>${icon(svg`<path d="m6 3 5 5-5 5" />`)}</button>
    <button type="button" class="leave button icon-button" aria-label=${words.leave} title=${words.leave} @click=${view.leave}>${cross}</button>`;
}
