/** The story of the overview without a selection. The page before any script uses the same template, so that the text does not change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pairing, ReportRecord } from '../../data/schema.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { figureButton, type FigureTemplate } from '../figure/caption-template.ts';
import { findingTemplate } from '../records/finding.ts';
import { landingFigures, type LandingFigure } from './compute.ts';
import { waysIn, type WayIn } from '../pairing/list.ts';

type LandingInput = Pick<PanelInput, 'index' | 'scene' | 'language' | 'words'>;

/** The interactive parts of the landing: buttons if the script is loaded, links before. */
export interface LandingControls {
  readonly figure: FigureTemplate;
  readonly wayIn: WayIn;
  /** Buttons that start the tour and compare two pairings. */
  readonly ways: TemplateResult;
}

export function landingTemplate(input: LandingInput, { figure, wayIn, ways }: LandingControls): TemplateResult {
  const { index, scene, language, words } = input;
  const isFlows = index.dataSet.kind === 'flows';
  const figures = landingFigures(index, scene.records.shown);
  // The data set's lead replaces the finding of the overview, which would repeat the first figures.
  const lead = index.dataSet.lead?.[language];
  return html`
    <h2>${(isFlows ? words.pairsCount : words.allPairings)(index.officialPairings.length)}</h2>
    ${lead === undefined ? findingTemplate(input, 'overview', null, figure) : html`<p class="finding">${lead}</p>`}
    ${
      figures.length === 0
        ? nothing
        : html`<ul class="figure-rows">
          ${figures.map(
            ({ record, value }) => html`<li data-record=${record.id}>
              ${figure(record.id, value.key, true)}
              <p class="notes">${whereAndWhen(input, record).map((part) => html`<span>${part}</span>`)}</p>
            </li>`,
          )}
        </ul>`
    }
    <div class="ways cluster">${ways}</div>
    <div class="find">
      <h3>${words.findPlace}</h3>
      <p class="notes">${words.pairingNoneHint}</p>
    </div>
    ${waysIn({ index, language }, index.officialPairings, wayIn)}
  `;
}

/** A short form of the landing, for the closed sheet on narrow screens. */
export function landingPeekTemplate(input: LandingInput, figure: FigureTemplate = figureButton): TemplateResult {
  const { index, scene, language, words } = input;
  const figures = landingFigures(index, scene.records.shown);
  return html`<h2 class="lead">${index.dataSet.lead?.[language] ?? words.pairingNoneHint}</h2>
    ${figures.length === 0 ? nothing : html`<ul class="peek-figures">${figures.map((each) => peekRow(input, each, figure))}</ul>`}`;
}

function peekRow(input: LandingInput, { record, value }: LandingFigure, figure: FigureTemplate): TemplateResult {
  return html`<li data-record=${record.id}>${figure(record.id, value.key, true)} <span class="label">${whereAndWhen(input, record)[0] ?? ''}</span></li>`;
}

/** The pairing of a figure, such as “Heilongjiang–Guangdong”, and its period, such as “2018”, if it is stated. */
function whereAndWhen({ index, language, words }: LandingInput, record: ReportRecord): readonly string[] {
  const pairing: Pairing | undefined = record.pairing === null ? undefined : index.pairing(record.pairing);
  return [
    pairing?.names[language] ?? words.allPairingsTogether(index.officialPairings.length),
    ...(record.period.kind === 'unstated' ? [] : [formatPeriod(record.period, language)]),
  ];
}
