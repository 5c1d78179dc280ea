/** What the site's page holds before any script: the map with its arcs and names, the list of pairings, the source. */
import { html, nothing, type TemplateResult } from 'lit';
import { indexDataSet, type DataIndex } from '../data/data-set.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { atlasGrid, narrowQuery, sidewaysQuery, uprightQuery } from '../features/atlas/atlas-layout.ts';
import { geographyOf, type AtlasTopology } from '../geo/features.ts';
import type { Places, PlaceText } from '../geo/places.ts';
import { pageColours } from '../scene/palette.ts';
import { offeredTopics } from '../scene/topics/offered.ts';
import { sceneBuilder, type Scene } from '../scene/scene.ts';
import { initialViewState } from '../state/view-state.ts';
import { pairingWords } from '../features/pairing/messages.ts';
import { firstPicture, firstPictureStyles } from '../render/svg/first-picture.ts';
import { renderedToText } from '../render/svg/serialise.node.ts';
import { fontStack } from '../i18n/font-stack.ts';
import { formatDate } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import { shareWords } from '../i18n/shared/share.ts';
import { pageWords } from '../i18n/shared/page.ts';

export interface FirstPageSources {
  readonly dataSet: DataSet;
  readonly topology: AtlasTopology;
  readonly places: Places;
  readonly attribution: PlaceText;
  /** Whether the pages of the documentation lie beside it. */
  readonly hasDocumentation: boolean;
}

export interface FirstPage {
  /** Rules for the page's own style sheet. */
  readonly styles: string;
  /** The children of `<duikou-atlas>`. */
  readonly content: string;
}

/** The language of the page itself; the reader's choice comes with the script. */
const language: Language = 'zh-Hans';

export function firstPage({ dataSet, topology, places, attribution, hasDocumentation }: FirstPageSources): FirstPage {
  const index = indexDataSet(dataSet);
  const scene = sceneBuilder({ index, places, attribution })({ ...initialViewState, language }, 'light');
  const content = renderedToText(contentTemplate(index, scene, firstPicture(scene, geographyOf(topology)), hasDocumentation));
  return { styles: pageStyles, content };
}

function contentTemplate(index: DataIndex, scene: Scene, picture: TemplateResult, hasDocumentation: boolean): TemplateResult {
  const words = messagesOf(language);
  const { captions } = scene;
  return html`<header class="duikou-header" slot="still">
      <h1><b>${words.productName}</b> <span>${words.atlasTitle}</span></h1>
    </header>
    <p class="duikou-topics" slot="still">${offeredTopics(index).map((topic) => html`<a href="#topic=${topic}" aria-current=${topic === scene.topic ? 'true' : nothing}>${words.topicNames[topic]}</a>`)}</p>
    <duikou-map>
      ${picture}
      <div class="duikou-captions" slot="captions">
        <p>${captions.shown} · ${captions.source}</p>
        <p>${captions.review}<span class="attribution"> · ${captions.attribution}</span></p>
      </div>
    </duikou-map>
    <div class="duikou-script-missing" slot="still">${pageLanguages.map(scriptMissingTemplate)}</div>
    <section class="duikou-panel" slot="still">
      <h2>${words.allPairings(index.officialPairings.length)}</h2>
      <p>${index.dataSet.lead?.[language] ?? ''}</p>
      <ul>
        ${index.officialPairings.map(
          ({ a, b, since }) =>
            html`<li>${words.pairName(index.region(a).short[language], index.region(b).short[language])}${since ? html` <small>${pairingWords[language].pairedSince(formatDate(since, language))}</small>` : ''}</li>`,
        )}
      </ul>
      ${hasDocumentation ? html`<p class="duikou-documentation"><a href="docs/${language.toLowerCase()}/index.html">${shareWords[language].documentation}</a><br /><a href="docs/en/index.html" lang="en" hreflang="en">${shareWords.en.documentation}</a></p>` : ''}
    </section>`;
}

/** No script can choose the reader's language here. */
const pageLanguages = [language, 'en'] as const satisfies readonly Language[];

