/** Workarounds for MapLibre. Each states its reason, the version in which the problem was seen, and when to delete it. */
import { getGlobalDispatcher, getWorkerUrl, setWorkerUrl, type Map as MapLibreMap } from 'maplibre-gl';
import { DuikouError } from '../../error.ts';
import { trustedScriptUrl } from '../../trusted-script-url.ts';
import { workerAddress } from './worker-address.ts';
import { workerUrl } from './worker-url.ts';

/**
 * 6.17: after bundling, MapLibre can't find its worker. If the page uses MapLibre itself, it may have set the address already. That address
 * is kept, because the page's maps and Duikou's share the workers. Delete when MapLibre finds its worker in every bundle.
 *
 * @returns the worker's address
 */
export function setWorker(): string {
  // The current address may be Duikou's own `TrustedScriptURL`.
  const address = workerAddress() ?? (String(getWorkerUrl()) || workerUrl());
  setWorkerUrl(vouchedFor(address));
  return address;
}

/**
 * 6.17: `idle` may fire in the same frame as `load`. A wait for `idle` after that would never end. Delete when `load` means that everything
 * is drawn.
 */
export async function drawnOnce(map: MapLibreMap): Promise<void> {
  if (!map.loaded()) await map.once('idle');
}

/**
 * 6.17: when the last map of a page is removed, MapLibre keeps the error that ended its workers until another map is created. In Chrome, an
 * error keeps every object on its stack until the stack is read. Here these are the map, its tiles and the element around it. Delete when
 * MapLibre keeps no error.
 */
export function removeMap(map: MapLibreMap): void {
  map.remove();
  // The field is private to MapLibre. If it is renamed, nothing is read.
  const { workersAbortController } = getGlobalDispatcher() as unknown as { readonly workersAbortController?: AbortController };
  const reason: unknown = workersAbortController?.signal.reason;
  if (reason instanceof Error) void reason.stack;
}

/**
 * 6.17: MapLibre expects its style sheet in the document, but a map in a shadow root needs it there. Delete when MapLibre adopts its own
 * sheet.
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
 * 6.17: MapLibre has texts of cooperative gestures for each system and device, while Duikou's are the same for all. Delete when one key is
 * enough.
 */
export function gestureWords(scrollHint: string, touchHint: string): Record<string, string> {
  return {
    'CooperativeGesturesHandler.WindowsHelpText': scrollHint,
    'CooperativeGesturesHandler.MacHelpText': scrollHint.replace('Ctrl', '⌘'),
    'CooperativeGesturesHandler.MobileHelpText': touchHint,
  };
}

/**
 * 6.17: a worker that could not be loaded is reported as an error of the map, which can be recognized only by its message. Delete when the
 * error has a name.
 */
export function isWorkerFailure(error: { readonly message: string }): boolean {
  return error.message.startsWith('Worker failed to load');
}

/**
 * 6.17: `new Worker(url)` with a string throws if a page's policy requires trusted types, and the map would then wait for ever. The address
 * is Duikou's own, so a policy of Duikou turns it into a `TrustedScriptURL`, with the string methods that MapLibre calls on it. In an
 * opaque origin, MapLibre creates a second address as a string, which only a policy named `default` can allow. Delete when MapLibre takes a
 * `TrustedScriptURL`.
 *
 * @throws DuikouError `worker-silent` if the page's policy prevents the worker from starting
 */
export function vouchedFor(url: string): string {
  const factory = window.trustedTypes;
  if (!factory) return url;
  const trusted = self.origin === 'null' && factory.defaultPolicy === null ? null : trustedScriptUrl(url);
  if (trusted === null) {
    if (areTrustedTypesRequired(url)) throw new DuikouError('worker-silent');
    return url;
  }
  // MapLibre's type is a string, but MapLibre passes the value on unchanged.
  return Object.assign(trusted, { endsWith: () => false, split: () => [url] }) as unknown as string;
}

/**
 * Whether the page requires trusted types for the address of a script. No script is loaded, because the element is not added to the page.
 */
function areTrustedTypesRequired(url: string): boolean {
  try {
    document.createElement('script').src = url;
    return false;
  } catch {
    return true;
  }
}
