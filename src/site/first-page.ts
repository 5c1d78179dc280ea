/** What the site's page holds before any script: the map with its arcs and names, the list of pairings, the source. */
import { html, nothing, type TemplateResult } from 'lit';
import { indexDataSet, type DataIndex } from '../data/data-set.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { atlasGrid } from '../elements/atlas-layout.ts';
import { geographyOf, type AtlasTopology } from '../geo/features.ts';
import type { Places, PlaceText } from '../geo/places.ts';
import { colourDeclarations } from '../scene/palette.ts';
import { sceneBuilder, type Scene } from '../scene/scene.ts';
import { initialViewState, lenses } from '../state/view-state.ts';
import { firstPicture, firstPictureStyles } from '../svg/first-picture.ts';
import { renderedToText } from '../svg/serialise.node.ts';
import { fontStack } from '../text/font-stack.ts';
import { formatDate } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';

export interface FirstPageSources {
  readonly dataSet: DataSet;
  readonly topology: AtlasTopology;
  readonly places: Places;
  readonly attribution: PlaceText;
}

export interface FirstPage {
  /** Rules for the page's own style sheet. */
  readonly styles: string;
  /** The children of `<duikou-atlas>`. */
  readonly content: string;
}

/** The language of the page itself; the reader's choice comes with the script. */
const language: Language = 'zh-Hans';

export function firstPage({ dataSet, topology, places, attribution }: FirstPageSources): FirstPage {
  const index = indexDataSet(dataSet);
  const scene = sceneBuilder({ index, places, attribution })({ ...initialViewState, language }, 'light');
  const content = renderedToText(contentTemplate(index, scene, firstPicture(scene, geographyOf(topology))));
  return { styles: pageStyles, content };
}

function contentTemplate(index: DataIndex, scene: Scene, picture: TemplateResult): TemplateResult {
  const words = messagesOf(language);
  const { captions } = scene;
  return html`<header class="duikou-header" slot="still">
      <h1><b>${words.productName}</b> <span>${words.atlasTitle}</span></h1>
    </header>
    <p class="duikou-lenses" slot="still">${lenses.map((lens) => html`<a href="#lens=${lens}" aria-current=${lens === scene.lens ? 'true' : nothing}>${words.lensNames[lens]}</a>`)}</p>
    <duikou-map>
      ${picture}
      <div class="duikou-captions" slot="captions">
        <p>${captions.shown} · ${captions.source}</p>
        <p>${captions.review} · ${captions.attribution}</p>
      </div>
    </duikou-map>
    <section class="duikou-panel" slot="still">
      <h2>${words.allPairings}</h2>
      <p>${words.atlasLead}</p>
      <ul>
        ${index.officialPairings.map(
          ({ northeast, east, since }) =>
            html`<li>${words.pairName(index.region(northeast).short[language], index.region(east).short[language])}${since ? html` <small>${words.pairedSince(formatDate(since, language))}</small>` : ''}</li>`,
        )}
      </ul>
    </section>`;
}

const pageStyles = `
:root { color-scheme: light dark; ${colourDeclarations} }
html, body { height: 100%; margin: 0; }
body { container-type: inline-size; background: var(--_paper); color: var(--_ink); font: 400 0.875rem/1.5 ${fontStack(language)}; }
duikou-atlas { display: block; height: 100dvh; min-height: 480px; }
${atlasGrid('duikou-atlas:not(:defined)')}
duikou-atlas:not(:defined) > duikou-map { grid-area: map; min-height: 0; }
.duikou-header { grid-area: header; display: flex; align-items: center; padding: 0 16px; border-bottom: 1px solid var(--_rule); }
.duikou-header h1 { margin: 0; font-size: 1rem; line-height: 1.25; font-weight: 400; color: var(--_ink-2); }
.duikou-header b { margin-inline-end: 8px; font-size: 1.25rem; font-weight: 600; color: var(--_ink); }
.duikou-lenses { grid-area: lenses; display: flex; align-items: stretch; gap: 4px; margin: 0; padding: 0 12px; border-bottom: 1px solid var(--_rule); overflow: hidden; }
.duikou-lenses a { display: flex; align-items: center; padding: 0 8px; border-bottom: 2px solid transparent; color: var(--_ink-2); text-decoration: none; white-space: nowrap; }
.duikou-lenses a[aria-current] { border-color: var(--_ink); color: var(--_ink); font-weight: 600; }
.duikou-panel { grid-area: panel; min-height: 0; overflow: auto; padding: 16px; border-inline-start: 1px solid var(--_rule); background: var(--_panel); }
.duikou-panel h2 { margin: 0; font-size: 1.25rem; }
.duikou-panel li { margin: 6px 0; font-size: 1rem; }
.duikou-panel small { color: var(--_ink-2); font-size: 0.75rem; }
duikou-map:not(:defined) { display: flex; flex-direction: column; height: 100%; }
duikou-map:not(:defined) > .duikou-first { position: relative; flex: 1; min-height: 0; background: var(--_sea); }
.duikou-captions { flex: none; padding: 6px 12px; border-top: 1px solid var(--_rule); background: var(--_panel); color: var(--_ink-2); font-size: 0.75rem; line-height: 1.4; }
.duikou-captions p { margin: 0; }
@page { size: A4 landscape; margin: 10mm; }
@media print { html, body { height: auto; background: none; } body { container-type: normal; } duikou-atlas { height: auto; } }
@container (max-width: 899px) {
  .duikou-header { min-height: 97px; align-items: start; padding: 8px 12px; box-sizing: border-box; }
  .duikou-header h1 > * { display: block; }
  .duikou-header span { font-size: 0.75rem; }
  .duikou-panel { border: 0; border-top: 1px solid var(--_rule); }
}
${firstPictureStyles}`;