function scriptMissingTemplate(of: Language): TemplateResult {
  const { scriptMissing, reload, tooOld } = pageWords[of];
  return html`<p lang=${of}>${scriptMissing} <a href="">${reload}</a></p>
    <p class="too-old" lang=${of} hidden>${tooOld.subject}<span class="browser" data-before=${tooOld.before} data-after=${tooOld.after}></span>${tooOld.remedy}</p>`;
}

/**
 * A script that never comes can't say so: the page says it by itself when the elements have not been defined for a while, at once where the
 * browser runs none, or when the site's script has found out why (`now`).
 */
const scriptMissingStyles = `
.duikou-script-missing { visibility: hidden; grid-area: map; z-index: 1; align-self: start; justify-self: start; box-sizing: border-box; max-width: max(18em, 36%); margin: 12px; padding: 4px 12px; border: 1px solid var(--_rule); border-inline-start: 3px solid var(--_ink-2); border-radius: 6px; background: var(--_panel); animation: duikou-script-missing 0s 8s forwards; }
.duikou-script-missing p { margin: 4px 0; }
.duikou-script-missing a { color: inherit; }
.duikou-script-missing.now { visibility: visible; animation: none; }
@media (scripting: none) { .duikou-script-missing { visibility: visible; animation: none; } }
@media print { .duikou-script-missing { display: none; } }
@keyframes duikou-script-missing { to { visibility: visible; } }`;

const pageStyles = `
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
.duikou-topics { grid-area: topics; display: flex; align-items: stretch; gap: 4px; margin: 0; padding: 0 12px; border-bottom: 1px solid var(--_rule); overflow: hidden; }
.duikou-topics a { display: flex; align-items: center; padding: 0 8px; border-bottom: 2px solid transparent; color: var(--_ink-2); text-decoration: none; white-space: nowrap; }
.duikou-topics a[aria-current] { border-color: var(--_ink); color: var(--_ink); font-weight: 600; }
.duikou-panel { grid-area: panel; min-height: 0; overflow: auto; padding: 16px; border-inline-start: 1px solid var(--_rule); background: var(--_panel); }
.duikou-panel h2 { margin: 0; font-size: 1.25rem; }
.duikou-panel li { margin: 6px 0; font-size: 1rem; }
.duikou-panel a { color: var(--_side-a); }
.duikou-panel small { color: var(--_ink-2); font-size: 0.75rem; }
duikou-map:not(:defined) { display: flex; flex-direction: column; height: 100%; }
duikou-map:not(:defined) > .duikou-first { position: relative; flex: 1; min-height: 0; background: var(--_sea); }
.duikou-captions { flex: none; padding: var(--_captions-pad, 6px) 12px; border-top: 1px solid var(--_rule); background: var(--_panel); color: var(--_ink-2); font-size: var(--_captions-size, 0.75rem); line-height: 1.4; }
.duikou-captions p { margin: 0; display: var(--_captions, block); }
.duikou-captions p + p::before { content: var(--_between, none); }
.duikou-captions .attribution { display: var(--_attribution, inline); }
@page { size: A4 landscape; margin: 10mm; }
@media print { html, body, main { height: auto; background: none; } body { container-type: normal; } duikou-atlas { height: auto; } }
@media ${uprightQuery} { @container ${narrowQuery} {
  .duikou-header { min-height: 97px; align-items: start; padding: 8px 12px; box-sizing: border-box; }
  .duikou-header h1 > * { display: block; }
  .duikou-header span { font-size: 0.75rem; }
  .duikou-panel { border: 0; border-top: 1px solid var(--_rule); }
} }
@media ${sidewaysQuery} {
  .duikou-header { box-sizing: border-box; padding: 0 84px 0 12px; }
  .duikou-header b { margin: 0; font-size: 1.125rem; }
  .duikou-header span { position: absolute; clip-path: inset(50%); }
  .duikou-topics { padding: 0 4px; }
  .duikou-topics a { align-self: center; padding: 0 20px 0 8px; border: 1px solid var(--_rule); border-radius: 6px; line-height: 30px; }
  .duikou-topics a[aria-current] { border-color: var(--_rule); font-weight: 400; }
  .duikou-topics a:not([aria-current]) { display: none; }
}
${scriptMissingStyles}
${firstPictureStyles}`;
