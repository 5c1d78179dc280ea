/** The template of a selected pairing, in a part that is loaded later. */
import { html, nothing, type TemplateResult } from 'lit';
import { resolveSelection } from '../../data/data-set.ts';
import { figureValues, hasNumber } from '../../data/figure.ts';
import type { Pairing, PairingGroup, ReportRecord } from '../../data/schema.ts';
import { topicDescriptors } from '../../scene/topics/index.ts';
import { clear } from '../../state/transitions.ts';
import { formatDate, formatList } from '../../i18n/format.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { pairingWords } from './messages.ts';
import { addedTemplate, besidesTemplate, elsewhereHeading } from '../records/other-sources.ts';
import { captionBeside } from '../figure/caption-beside.ts';
import { pairingEvidence } from '../figure/evidence-template.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { findingTemplate } from '../records/finding.ts';
import { rankedFigures } from '../records/ranked-figures.ts';
import { recordNotes } from '../records/record-notes.ts';
import { noDataNotice } from '../records/panel-parts.ts';
import { computeMultiples } from './multiples.ts';
import { multiplesGrid, multiplesTemplate } from './multiples-template.ts';
import type { PairingContent } from './compute.ts';
import { endsTemplate, wayInButton, waysIn } from './list.ts';

/**
 * The story of one pairing: regions and date, a finding and the main figures; then the reported records, the nested pairings, the
 * totals, the kinds that are not reported, other sources, and the documents that name the pairing.
 */
export function pairingTemplate(input: PanelInput, content: PairingContent, textScale: number): TemplateResult {
  const { index, scene, words, language, change, view } = input;
  const strings = pairingWords[language];
  const { pairing, documents, figures, chapters, groupRecords, notReported, nested, groups, others } = content;
  const [document] = documents;
  const grid = multiplesGrid(input.widthPx, textScale);
  const since = pairing.since ? strings.pairedSince(formatDate(pairing.since, language)) : strings.pairedSinceUnknown;
  const resolved = view.selection === null ? null : resolveSelection(index, view.selection);
  const further =
    resolved?.kind === 'region'
      ? index.pairingsOf(resolved.region.id).filter((other) => other.id !== pairing.id && index.isOnMap(other))
      : [];
  const partner =
    resolved?.kind === 'region'
      ? (index.dataSet.kind === 'flows' ? words.pairName : strings.partnerOf)(
          resolved.region.short[language],
          resolved.partner.short[language],
        )
      : null;
  return html`
    <header class="split">
      <h2>${endsTemplate(input, pairing)}</h2>
      <button type="button" class="clear icon-button" aria-label=${words.clear} title=${words.clear} @click=${() => change(clear)}>×</button>
    </header>
    <p class="lead">${[partner, index.dataSet.kind === 'flows' && !pairing.since ? null : since].filter((part) => part !== null).join(' · ')}</p>
    ${document ? html`<p class="notes document">${document.label[language]} <duikou-figure record=${document.id} value=""></duikou-figure></p>` : nothing}
    ${further.length === 0 ? nothing : html`<h3>${strings.furtherPartners(resolved?.kind === 'region' ? resolved.region.short[language] : '')}</h3>${waysIn(input, further, wayInButton(change))}`}
    ${findingTemplate(input, scene.topic, pairing.id)} ${bestFigures(input, pairing)}
    <div class="ways cluster"><slot name="ways"></slot></div>
    ${addedTemplate(input, pairing)}
    ${topicDescriptors[scene.topic].showsRecords ? noDataNotice(input, scene.topic) : nothing}
    ${figures.length + chapters.length === 0 ? html`<p class="none">${strings.reportedNothing}</p>` : html`<h3>${strings.reportedTitle}</h3>`}
    ${multiplesTemplate(input, computeMultiples(index, figures, language, grid.columnPx), grid)}
    ${chapters.map(
      (chapter) => html`<section>
        <h4>${chapter.title}</h4>
        <ul class="records">${chapter.records.map((record) => recordTemplate(input, record))}</ul>
      </section>`,
    )}
    ${
      nested.length + groups.length > 0
        ? html`<section>
          <h3>${strings.nestedTitle}</h3>
          <ul class="records">
            ${nested.map(({ pairing: inner, isReports }) => nestedTemplate(input, inner, isReports))}
            ${groups.map((group) => groupTemplate(input, group))}
          </ul>
        </section>`
        : nothing
    }
    ${
      groupRecords.length > 0
        ? html`<section>
          <h3>${strings.groupTitle}</h3>
          <p class="lead">${strings.groupLead}</p>
          <ul class="records group">${groupRecords.map((record) => recordTemplate(input, record))}</ul>
        </section>`
        : nothing
    }
    ${
      notReported.length > 0
        ? html`<section>
          <h3>${strings.notReportedTitle}</h3>
          <p class="not-reported">${strings.notReportedLead(formatList(notReported, language))}</p>
        </section>`
        : nothing
    }
    ${
      others.length > 0
        ? html`<section class="other-sources">
          ${elsewhereHeading(input)}
          <ul class="records">${others.map((record) => otherTemplate(input, record))}</ul>
        </section>`
        : nothing
    }
    <section>
      <h3>${strings.documentsTitle}</h3>
      ${documents.length > 0 ? html`<ul class="records documents">${documents.map((record) => recordTemplate(input, record))}</ul>` : pairingEvidence(index, pairing.id, language)}
    </section>
  `;
}

