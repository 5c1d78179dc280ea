/** MapLibre's quirks, each with the reason, the version it was seen in, and when to delete it. */
import { getWorkerUrl, setWorkerUrl, type Map as MapLibreMap } from 'maplibre-gl';
import { workerAddress } from './worker-address.ts';
import { workerUrl } from './worker-url.ts';

/**
 * 6.17: after bundling MapLibre can't find its worker. A page that uses MapLibre itself may have told it already; its maps and ours share
 * the workers, so that stays. Delete when MapLibre finds its worker in every bundle.
 *
 * @returns the worker's address
 */
export function setWorker(): string {
  const address = workerAddress() ?? (getWorkerUrl() || workerUrl());
  setWorkerUrl(address);
  return address;
}

/**
 * 6.17: `idle` may fire in the very frame of `load`, so waiting for it afterwards waits for ever. Delete when `load` means that
 * everything is drawn.
 */
export async function drawnOnce(map: MapLibreMap): Promise<void> {
  if (!map.loaded()) await map.once('idle');
}

/**
 * 6.17: the style sheet is meant for the document, but a map in a shadow root needs it there. Delete when MapLibre adopts its
 * own sheet.
 */
export function adoptStyles(container: HTMLElement, css: string): void {
  const root = container.getRootNode();
  const adopter = root instanceof ShadowRoot || root instanceof Document ? root : document;
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(css);
  if (!adopter.adoptedStyleSheets.includes(sheet)) adopter.adoptedStyleSheets = [...adopter.adoptedStyleSheets, sheet];
}

let sheet: CSSStyleSheet | null = null;

/**
 * 6.17: the words of cooperative gestures are set by system and device; ours are the same for all. Delete when one key does.
 */
export function gestureWords(scrollHint: string, touchHint: string): Record<string, string> {
  return {
    'CooperativeGesturesHandler.WindowsHelpText': scrollHint,
    'CooperativeGesturesHandler.MacHelpText': scrollHint.replace('Ctrl', '⌘'),
    'CooperativeGesturesHandler.MobileHelpText': touchHint,
  };
}
