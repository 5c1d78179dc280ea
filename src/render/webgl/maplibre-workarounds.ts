/** MapLibre's quirks, each with the reason, the version it was seen in, and when to delete it. */
import { getGlobalDispatcher, getWorkerUrl, setWorkerUrl, type Map as MapLibreMap } from 'maplibre-gl';
import { DuikouError } from '../../error.ts';
import { trustedScriptUrl } from '../../trusted-script-url.ts';
import { workerAddress } from './worker-address.ts';
import { workerUrl } from './worker-url.ts';

/**
 * 6.17: after bundling MapLibre can't find its worker. A page that uses MapLibre itself may have set its address already; its maps and ours share
 * the workers, so that stays. Delete when MapLibre finds its worker in every bundle.
 *
 * @returns the worker's address
 */
export function setWorker(): string {
  // The present address may be Duikou's own `TrustedScriptURL`.
  const address = workerAddress() ?? (String(getWorkerUrl()) || workerUrl());
  setWorkerUrl(vouchedFor(address));
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
 * 6.17: when the last map of a page is removed, MapLibre keeps the error that ended its workers until there is another map. In Chrome an error
 * holds every object on its stack until the stack is read: here the map, its tiles and the element around it. Delete when MapLibre keeps no error.
 */
export function removeMap(map: MapLibreMap): void {
  map.remove();
  // The field is private to MapLibre; under another name nothing is read.
  const { workersAbortController } = getGlobalDispatcher() as unknown as { readonly workersAbortController?: AbortController };
  const reason: unknown = workersAbortController?.signal.reason;
  if (reason instanceof Error) void reason.stack;
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
 * 6.17: the words of cooperative gestures are set for each system and device, while Duikou's are the same for all. Delete when one key is enough.
 */
export function gestureWords(scrollHint: string, touchHint: string): Record<string, string> {
  return {
    'CooperativeGesturesHandler.WindowsHelpText': scrollHint,
    'CooperativeGesturesHandler.MacHelpText': scrollHint.replace('Ctrl', '⌘'),
    'CooperativeGesturesHandler.MobileHelpText': touchHint,
  };
}

/** 6.17: a worker that could not be loaded is reported as an error of the map, known by its message alone. Delete when it has a name. */
export function isWorkerFailure(error: { readonly message: string }): boolean {
  return error.message.startsWith('Worker failed to load');
}

/**
 * 6.17: `new Worker(url)` with a string throws if a page's policy requires trusted types, and the map would wait for ever. The address is
 * Duikou's, so a policy of Duikou turns it into a `TrustedScriptURL`; it has the one string method that MapLibre calls on it. In an opaque
 * origin MapLibre creates a second address as a string, which only a policy named `default` can allow. Delete when MapLibre takes a
 * `TrustedScriptURL`.
 *
 * @throws DuikouError `worker-silent` where the page's policy lets no worker start
 */
export function vouchedFor(url: string): string {
  const factory = window.trustedTypes;
  if (!factory) return url;
  const trusted = self.origin === 'null' && factory.defaultPolicy === null ? null : trustedScriptUrl(url);
  if (trusted === null) {
    if (areTrustedTypesRequired(url)) throw new DuikouError('worker-silent');
    return url;
  }
  // MapLibre's type is a string, but it passes the value on unchanged.
  return Object.assign(trusted, { endsWith: () => false, split: () => [url] }) as unknown as string;
}

/** Nothing is loaded: the script stays outside of the page. */
function areTrustedTypesRequired(url: string): boolean {
  try {
    document.createElement('script').src = url;
    return false;
  } catch {
    return true;
  }
}
