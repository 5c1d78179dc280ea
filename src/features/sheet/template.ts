/**
 * The head of the sheet: its handle, and the selected pairing with date and main figures, the selected place of a
 * table of flows with its totals and largest flows, or the names of two compared pairings.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pairing, RegionId } from '../../data/schema.ts';
import { clear } from '../../state/transitions.ts';
import { formatDate } from '../../i18n/format.ts';
import { sentenceCase } from '../../i18n/sentence-case.ts';
import { totalText } from '../../scene/total-text.ts';
import { captionBeside } from '../figure/caption-beside.ts';
import { pairingWords } from '../pairing/messages.ts';
import { landingPeekTemplate } from '../landing/template.ts';
import { sheetWords } from './messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { findingTemplate } from '../records/finding.ts';
import type { RankedFigure } from '../records/ranked-figures.ts';
import type { SheetStop } from './stops.ts';

export interface SheetView {
  readonly stop: SheetStop;
  /** Whether there is more than the handle. */
  readonly hasContent: boolean;
  readonly pairing: Pairing | null;
  /** The selected place of a table of flows, if it has several partners; otherwise null. */
  readonly place: RegionId | null;
  /** The two compared pairings in the view `compare`; otherwise empty. */
  readonly compared: readonly Pairing[];
  readonly figures: readonly RankedFigure[];
  pressed(): void;
  keyed(event: KeyboardEvent): void;
}

export function sheetTemplate(input: PanelInput, view: SheetView): TemplateResult {
  const strings = sheetWords[input.language];
  const names = { peek: strings.openHalf, half: strings.openFull, full: strings.close } as const;
  return html`<article lang=${input.language}>
    <button type="button" class="handle" aria-expanded=${view.stop === 'peek' ? 'false' : 'true'} aria-label=${names[view.stop]} title=${names[view.stop]} @click=${view.pressed} @keydown=${view.keyed}></button>
    ${view.hasContent ? contentTemplate(input, view) : nothing}
  </article>`;
}

function contentTemplate(input: PanelInput, { stop, pairing, place, compared, figures }: SheetView): TemplateResult | typeof nothing {
  if (place !== null) return placeTemplate(input, place, figures);
  if (pairing) return selectedTemplate(input, pairing, figures);
  if (compared.length === 2) return html`<h2>${compared.map(({ names }) => names[input.language]).join(' · ')}</h2>`;
  return stop === 'peek' ? unselectedTemplate(input) : nothing;
}

/** The finding of the topic, or the landing if the topic has none. */
function unselectedTemplate(input: PanelInput): TemplateResult {
  const { topic } = input.scene;
  const finding = topic === 'overview' ? nothing : findingTemplate(input, topic, null);
  return finding === nothing ? landingPeekTemplate(input) : html`<h2>${input.words.topicNames[topic]}</h2>${finding}`;
}

/** A place with its totals and its largest flows. */
function placeTemplate(input: PanelInput, place: RegionId, figures: readonly RankedFigure[]): TemplateResult {
  const { index, scene, language } = input;
  const totals = scene.totals?.places.find(({ id }) => id === place);
  return html`<header class="cluster">
      <h2>${index.region(place).names[language]}</h2>
      ${scene.totals && totals ? html`<p class="notes">${sentenceCase(totalText(scene.totals, totals, language), language)}</p>` : nothing}
      ${clearTemplate(input)}
    </header>
    ${figuresTemplate(input, figures)}`;
}

function figuresTemplate(
  { index, language, words }: Pick<PanelInput, 'index' | 'language' | 'words'>,
  figures: readonly RankedFigure[],
): TemplateResult {
  return figures.length === 0
    ? html`<p class="notes">${pairingWords[language].reportedNothing}</p>`
    : html`<ul>${figures.map((figure) => rowTemplate({ index, language, words }, figure))}</ul>`;
}

function clearTemplate({ words, change }: Pick<PanelInput, 'words' | 'change'>): TemplateResult {
  return html`<button type="button" class="clear" aria-label=${words.clear} title=${words.clear} @click=${() => change(clear)}>×</button>`;
}

function selectedTemplate(
  { index, language, words, change }: PanelInput,
  pairing: Pairing,
  figures: readonly RankedFigure[],
): TemplateResult {
  const { a, b, since, parentPairing } = pairing;
  const parent = parentPairing === null ? undefined : index.pairing(parentPairing);
  const isFlows = index.dataSet.kind === 'flows';
  const notes = [
    parent ? sheetWords[language].within(parent.names[language]) : null,
    parent ? index.relationOf(pairing, language) : null,
    since ? pairingWords[language].pairedSince(formatDate(since, language)) : isFlows ? null : pairingWords[language].pairedSinceUnknown,
  ].filter((note) => note !== null);
  return html`<header class="cluster">
      <h2><span class="side">${index.region(a).short[language]}</span>${isFlows ? ' – ' : html`<span aria-hidden="true"> ↔ </span><span class="visually-hidden"> – </span>`}<span class="side side-b">${index.region(b).short[language]}</span></h2>
      <p class="notes">${notes.join(' · ')}</p>
      ${clearTemplate({ words, change })}
    </header>
    ${figuresTemplate({ index, language, words }, figures)}`;
}

function rowTemplate(
  { index, language, words }: Pick<PanelInput, 'index' | 'language' | 'words'>,
  { record, value, rank }: RankedFigure,
): TemplateResult {
  const note =
    rank === 'group'
      ? words.groupOnly
      : rank === 'said-of-all'
        ? words.saidOfAllMark
        : value === undefined
          ? pairingWords[language].wordsOnly
          : null;
  const text = value === undefined ? record.label[language] : captionBeside(index, record, value, language);
  const label = html`<span class="label">${text}</span>`;
  const small = note === null ? nothing : html` <small>${note}</small>`;
  return value === undefined
    ? html`<li data-record=${record.id}>${label}${small} <duikou-figure record=${record.id}></duikou-figure></li>`
    : html`<li data-record=${record.id}><duikou-figure record=${record.id} value=${value.key}></duikou-figure> ${label}${small}</li>`;
}
