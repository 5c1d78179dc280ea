/** The code that a host page copies to show a view: a frame or an element. */
import { linkFields } from '../state/link-fields.ts';
import { initialViewState, viewNames, type ViewName, type ViewState } from '../state/view-state.ts';

export interface EmbedChoice {
  /** The panels beside the map; empty for the map only. */
  readonly panels: readonly ViewName[];
  readonly heightPx: number;
}

/** @param fragment - the view as in the address, without `#` */
export function frameAddress(site: string, fragment: string, { panels }: EmbedChoice): string {
  const url = new URL('embed.html', site);
  if (panels.length > 0) url.searchParams.set('panels', panels.join(' '));
  url.hash = fragment;
  return url.href;
}

/** The sandbox of the frame, which needs no access to the page's origin. */
export const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * The code of a frame. Besides running scripts, the frame may open sources in new windows and download files.
 *
 * @param title - read out before a screen reader enters the frame
 */
export function frameCode(site: string, fragment: string, choice: EmbedChoice, title: string): string {
  const attributes = [
    ['src', frameAddress(site, fragment, choice)],
    ['title', title],
    ['loading', 'lazy'],
    ['sandbox', frameSandbox],
    ['allow', 'fullscreen; clipboard-write'],
    ['style', `width: 100%; height: ${choice.heightPx}px; border: 0`],
  ] as const;
  return `<iframe ${written(attributes)}></iframe>\n<script src="${escaped(new URL('duikou-host.js', site).href)}"></script>`;
}

/**
 * The code of an element. Its attributes have the names of the address keys, and hold the selection, topic, step, language and theme of the
 * view.
 *
 * @param src - the address of the data set that is shown; null for the report
 */
export function elementCode(
  { selection, topic, language, step, theme }: Pick<ViewState, 'selection' | 'topic' | 'language' | 'step' | 'theme'>,
  { panels, heightPx }: EmbedChoice,
  src: string | null,
): string {
  const name = panels.length > 0 ? 'duikou-atlas' : 'duikou-map';
  const attributes = [
    ...(src === null ? [] : [['src', src] as const]),
    ...linkFields.selection.format(selection, initialViewState.selection),
    ...linkFields.topic.format(topic, initialViewState.topic),
    ...(panels.length === 0 ? [] : linkFields.step.format(step, initialViewState.step)),
    ...(panels.length === 0 || panels.length === viewNames.length ? [] : [['panels', panels.join(' ')] as const]),
    ...linkFields.language.format(language, undefined),
    ...linkFields.theme.format(theme, initialViewState.theme),
    ['style', `display: block; height: ${heightPx}px`] as const,
  ];
  return `<script src="duikou.js"></script>\n<${name} ${written(attributes)}></${name}>`;
}

function written(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}
