/** The content of the site's page before any script: the map with its arcs and names, the list of pairings, the source. */
import { html, nothing, type TemplateResult } from 'lit';
import { indexDataSet } from '../data/data-set.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { atlasGrid, narrowQuery, peekHeightPx, sidewaysQuery, topicsHeight, uprightQuery } from '../features/atlas/atlas-layout.ts';
import { geographyOf, type AtlasTopology } from '../geo/features.ts';
import type { Places, PlaceText } from '../geo/places.ts';
import { pageColours } from '../scene/palette.ts';
import { offeredTopics } from '../scene/topics/offered.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { initialViewState, viewNames } from '../state/view-state.ts';
import { captionParts } from '../data/caption.ts';
import type { PanelInput } from '../app/elements/panel-input.ts';
import { panelStyles } from '../app/elements/panel.styles.ts';
import { faceOf } from '../features/figure/face.ts';
import type { FigureTemplate } from '../features/figure/caption-template.ts';
import { faceStyles } from '../features/figure/figure.styles.ts';
import { landingStyles, wayOnStyles } from '../features/landing/landing.styles.ts';
import { landingPeekTemplate, landingTemplate } from '../features/landing/template.ts';
import { pairingStyles } from '../features/pairing/pairing.styles.ts';
import { findingOf } from '../features/records/finding.ts';
import { sheetStyles } from '../features/sheet/sheet.styles.ts';
import { controlStyles } from '../ui/controls.styles.ts';
import { tabStyles } from '../ui/tabs.ts';
import { firstPicture, firstPictureStyles } from '../render/svg/first-picture.ts';
import { renderedToText } from '../render/svg/serialise.node.ts';
import { fontStack } from '../i18n/font-stack.ts';
import { formatFigure, joinFigure } from '../i18n/format.ts';
import { languageName, messagesOf } from '../i18n/messages.ts';
import { shareWords } from '../i18n/shared/share.ts';
import { pageWords } from '../i18n/shared/page.ts';

export interface FirstPageSources {
  readonly dataSet: DataSet;
  readonly topology: AtlasTopology;
  readonly places: Places;
  readonly attribution: PlaceText;
  /** Whether the site includes the pages of the documentation. */
  readonly hasDocumentation: boolean;
  /** The language of the page. The reader's choice is applied by the script. */
  readonly language: Language;
  /** The addresses of the page in each language, relative to this page; empty if there is only one page. */
  readonly pages: readonly PageAddress[];
}

export interface PageAddress {
  readonly language: Language;
  readonly href: string;
}

export interface FirstPage {
  /** Nested rules for the page's style sheet. A build lowers them for the oldest browsers. */
  readonly styles: string;
  /** The children of `<duikou-atlas>`. */
  readonly content: string;
  readonly title: string;
  /** The first sentence of the landing page, as text. */
  readonly description: string;
}

export function firstPage(sources: FirstPageSources): FirstPage {
  const { dataSet, topology, places, attribution, language } = sources;
  const index = indexDataSet(dataSet);
  const scene = sceneBuilder({ index, places, attribution })({ ...initialViewState, language }, 'light');
  const still: Still = { index, scene, language, words: messagesOf(language) };
  const content = renderedToText(contentTemplate(still, firstPicture(scene, geographyOf(topology)), sources));
  return { styles: pageStyles(language), content, title: pageWords[language].title, description: descriptionOf(still) };
}

type Still = Pick<PanelInput, 'index' | 'scene' | 'language' | 'words'>;

/**
 * The content of the page. The picture comes last: a browser draws a page before it has arrived completely, and everything that affects the
 * picture's size must be there by then.
 */
function contentTemplate(still: Still, picture: TemplateResult, { hasDocumentation, pages, language }: FirstPageSources): TemplateResult {
  const { index, scene, words } = still;
  const { captions } = scene;
  return html`<header class="duikou-header" slot="still">
      <h1><b>${words.productName}</b> <span>${words.atlasTitle}</span></h1>
    </header>
    <p class="duikou-topics" slot="still">${offeredTopics(index).map((topic) => html`<a href="#topic=${topic}" data-text=${words.topicNames[topic]} aria-current=${topic === scene.topic ? 'true' : nothing}>${words.topicNames[topic]}</a>`)}</p>
    <div class="duikou-script-missing" slot="still">${(language === 'en' ? [language] : [language, 'en' as const]).map(scriptMissingTemplate)}</div>
    <section class="duikou-panel peek" slot="peek">${landingPeekTemplate(still, stillFigure(still))}</section>
    <section class="duikou-panel" slot="still">
      <p class="tabs">${viewNames.map((view) => html`<a href="#view=${view}" data-text=${words.viewTitles[view]} aria-current=${view === initialViewState.view ? 'true' : nothing}>${words.viewTitles[view]}</a>`)}</p>
      <article>${landingTemplate(still, {
        figure: stillFigure(still),
        wayIn: ({ id }, ends) => html`<a class="way" href="#select=${id}">${ends}</a>`,
        ways: html`<a class="way-on first button" href="#step=1">${words.takeTour}</a><a class="way-on button" href="#view=compare">${words.compareTwo}</a>`,
      })}
      <p class="notes without-script">${pages
        .filter((page) => page.language !== language)
        .map((page) => html`<a href=${page.href} lang=${page.language} hreflang=${page.language}>${languageName(page.language)}</a> `)}${
        hasDocumentation
          ? html`<a href="${rootOf(pages)}docs/${language.toLowerCase()}/index.html">${shareWords[language].documentation}</a>`
          : nothing
      }</p></article>
    </section>
    <duikou-map>
      <div class="duikou-captions" slot="captions">
        <p>${captions.shown} · ${captions.source}</p>
        <p>${captions.review}<span class="attribution"> · ${captions.attribution}</span></p>
      </div>
      ${picture}
    </duikou-map>`;
}

