/** The entry for servers: the first picture of a map as HTML. It needs no browser, no file and no network. */
import { html } from 'lit';
import report from '../data/report.json';
import { prepareData, type PreparedLevel } from './app/loading/prepared-data.ts';
import { languageNearest } from './data/languages.ts';
import type { Language } from './data/schema.ts';
import { selectionIdOf } from './data/selection-id.ts';
import { geographyOf, type Geography } from './geo/features.ts';
import { overviewTopology } from './geo/overview.ts';
import type { SizePx } from './geo/projection.ts';
import { attribution, places } from './geo/surroundings.ts';
import { fontStack } from './i18n/font-stack.ts';
import {
  aspectOf,
  firstPicture as drawing,
  firstPictureStyles,
  twoLayoutsStyles,
  homeRules,
  type Layout,
} from './render/svg/first-picture.ts';
import { renderedToText } from './render/svg/serialise.node.ts';
import { colourDeclarations, themeDeclarations } from './scene/palette.ts';
import type { Scene } from './scene/scene.ts';
import { changeTopic, select as selectIn } from './state/transitions.ts';
import { initialViewState, themes, topics, type Theme, type Topic } from './state/view-state.ts';

export type { Language, Theme, Topic };

/** The attributes of the `<duikou-map>` around the picture, and its size. Values that the element would ignore are ignored here too. */
export interface FirstPictureOptions {
  /** The id of a pairing, or the code or name of a region. */
  readonly select?: string | null | undefined;
  /** The topic of the arcs; default: `overview`. */
  readonly topic?: Topic | null | undefined;
  /** The language of the page, such as `zh-CN` or `en`; English if Duikou does not support it. */
  readonly lang?: string | null | undefined;
  /** `auto`, the default, follows the system. A page with its own colours passes its theme. */
  readonly theme?: Theme | null | undefined;
  /**
   * The width of the map in CSS pixels. If both width and height are given, names are laid out for that size; otherwise for a wide and a
   * narrow map.
   */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * The first picture of a map of the built-in report, as HTML for the content of `<duikou-map>`. It is the drawing of the live map, which
 * replaces it once it has been drawn, and includes the words and its styles. Give the element the same `select`, `topic`, `lang` and
 * `theme`.
 *
 * @param options - the content of the map
 * @returns trusted HTML; no option becomes markup
 * @example
 * ```js
 * import { firstPicture } from 'duikou/server';
 *
 * const html = `<duikou-map select="jilin-zhejiang" lang="en">${firstPicture({ select: 'jilin-zhejiang', lang: 'en' })}</duikou-map>`;
 * ```
 */
export function firstPicture(options: FirstPictureOptions = {}): string {
  const language = languageNearest(options.lang ?? '') ?? 'en';
  const theme = themes.find((each) => each === options.theme) ?? 'auto';
  const { index, sceneOf } = reportOnce();
  const topic = topics.find((each) => each === options.topic) ?? initialViewState.topic;
  const selection = options.select == null ? null : selectionIdOf(index, options.select);
  const size = sizeOf(options);
  const home = changeTopic(topic)({ ...initialViewState, language });
  const view = selection === null ? home : selectIn(selection)(home);
  return keptOr(JSON.stringify([language, theme, topic, selection, size]), () => pictureOf(sceneOf(view, 'light'), theme, size));
}

function pictureOf(scene: Scene, theme: Theme, size: SizePx | null): string {
  const { captions, language, emphasis } = scene;
  const aspect = aspectOf(scene);
  const box = `duikou-box-${Math.round(aspect * 1000)}`;
  const classes = [`duikou-${theme}`, `duikou-${language.toLowerCase()}`];
  // Different pictures need different ids for their gradients.
  const drawn = [emphasis.selected ?? 'all', scene.topic, theme, size ? `${size.width}x${size.height}` : 'any'].join('-');
  const content = html`<div class=${['duikou-captions', ...classes].join(' ')} slot="captions">
      <p>${captions.shown} · ${captions.source}</p>
      <p>${captions.review}<span class="attribution"> · ${captions.attribution}</span></p>
    </div>
    ${drawing(scene, geographyOnce(), {
      layouts: size ? [{ name: 'known', size: { ...size, height: Math.max(120, size.height - captionsPx) } }] : layouts,
      prefix: `duikou-${drawn.replace(/[^\w-]/g, '_')}`,
      classes: [...classes, box],
    })}`;
  return `<style>${stylesOf(language, `.${box} > .duikou-home`, aspect)}</style>${renderedToText(content)}`;
}

/** The smallest boxes in which each layout is shown. In a larger box names are only farther apart. */
const layouts: readonly Layout[] = [
  { name: 'wide', size: { width: 560, height: 360 } },
  { name: 'narrow', size: { width: 340, height: 280 } },
];

/** The height of the two lines below a map of either width. */
const captionsPx = 45;

/** Larger than any screen. */
const maxPx = 20_000;

function sizeOf({ width, height }: FirstPictureOptions): SizePx | null {
  const isSize = (px: number | undefined): px is number => px !== undefined && px >= 1 && px <= maxPx;
  return isSize(width) && isSize(height) ? { width: Math.round(width), height: Math.round(height) } : null;
}

/** Computed on the first picture and not on import, because an importing module may request none. */
let prepared: PreparedLevel | null = null;
let geography: Geography | null = null;

function reportOnce(): PreparedLevel {
  prepared ??= prepareData({ dataSet: report, surroundings: { places, attribution }, more: null }).at('place');
  return prepared;
}

function geographyOnce(): Geography {
  geography ??= geographyOf(overviewTopology);
  return geography;
}

/** Recent pictures. A server is asked for the same few again and again, and each takes a tenth of a second. */
const kept = new Map<string, string>();
const maxKept = 50;

function keptOr(key: string, draw: () => string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const text = draw();
  for (const oldest of kept.keys()) {
    if (kept.size < maxKept) break;
    kept.delete(oldest);
  }
  kept.set(key, text);
  return text;
}

/**
 * The style rules that the element has itself once its script runs, and those of the picture. Rules for one theme, language or box use its
 * class.
 */
function stylesOf(language: Language, home: string, aspect: number): string {
  return `
duikou-map:not(:defined) { display: flex; flex-direction: column; width: 100%; min-height: 320px; aspect-ratio: 4 / 3; ${themeDeclarations('light')} }
@media screen and (prefers-color-scheme: dark) { duikou-map:not(:defined) { ${themeDeclarations('dark')} } }
.duikou-light { ${themeDeclarations('light')} }
.duikou-dark { ${themeDeclarations('dark')} }
:is(.duikou-first, .duikou-captions).duikou-${language.toLowerCase()} { font: 400 0.875rem/1.5 var(--duikou-font, ${fontStack(language)}); }
:is(.duikou-first, .duikou-captions) { ${colourDeclarations} color: var(--_ink); text-align: start; }
duikou-map:not(:defined) > .duikou-first { position: relative; flex: 1; min-height: 0; background: var(--_sea); }
.duikou-captions.duikou-captions { order: 1; flex: none; padding: 6px 12px; border-top: 1px solid var(--_rule); background: var(--_panel); color: var(--_ink-2); font-size: 0.75rem; line-height: 1.4; }
.duikou-captions p { margin: 0; }
${firstPictureStyles}${twoLayoutsStyles}
${homeRules(aspect, home)}
.duikou-first [data-region], .duikou-first [data-arc] { cursor: inherit; }
`
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
