import { html, nothing, svg, type TemplateResult } from 'lit';
import { isDirected } from '../../data/figure.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, RegionId, ReportRecord } from '../../data/schema.ts';
import { placeName } from '../../scene/marks/place-name.ts';
import { cssPalette } from '../../scene/palette.ts';
import { openView } from '../../state/transitions.ts';
import { barMark } from '../../render/svg/state-marks.ts';
import { markEnd } from '../../scene/mark-end.ts';
import { formatList } from '../../i18n/format.ts';
import { flowsWords, type FlowsWords } from './messages.ts';
import { plotsWords } from '../../i18n/shared/plots.ts';
import { pairingWords } from '../pairing/messages.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { dataTable, emptyState, noDataNotice } from '../records/panel-parts.ts';
import { besidesTemplate, elsewhereHeading } from '../records/other-sources.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { findingTemplate } from '../records/finding.ts';
import { recordNotes } from '../records/record-notes.ts';
import { recordRow } from '../records/record-row.ts';
import type { FlowMark, FlowRow, FlowSection } from './compute.ts';

/** @param above - the content above the sections */
export function flowsTemplate(
  input: PanelInput,
  sections: readonly FlowSection[],
  above: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const words = flowsWords[input.language];
  const kinds = new Set(sections.map(({ kind }) => kind));
  const [only] = sections;
  const title = kinds.size === 1 && only ? input.words.topicNames[only.kind] : words.title;
  const own = sections.filter(({ isElsewhere }) => !isElsewhere);
  const elsewhere = sections.filter((section) => section.isElsewhere && !isEmpty(section));
  const isNothingLeft = own.every(isEmpty) && input.scene.records.shown.length === 0;
  return html`<h2>${title}</h2>
    ${only && kinds.size === 1 ? findingTemplate(input, only.kind, null) : nothing}
    ${above}
    ${isNothingLeft ? emptyState(input) : own.map((section) => sectionWithTitle(input, section, own.length > 1, words))}
    ${elsewhere.length === 0 ? nothing : html`<section class="other-sources">${elsewhereHeading(input)}${elsewhere.map((section) => sectionWithTitle(input, section, own.length > 1, words))}</section>`}
    ${dataTable(sections.flatMap(({ rows, routes, inWords, group, saidOfAll }) => [...rows.map(({ record }) => record), ...routes, ...inWords, ...group, ...saidOfAll].map(({ id }) => id)))}`;
}

function isEmpty({ rows, routes, inWords, group, saidOfAll }: FlowSection): boolean {
  return rows.length + routes.length + inWords.length + group.length + saidOfAll.length === 0;
}

function sectionWithTitle(input: PanelInput, section: FlowSection, isTitled: boolean, words: FlowsWords): TemplateResult {
  return html`<section>${isTitled ? html`<h3>${input.words.topicNames[section.kind]}</h3>` : nothing}${sectionTemplate(input, section, isTitled, words)}</section>`;
}

