import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { cssPalette } from '../../scene/palette.ts';
import { openView } from '../../state/transitions.ts';
import { inferredSign, isInferred } from '../../data/inference.ts';
import { barMark } from '../../render/svg/state-marks.ts';
import { markEnd } from '../../scene/mark-end.ts';
import { plotsWords } from '../../i18n/shared/plots.ts';
import { projectsWords, type ProjectsWords } from './messages.ts';
import { dataTable, emptyState, noDataNotice } from '../records/panel-parts.ts';
import { besidesTemplate, elsewhereHeading } from '../records/other-sources.ts';
import { figureText } from '../figure/figure-text.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { findingTemplate } from '../records/finding.ts';
import { recordNotes } from '../records/record-notes.ts';
import { recordRow } from '../records/record-row.ts';
import type { DotBlock, MoneyRow, ProjectsContent } from './compute.ts';

export function projectsTemplate(input: PanelInput, primary: ProjectsContent, elsewhere: ProjectsContent | null): TemplateResult {
  const words = projectsWords[input.language];
  return html`<h2>${words.title}</h2>
    ${findingTemplate(input, 'projects', null)}
    ${noDataNotice(input, 'projects')} ${isEmpty(primary) ? emptyState(input) : html`<p class="lead">${summaryOf(input, primary)}</p>${contentTemplate(input, primary, words, false)}`}
    ${elsewhere === null || isEmpty(elsewhere) ? nothing : html`<section class="other-sources">${elsewhereHeading(input)}${contentTemplate(input, elsewhere, words, true)}</section>`}
    ${dataTable([primary, ...(elsewhere === null ? [] : [elsewhere])].flatMap(recordsOf))}`;
}

/** A sentence that summarises the plots. */
function summaryOf({ index, language }: PanelInput, { money, withoutMoney, counts, shares, inWords, saidOfAll }: ProjectsContent): string {
  const [most, least] = [money[0], money.at(-1)];
  const range = most && least ? { least: figureText(index, least.value, language), most: figureText(index, most.value, language) } : null;
  return plotsWords[language].projects({
    money: money.length,
    range,
    withoutMoney: withoutMoney.length,
    counts: counts.length,
    shares: shares.length,
    inWords: inWords.length,
    saidOfAll: saidOfAll.length,
  });
}

function recordsOf({ money, withoutMoney, counts, shares, inWords, saidOfAll }: ProjectsContent): readonly string[] {
  return [...money, ...counts, ...shares]
    .map(({ record }) => record.id)
    .concat([...withoutMoney, ...inWords, ...saidOfAll].map(({ id }) => id));
}

function isEmpty({ money, withoutMoney, counts, shares, inWords, saidOfAll }: ProjectsContent): boolean {
  return money.length + withoutMoney.length + counts.length + shares.length + inWords.length + saidOfAll.length === 0;
}

function contentTemplate(input: PanelInput, content: ProjectsContent, words: ProjectsWords, isElsewhere: boolean): TemplateResult {
  const { money, withoutMoney, counts, shares, inWords, saidOfAll, notDrawn } = content;
  return html`${
    money.length + withoutMoney.length === 0
      ? nothing
      : html`<section>
          <h3>${words.money}</h3>
          <p class="notes">${words.moneyLead}</p>
          ${moneyLegend(content, words)}
          <ul class="rows">${money.map((row) => moneyTemplate(input, row, content, words))}</ul>
          ${axisTemplate(content)}
          <ul class="rows">${withoutMoney.map((record) => withoutMoneyTemplate(input, record, words))}</ul>
          ${notDrawn === 0 ? nothing : html`<p class="notes">${words.more(notDrawn)}<button type="button" class="link-button" @click=${() => input.change(openView('table'))}>${words.inTable}</button></p>`}
        </section>`
  }
    ${
      counts.length === 0
        ? nothing
        : html`<section>
          <h3>${words.counts}</h3>
          <p class="notes">${words.countsLead}${counts.some(({ path }) => path !== null) ? ` ${words.oneDot}` : ''}</p>
          <ul class="rows">${counts.map((block) => countTemplate(input, block, content.axis.widthPx))}</ul>
        </section>`
    }
    ${
      shares.length === 0
        ? nothing
        : html`<section>
          <h3>${words.sectors}</h3>
          ${isElsewhere ? nothing : html`<p class="notes">${words.sectorsLead}</p>`}
          <ul class="rows">${shares.map((share) => shareTemplate(input, share, content.axis.widthPx))}</ul>
        </section>`
    }
    ${inWords.length === 0 ? nothing : html`<section><h3>${words.inWords}</h3><ul class="records">${inWords.map(({ id }) => recordRow(input, id))}</ul></section>`}
    ${saidOfAll.length === 0 ? nothing : html`<section><h3>${words.saidOfAll}</h3><ul class="records group">${saidOfAll.map(({ id }) => recordRow(input, id))}</ul></section>`}`;
}