/** The folder of the first page, relative to this page. */
function rootOf(pages: readonly PageAddress[]): string {
  return pages[0]?.href ?? '';
}

/** A template of figures as links to their sentences in the report. */
function stillFigure({ index, language }: Still): FigureTemplate {
  return (id, key, isCounted = false) => {
    const record = index.record(id);
    if (!record) return html`${id}`;
    const value = record.values.find((each) => key === null || each.key === key);
    return html`<span class="still"><a class="figure ${record.state}" href="#record=${id}&amp;view=report">${faceOf(index, record, value, language, isCounted)}</a></span>`;
  };
}

/** The first sentence of the landing page, without marks. */
function descriptionOf({ index, language }: Still): string {
  const finding = findingOf(index.dataSet.findings, 'overview', null);
  const parts = captionParts(finding?.text[language] ?? index.dataSet.lead?.[language] ?? '').map((part) => {
    if (part.kind === 'words') return part.text;
    const value = index.record(part.record)?.values.find(({ key }) => part.value === null || key === part.value);
    return value ? joinFigure(formatFigure(value, index.unitLabel(value.unit, language), language), language) : '';
  });
  return parts.join('');
}

function scriptMissingTemplate(of: Language): TemplateResult {
  const { scriptMissing, reload, tooOld } = pageWords[of];
  return html`<p lang=${of}>${scriptMissing} <a href="">${reload}</a></p>
    <p class="too-old" lang=${of} hidden>${tooOld.subject}<span class="browser" data-before=${tooOld.before} data-after=${tooOld.after}></span>${tooOld.remedy}</p>`;
}

/**
 * Styles of the message for a script that has not run. The page shows it without a script: after a while if the elements have not been
 * defined, immediately if the browser runs no script, or when the site's script has found the reason (`now`).
 */
const scriptMissingStyles = `
.duikou-script-missing { visibility: hidden; grid-area: map; z-index: 1; align-self: start; justify-self: start; box-sizing: border-box; max-width: max(18em, 36%); margin: 12px; padding: 4px 12px; border: 1px solid var(--_rule); border-inline-start: 3px solid var(--_ink-2); border-radius: 6px; background: var(--_panel); animation: duikou-script-missing 0s 8s forwards; }
.duikou-script-missing p { margin: 4px 0; }
.duikou-script-missing a { color: inherit; }
.duikou-script-missing.now { visibility: visible; animation: none; }
@media (scripting: none) { .duikou-script-missing { visibility: visible; animation: none; } .duikou-panel .without-script { display: block; } }
@media print { .duikou-script-missing { display: none; } }
@keyframes duikou-script-missing { to { visibility: visible; } }`;

