/** What a host page copies to show a view: a frame or an element. */
import type { ViewState } from '../state/view-state.ts';

export interface EmbedChoice {
  readonly withPanels: boolean;
  readonly heightPx: number;
}

/** @param fragment - the view, as in the address, without `#` */
export function frameAddress(site: string, fragment: string, { withPanels }: EmbedChoice): string {
  const url = new URL('embed.html', site);
  if (withPanels) url.searchParams.set('panels', 'pairing projects flows reported timeline table reader');
  url.hash = fragment;
  return url.href;
}

export function frameCode(site: string, fragment: string, choice: EmbedChoice, title: string): string {
  return `<iframe src="${escaped(frameAddress(site, fragment, choice))}" title="${escaped(title)}" loading="lazy" sandbox="allow-scripts allow-popups" style="width: 100%; height: ${choice.heightPx}px; border: 0"></iframe>
<script src="${escaped(new URL('duikou-host.js', site).href)}"></script>`;
}

export function elementCode({ selection, lens, language, step }: Pick<ViewState, 'selection' | 'lens' | 'language' | 'step'>, { withPanels, heightPx }: EmbedChoice): string {
  const name = withPanels ? 'duikou-atlas' : 'duikou-map';
  const attributes = [
    ...(selection === null ? [] : [['select', selection]]),
    ...(lens === 'pairings' ? [] : [['lens', lens]]),
    ...(step === null || !withPanels ? [] : [['step', step]]),
    ['lang', language],
    ['style', `display: block; height: ${heightPx}px`],
  ];
  return `<script src="duikou.js"></script>\n<${name} ${attributes.map(([key, value]) => `${key}="${escaped(value ?? '')}"`).join(' ')}></${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}

/**
 * The one-file atlas with a view of its own. As a `<meta>` that the file's own script reads: its policy lets no other script run.
 *
 * @param html - `duikou.html` as it was built
 * @param fragment - the view
 */
export function oneFileWith(html: string, fragment: string): string {
  return html.replace('</head>', () => `<meta name="duikou-view" content="${escaped(fragment)}"></head>`);
}