/** The mark of a kind of money. The kinds differ by shape, not by colour. */
function moneyShape(kind: string, x: number, y: number): TemplateResult {
  const ink = cssPalette.ink;
  switch (kind) {
    case 'multi-project-total':
      return svg`<path d="M${x - 6} ${y - 6}h12v12h-12z" fill=${ink} />`;
    case 'fund-size':
      return svg`<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7z" fill=${ink} />`;
    case 'contract-value':
      return svg`<path d="M${x} ${y - 7}l7 12h-14z" fill=${ink} />`;
    case 'planned-investment':
      return svg`<path d="M${x - 5.25} ${y - 5.25}h10.5v10.5h-10.5z" fill=${cssPalette.panel} stroke=${ink} stroke-width="1.5" />`;
    case 'completed-investment':
      return svg`<path d="M${x - 3} ${y - 8}h6v16h-6z" fill=${ink} />`;
    case 'agreed-investment':
      return svg`<path d="M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z" fill=${cssPalette.panel} stroke=${ink} stroke-width="1.5" />`;
    case 'goods-value':
      return svg`<path d="M${x} ${y + 7}l7 -12h-14z" fill=${ink} />`;
    default:
      return svg`<circle cx=${x} cy=${y} r="6" fill=${ink} />`;
  }
}

function moneyName(kind: string, words: ProjectsWords): string {
  const names: Readonly<Record<string, string>> = words.moneyKinds;
  return names[kind] ?? kind;
}

function moneyLegend({ money }: ProjectsContent, words: ProjectsWords): TemplateResult {
  const kinds = [...new Set(money.map(({ kind }) => kind))];
  return html`<ul class="legend">${kinds.map((kind) => html`<li><svg width="16" height="16" aria-hidden="true">${moneyShape(kind, 8, 8)}</svg>${moneyName(kind, words)}</li>`)}</ul>`;
}

function moneyTemplate(
  input: PanelInput,
  { record, value, kind, xPx }: MoneyRow,
  { axis }: ProjectsContent,
  words: ProjectsWords,
): TemplateResult {
  return html`<li data-record=${record.id} class=${quietClass(input, record)}>
    <p class="head split"><span>${nameOf(input, record)}</span><duikou-figure record=${record.id} value=${value.key}></duikou-figure></p>
    <svg width=${axis.widthPx + 16} height="18" viewBox="-8 0 ${axis.widthPx + 16} 18" aria-hidden="true">
      ${axis.ticks.map((tick) => svg`<path d="M${tick.xPx} 0V18" stroke=${cssPalette.rule} />`)}
      <path d="M0 9H${xPx}" stroke=${cssPalette.ink} stroke-width="1.5" />${moneyShape(kind, xPx, 9)}
    </svg>
    <p class="notes">${[moneyName(kind, words), ...notesOf(input, record, words)].join(' · ')}</p>
    ${besidesTemplate(input, record)}
  </li>`;
}