/** The rules of the elements, for the same content before the script. */
const panelRules = [controlStyles, panelStyles, faceStyles, pairingStyles, landingStyles, wayOnStyles]
  .map(({ cssText }) =>
    cssText
      .replaceAll('duikou-figure', '.still')
      .replace(/:host(?!\()/g, '&')
      .replace(/container:[^;]*;/g, ''),
  )
  .join('\n');
const peekRules = sheetStyles.cssText.replaceAll('duikou-figure', '.still').replace(/:host(?!\()|\barticle\b/g, '&');
const tabRules = tabStyles.cssText.replaceAll("[aria-selected='true']", '[aria-current]').replaceAll('button', 'a');

const pageStyles = (language: Language): string => `
${pageColours}
html, body, main { height: 100%; margin: 0; }
body { container-type: inline-size; background: var(--_paper); color: var(--_ink); font: 400 0.875rem/1.5 ${fontStack(language)}; }
duikou-atlas { display: block; height: 100vh; min-height: 480px; }
@supports (height: 1dvh) { duikou-atlas { height: 100dvh; } }
@media ${sidewaysQuery} { duikou-atlas { min-height: 300px; } }
${atlasGrid('duikou-atlas:not(:defined)')}
duikou-atlas:not(:defined) > duikou-map { grid-area: map; min-height: 0; }
.duikou-header { grid-area: header; display: flex; align-items: center; padding: 0 16px; border-bottom: 1px solid var(--_rule); }
.duikou-header h1 { margin: 0; font-size: 1rem; line-height: 1.25; font-weight: 400; color: var(--_ink-2); }
.duikou-header b { margin-inline-end: 8px; font-size: 1.25rem; font-weight: 600; color: var(--_ink); }
.duikou-topics { grid-area: topics; display: flex; align-items: stretch; gap: 2px; margin: 0; padding: 0 12px; border-bottom: 1px solid var(--_rule); overflow: hidden; }
.duikou-topics a { display: flex; align-items: center; padding: 0 6px; border-bottom: 2px solid transparent; color: var(--_ink-2); text-decoration: none; white-space: nowrap; }
.duikou-topics a { flex-direction: column; justify-content: center; }
.duikou-topics a::after { content: attr(data-text) / ''; height: 0; overflow: hidden; visibility: hidden; font-weight: 600; }
.duikou-topics a[aria-current] { border-color: var(--_ink); color: var(--_ink); font-weight: 600; }
.duikou-panel { grid-area: panel; min-height: 0; overflow: auto; border-inline-start: 1px solid var(--_rule); background: var(--_panel); font-variant-numeric: tabular-nums;
${panelRules}
${tabRules}
.tabs { flex-wrap: wrap; gap: 0; padding: 0 8px; border-bottom: 1px solid var(--_rule); }
.tabs a { display: grid; place-content: center; justify-items: center; box-sizing: border-box; padding: 0 5px; }
a { color: inherit; text-decoration: none; }
.figure { display: inline-block; }
.button { display: grid; align-content: center; }
.without-script { display: none; margin-top: 12px; }
.without-script a { text-decoration: underline; }
}
.duikou-panel.peek { display: none; }
duikou-map:not(:defined) { display: flex; flex-direction: column; height: 100%; }
duikou-map:not(:defined) > .duikou-first { position: relative; flex: 1; min-height: 0; background: var(--_sea); }
.duikou-captions { order: 1; flex: none; padding: var(--_captions-pad, 6px) 12px; border-top: 1px solid var(--_rule); background: var(--_panel); color: var(--_ink-2); font-size: var(--_captions-size, 0.75rem); line-height: 1.4; }
.duikou-captions p { margin: 0; display: var(--_captions, block); }
.duikou-captions p + p::before { content: var(--_between, none); }
.duikou-captions .attribution { display: var(--_attribution, inline); }
@page { size: A4 landscape; margin: 10mm; }
@media print { html, body, main { height: auto; background: none; } body { container-type: normal; } duikou-atlas { height: auto; min-height: 0; } }
@media ${uprightQuery} { @container ${narrowQuery} {
  .duikou-header { min-height: 97px; align-items: start; padding: 8px 12px; box-sizing: border-box; }
  .duikou-header h1 > * { display: block; }
  .duikou-header span { font-size: 0.75rem; }
  duikou-atlas:not(:defined) { grid-template-rows: auto ${topicsHeight} minmax(min-content, 1fr) auto; }
  .duikou-panel:not(.peek) { display: none; }
  .duikou-panel.peek { display: block; min-height: ${peekHeightPx}px; box-sizing: border-box; overflow: hidden; border: 0; border-top: 1px solid var(--_rule); border-radius: 12px 12px 0 0; ${peekRules}
    /* A button centres its text vertically. */
    .figure { padding-top: 1.5px; }
    &::before { content: ''; position: absolute; inset: 8px auto auto calc(50% - 20px); width: 40px; height: 4px; border-radius: 2px; background: var(--_border); }
  }
  /* Shown until the head of the sheet has been rendered. */
  duikou-atlas:defined > .duikou-panel.peek { border: 0; }
} }
@media ${sidewaysQuery} {
  .duikou-header { box-sizing: border-box; padding: 0 84px 0 12px; }
  .duikou-header b { margin: 0; font-size: 1.125rem; }
  .duikou-header span { position: absolute; clip-path: inset(50%); }
  .duikou-topics { padding: 0 4px; }
  .duikou-topics a { align-self: center; padding: 0 20px 0 8px; border: 1px solid var(--_rule); border-radius: 6px; line-height: 30px; }
  .duikou-topics a { flex-direction: column; justify-content: center; }
.duikou-topics a::after { content: attr(data-text) / ''; height: 0; overflow: hidden; visibility: hidden; font-weight: 600; }
.duikou-topics a[aria-current] { border-color: var(--_rule); font-weight: 400; }
  .duikou-topics a:not([aria-current]) { display: none; }
}
${scriptMissingStyles}
${firstPictureStyles}`;
