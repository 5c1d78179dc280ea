/** A panel that has no record says whether the reader's choices or the data leave it empty, and offers the way back. */
import { html, type TemplateResult } from 'lit';
import { chosenCount } from '../state/filters.ts';
import { resetFilters } from '../state/transitions.ts';
import type { PanelInput } from './panel-input.ts';

export function nothingLeft({ view, words, change }: Pick<PanelInput, 'view' | 'words' | 'change'>): TemplateResult {
  if (chosenCount(view.filters) === 0) return html`<p class="nothing">${words.nothingHere}</p>`;
  return html`<p class="nothing">${words.nothingLeft} <button type="button" @click=${() => change(resetFilters)}>${words.resetFilters}</button></p>`;
}