const maxFigures = 3;

/** The main figures of the pairing. Totals of all pairings and records without a number are further down. */
function bestFigures({ index, scene, language }: PanelInput, pairing: Pairing): TemplateResult | typeof nothing {
  const shown = new Set(scene.records.shown);
  const figures = rankedFigures(index, pairing)
    .flatMap(({ record, value, rank }) => (value !== undefined && rank !== 'group' && shown.has(record.id) ? [{ record, value }] : []))
    .slice(0, maxFigures);
  if (figures.length === 0) return nothing;
  return html`<ul class="best">
    ${figures.map(
      ({ record, value }) => html`<li data-record=${record.id}>
        <duikou-figure record=${record.id} value=${value.key}></duikou-figure>
        <p class="notes">${captionBeside(index, record, value, language)}</p>
      </li>`,
    )}
  </ul>`;
}

function nestedTemplate(input: PanelInput, pairing: Pairing, isReports: boolean): TemplateResult {
  const source = isReports ? undefined : input.index.source(pairing.source.source);
  const relation = input.index.relationOf(pairing, input.language);
  return html`<li data-pairing=${pairing.id}>
    <p class="label">${endsTemplate(input, pairing)}</p>
    ${relation === null ? nothing : html`<p class="notes relation">${relation}</p>`}
    ${source ? html`<p class="notes">${elsewhereWords[input.language].title} · ${publisherName(source, input.language) ?? ''}${pairing.since ? ` · ${pairingWords[input.language].pairedSince(formatDate(pairing.since, input.language))}` : ''}</p>` : nothing}
    ${pairingEvidence(input.index, pairing.id, input.language)}
  </li>`;
}

/** A group of nested pairings of which the report names only some: "10 pairs, 1 named". */
function groupTemplate({ index, language }: PanelInput, group: PairingGroup): TemplateResult {
  const count = group.values[0]?.n ?? group.named.length + group.unnamed;
  return html`<li>
    <p class="label">${group.names[language]}</p>
    <p class="notes">${pairingWords[language].namedOf(count, group.named.length)}</p>
    ${pairingEvidence(index, group.id, language)}
  </li>`;
}

function recordTemplate(input: PanelInput, record: ReportRecord): TemplateResult {
  const { scene, language } = input;
  const isQuiet = scene.emphasizedRecords !== null && topicDescriptors[scene.topic].showsRecords && !scene.emphasizedRecords.has(record.id);
  return html`<li data-record=${record.id} class=${isQuiet ? 'quiet' : ''}>
    ${
      hasNumber(record)
        ? html`<p class="figures">${figureValues(record).map(({ key }) => html`<duikou-figure record=${record.id} value=${key}></duikou-figure>`)}</p>`
        : nothing
    }
    <p class="label">${record.label[language]}</p>
    <p class="notes">
      ${notesOf(input, record).join(' · ')}
      ${hasNumber(record) ? nothing : html`<duikou-figure record=${record.id}></duikou-figure>`}
    </p>
  </li>`;
}

/** A record of another source with its own period, beside the report's figure for the same thing. */
function otherTemplate(input: PanelInput, record: ReportRecord): TemplateResult {
  return html`<li data-record=${record.id}>
    ${hasNumber(record) ? html`<p class="figures">${figureValues(record).map(({ key }) => html`<duikou-figure record=${record.id} value=${key}></duikou-figure>`)}</p>` : nothing}
    <p class="label">${record.label[input.language]}</p>
    <p class="notes">
      ${notesOf(input, record).join(' · ')}
      ${hasNumber(record) ? nothing : html`<duikou-figure record=${record.id}></duikou-figure>`}
    </p>
    ${besidesTemplate(input, record)}
  </li>`;
}

function notesOf(input: PanelInput, record: ReportRecord): readonly string[] {
  return [...(figureValues(record).length === 0 ? [pairingWords[input.language].wordsOnly] : []), ...recordNotes(input, record)];
}