function sectionTemplate(input: PanelInput, section: FlowSection, isTitled: boolean, words: FlowsWords): TemplateResult {
  const { rows, notDrawn, routes, inWords, group, saidOfAll, notReported } = section;
  // No level of headings is skipped, so that readers who navigate by headings find their way.
  const heading = (text: string): TemplateResult =>
    isTitled || section.isElsewhere ? html`<h4>${text}</h4>` : html`<h3 class="minor">${text}</h3>`;
  return html`${section.isElsewhere ? nothing : noDataNotice(input, section.kind)}
    ${isEmpty(section) ? html`<p class="not-reported">${recordsWords[input.language].nothingHere}</p>` : html`<p class="lead">${plotsWords[input.language].flows({ figures: rows.length + notDrawn, inWords: inWords.length + routes.length, group: group.length, saidOfAll: saidOfAll.length, notReported: notReported.length })}</p>`}
    ${rows.length === 0 ? nothing : html`<ul class="rows">${rows.map((row) => rowTemplate(input, row, section, words))}</ul>`}
    ${notDrawn === 0 ? nothing : html`<p class="notes">${words.more(notDrawn)}<button type="button" class="link-button" @click=${() => input.change(openView('table'))}>${words.inTable}</button></p>`}
    ${routes.map((record) => routeTemplate(input, record))}
    ${inWords.length === 0 ? nothing : html`${heading(words.inWords)}<ul class="records">${inWords.map((record) => wordsRow(input, record, words))}</ul>`}
    ${group.length === 0 ? nothing : html`${heading(words.group)}${section.isElsewhere ? nothing : html`<p class="notes">${words.groupLead}</p>`}<ul class="records group">${group.map(({ id }) => recordRow(input, id))}</ul>`}
    ${saidOfAll.length === 0 ? nothing : html`${heading(words.saidOfAll)}<ul class="records group">${saidOfAll.map(({ id }) => recordRow(input, id))}</ul>`}
    ${
      notReported.length === 0 || isEmpty(section)
        ? nothing
        : html`${heading(words.notReported)}<p class="not-reported">${words.notReportedLead(
            formatList(
              notReported.map((pairing) => pairing.names[input.language]),
              input.language,
            ),
          )}</p>`
    }`;
}

function rowTemplate(input: PanelInput, { record, marks }: FlowRow, section: FlowSection, words: FlowsWords): TemplateResult {
  return html`<li data-record=${record.id} class=${quietClass(input, record)}>
    <p class="head split">${endsTemplate(input, record, words)}</p>
    ${marks.map(
      ({ value, mark }) => html`<div class="mark cluster ${mark.kind}">
        ${markTemplate(mark, value.cmp, record, input, section.widthPx, words)}
        <duikou-figure record=${record.id} value=${value.key}></duikou-figure>
      </div>`,
    )}
    <p class="label">${record.label[input.language]}</p>
    <p class="notes">${notesOf(input, record, words).join(' · ')}</p>
    ${besidesTemplate(input, record)}
  </li>`;
}

/** The name of the place within which the flows of a record run, such as a province; null for other records. */
function innerName(index: DataIndex, { regions }: ReportRecord, language: Language): string | null {
  const [only, ...others] = regions;
  return index.dataSet.kind === 'flows' && only !== undefined && others.length === 0 ? index.region(only).short[language] : null;
}

/** Origin and destination. The arrow between them is shown only if the direction is stated. */
function endsTemplate({ index, language }: PanelInput, record: ReportRecord, words: FlowsWords): TemplateResult {
  const pairing = index.pairing(record.nested ?? record.pairing ?? '');
  const [from, to] = [record.from ?? pairing?.a, record.to ?? pairing?.b];
  if (from === undefined || to == null) return html`<span>${innerName(index, record, language) ?? words.otherPlaces}</span>`;
  const end = (id: RegionId): TemplateResult =>
    html`<span class="side side-${index.sideOf(id)}">${index.region(id).short[language]}</span>`;
  const nameOfEnds = isDirected(record) ? words.directed : record.direction === 'two-way' ? words.both : words.undirected;
  return html`<span class="ends" aria-label=${nameOfEnds(index.region(from).short[language], index.region(to).short[language])} role="img">${end(from)} <span class="between">${isDirected(record) ? '→' : record.direction === 'two-way' ? '↔' : '–'}</span> ${end(to)}</span>`;
}

