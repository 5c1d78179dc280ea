/** The line above a list of records, which counts the listed and the hidden ones, and the button that lists the others. */
import { html, nothing, type TemplateResult } from 'lit';
import { listedRecords, selectionName } from '../../scene/listed.ts';
import { totalText } from '../../scene/total-text.ts';
import { listRecords } from '../../state/transitions.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { filtersWords } from '../filters/messages.ts';

type ListInput = Pick<PanelInput, 'index' | 'scene' | 'view' | 'language' | 'words'>;

/**
 * The line above a list, such as "Showing 12 of 78 records · 66 hidden by filters: pairing 60, text 6". With a selection it begins
 * "Jilin–Zhejiang: 25 of 78 records"; for flows, the totals of the selected place follow.
 */
export function listText({ index, scene, view, language, words }: ListInput): string {
  const { read, filteredOut } = scene.records;
  const { shown, outside, pairings } = listedRecords(index, scene.records, view);
  const { ofSelection, outsideSelection } = recordsWords[language];
  const name = pairings && selectionName(index, view, language);
  const line = name === null ? words.shownRecords(shown.length, read) : ofSelection(name, shown.length, read);
  const totals = scene.totals?.places.find(({ id }) => id === scene.emphasis.selected);
  const ofPlace = scene.totals && totals ? [totalText(scene.totals, totals, language)] : [];
  if (filteredOut.length === 0) return [line, ...ofPlace].join(' · ');
  const strings = filtersWords[language];
  const reasons = filteredOut.map(({ by, count }) => strings.reason(words.facetNames[by], count));
  const hidden = filteredOut.reduce((sum, { count }) => sum + count, 0);
  return [
    line,
    ...ofPlace,
    ...(name === null ? [] : [outsideSelection(outside)]),
    words.filteredOut(hidden, strings.reasons(reasons)),
  ].join(' · ');
}

/** A button that switches between the selection's records and all records; nothing without a selection. */
export function listButton({
  index,
  scene,
  view,
  language,
  change,
}: ListInput & Pick<PanelInput, 'change'>): TemplateResult | typeof nothing {
  const name = selectionName(index, view, language);
  if (name === null) return nothing;
  const { listAll, listSelection } = recordsWords[language];
  const isAll = view.listed === 'all';
  return html`<button type="button" class="listed button" @click=${() => change(listRecords(isAll ? 'selection' : 'all'))}>${isAll ? listSelection(name) : listAll(scene.records.shown.length)}</button>`;
}