function axisTemplate({ axis }: ProjectsContent): TemplateResult {
  return html`<svg class="ticks" width=${axis.widthPx + 16} height="16" viewBox="-8 0 ${axis.widthPx + 16} 16" aria-hidden="true" font-size="12" fill=${cssPalette.ink2}>
    ${axis.ticks.map((tick, i) => svg`<text x=${tick.xPx} y="12" text-anchor=${i === 0 ? 'start' : i === axis.ticks.length - 1 && tick.xPx > axis.widthPx - 20 ? 'end' : 'middle'}>${tick.label}</text>`)}
  </svg>`;
}

function withoutMoneyTemplate(input: PanelInput, record: ReportRecord, words: ProjectsWords): TemplateResult {
  return html`<li data-record=${record.id} class=${quietClass(input, record)}>
    <p class="head split"><span>${nameOf(input, record)}</span><duikou-figure record=${record.id}></duikou-figure></p>
    <p class="not-reported">${words.notReportedMoney}</p>
    <p class="notes">${notesOf(input, record, words).join(' · ')}</p>
  </li>`;
}

function countTemplate(input: PanelInput, { record, value, isGroup, path, heightPx }: DotBlock, widthPx: number): TemplateResult {
  return html`<li data-record=${record.id} class="${quietClass(input, record)} ${isGroup ? 'group' : ''}">
    <p class="head split"><span>${nameOf(input, record)}</span><duikou-figure record=${record.id} value=${value.key}></duikou-figure></p>
    ${path === null ? nothing : html`<svg width=${widthPx} height=${heightPx} aria-hidden="true"><path d=${path} fill=${isGroup ? cssPalette.ink2 : cssPalette.ink} /></svg>`}
    <p class="notes">${[...(isGroup ? [input.words.groupMark] : []), ...recordNotes(input, record)].join(' · ')}</p>
    ${besidesTemplate(input, record)}
  </li>`;
}

function shareTemplate(
  input: PanelInput,
  { record, value, sectors, share }: ProjectsContent['shares'][number],
  widthPx: number,
): TemplateResult {
  return html`<li data-record=${record.id} class=${quietClass(input, record)}>
    <p class="head split"><span>${nameOf(input, record)}</span><duikou-figure record=${record.id} value=${value.key}></duikou-figure></p>
    <p class="tiles cluster">${sectors.map((sector) => html`<span>${sector}</span>`)}</p>
    ${
      share === null
        ? nothing
        : html`<svg width=${widthPx} height="30" aria-hidden="true">
          <rect x="0.5" y="4.5" width=${widthPx - 1} height="11" fill="none" stroke=${cssPalette.border} />
          ${barMark({ x0Px: 0, x1Px: widthPx * Math.min(1, share), yPx: 4, heightPx: 12, end: markEnd(value.cmp), fill: cssPalette.ink })}
          <g font-size="12" fill=${cssPalette.ink2}><text y="28">0 %</text><text x=${widthPx} y="28" text-anchor="end">100 %</text></g>
        </svg>`
    }
  </li>`;
}

function nameOf({ language }: PanelInput, record: ReportRecord): string {
  const sign = isInferred(record) ? ` ${inferredSign}` : '';
  return `${record.label[language]}${sign}`;
}

/** Pairing, status, period and reservations in words. */
function notesOf(input: PanelInput, record: ReportRecord, words: ProjectsWords): readonly string[] {
  const { index, language } = input;
  return [
    record.state === 'group'
      ? input.words.groupMark
      : record.pairing === null
        ? words.noPartner
        : pairNameOf(index, record.pairing, language),
    ...recordNotes(input, record),
  ].filter((note) => note !== null);
}

function pairNameOf(index: PanelInput['index'], pairing: string, language: Language): string {
  return index.pairing(pairing)?.names[language] ?? pairing;
}

function quietClass({ scene: { emphasizedRecords, emphasis } }: PanelInput, { id }: ReportRecord): string {
  return (emphasis.pairing ?? emphasis.subject) !== null && emphasizedRecords !== null && !emphasizedRecords.has(id) ? 'quiet' : '';
}