function markTemplate(
  mark: FlowMark,
  comparator: Parameters<typeof markEnd>[0],
  record: ReportRecord,
  input: PanelInput,
  widthPx: number,
  words: FlowsWords,
): TemplateResult | typeof nothing {
  const fromSideB = record.from !== undefined && input.index.region(record.from).role === 'b';
  const ink = record.from === undefined || !isDirected(record) ? cssPalette.ink : fromSideB ? cssPalette.sideB : cssPalette.sideA;
  switch (mark.kind) {
    case 'bar':
      return html`<svg width=${widthPx} height="20" aria-hidden="true"><path d="M0.5 0V20" stroke=${cssPalette.border} />${barMark({ x0Px: 1, x1Px: Math.max(2, mark.xPx), yPx: 4, heightPx: 12, end: markEnd(comparator), fill: ink })}</svg>`;
    case 'ratio': {
      const base = Math.min(widthPx * 0.4, 120);
      return html`<svg width=${widthPx} height="46" aria-hidden="true">
        <rect x="0.5" y="2" width=${base} height="14" fill="none" stroke=${cssPalette.ink2} /><text x=${base + 6} y="13" font-size="12" fill=${cssPalette.ink2}>${words.base}</text>
        ${barMark({ x0Px: 1, x1Px: base * (1 + mark.growth), yPx: 26, heightPx: 14, end: markEnd(comparator), fill: ink })}
      </svg>`;
    }
    case 'ticks':
      return html`<svg width=${widthPx} height=${mark.heightPx + 8} aria-hidden="true"><path d=${mark.places.map(({ xPx, yPx }) => `M${xPx + 1.5} ${yPx}v12`).join('')} stroke=${cssPalette.ink} stroke-width="2" /></svg>`;
    case 'dots':
      return html`<svg width=${widthPx} height=${mark.heightPx + 4} aria-hidden="true">${mark.places.map(({ xPx, yPx }) => svg`<circle cx=${xPx + 3.5} cy=${yPx + 4.5} r="3.2" fill=${ink} />`)}</svg>`;
    case 'number':
      return nothing;
  }
}

/** A route as three stations. The leg by land is a solid line, and the leg by sea a dashed one. */
function routeTemplate(input: PanelInput, record: ReportRecord): TemplateResult {
  const { index, language } = input;
  const stops = [record.from, ...(record.via ?? []), record.to].flatMap((id) =>
    id != null && index.hasRegion(id) ? [index.region(id)] : [],
  );
  return html`<div class="route" data-record=${record.id}>
    <ol>${stops.map((stop) => html`<li class="side-${stop.role}">${placeName(stop, language)}</li>`)}</ol>
    <p class="label">${record.label[language]}</p>
    <p class="figures"><duikou-figure record=${record.id}></duikou-figure></p>
  </div>`;
}

function wordsRow(input: PanelInput, record: ReportRecord, words: FlowsWords): TemplateResult {
  return html`<li data-record=${record.id} class=${quietClass(input, record)}>
    ${record.from !== undefined && record.to != null ? html`<p class="head split">${endsTemplate(input, record, words)}</p>` : nothing}
    <p class="label">${record.label[input.language]}</p>
    <p class="notes">${notesOf(input, record, words).join(' · ')}</p>
    <p class="figures"><duikou-figure record=${record.id}></duikou-figure></p>
  </li>`;
}

/** The number of pairs in a group and of those that are named, such as "10 pairs, 1 named"; null if the record has no group. */
function namedOf({ index, language }: PanelInput, { group: id }: ReportRecord): string | null {
  const group = index.dataSet.pairingGroups.find((each) => each.id === id);
  return group ? pairingWords[language].namedOf(group.values[0]?.n ?? group.named.length + group.unnamed, group.named.length) : null;
}

function notesOf(input: PanelInput, record: ReportRecord, own: FlowsWords): readonly string[] {
  return [namedOf(input, record), record.direction === 'not-stated' ? own.directionUnstated : null, ...recordNotes(input, record)].filter(
    (note) => note !== null,
  );
}

function quietClass({ scene: { emphasis, emphasizedRecords } }: PanelInput, { id, pairing }: ReportRecord): string {
  const isSelected = emphasis.pairing !== null && pairing === emphasis.pairing;
  const isSingledOut = emphasis.pairing !== null || emphasis.subject !== null;
  return isSingledOut && !isSelected && !(emphasizedRecords?.has(id) ?? true) ? 'quiet' : '';
}
