/**
 * A small classic script for the page around a frame. It gives each Duikou frame the height that it asks for, and passes the keys that decks know
 * to the page, so that a slide deck still works after a click on the map. Frames that are not Duikou's are not listened to.
 */
interface FrameWords {
  readonly source?: unknown;
  readonly version?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly key?: unknown;
  readonly shiftKey?: unknown;
}

/** A frame may not push the page's own content out of reach. */
const lowest = 160;
const highest = 2400;

/** The keys that are passed on, with the `keyCode` by which some decks know them; and letters that decks use. */
const keyCodes: Readonly<Record<string, number>> = {
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  '.': 190,
};
const letters = /^[bfhjklnops]$/i;

// A server that evaluates the script has no window.
const page: (Window & { duikouHost?: true }) | undefined = globalThis.window;

/** `embed.html` beside this script; empty where the script is part of the page. */
const embed = page && document.currentScript instanceof HTMLScriptElement ? document.currentScript.src.replace(/[^/]*$/, 'embed.html') : '';

/** All frames of the page, including those in shadow roots; they may be added after this script. */
function framesIn(root: ParentNode): readonly HTMLIFrameElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLIFrameElement ? element : element.shadowRoot ? framesIn(element.shadowRoot) : [],
  );
}

/** Frames that the page has named by `data-duikou`, and those of `embed.html` beside this script. */
function isOurs({ dataset, src }: HTMLIFrameElement): boolean {
  return 'duikou' in dataset || src.replace(/[?#].*/, '') === embed;
}

/** Whether the frame still shows what the page has put there; a sandbox hides the origin. */
function isAtHome({ src, sandbox }: HTMLIFrameElement, origin: string): boolean {
  return origin === new URL(src || location.href).origin || (origin === 'null' && sandbox.length > 0);
}

function heard({ data, source, origin }: MessageEvent<FrameWords | null>): void {
  if (typeof data !== 'object' || data === null || data.source !== 'duikou' || data.version !== 1) return;
  const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
  if (!frame || !isOurs(frame) || !isAtHome(frame, origin)) return;
  const { type, height, key, shiftKey } = data;
  if (type === 'resize' && typeof height === 'number' && height > 0 && height < Infinity) {
    const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(highest, Math.max(lowest, Math.ceil(height))) + borders}px`;
  }
  if (type === 'key' && typeof key === 'string') pass(frame, key, shiftKey === true);
}

function pass(frame: HTMLIFrameElement, key: string, shiftKey: boolean): void {
  // Esc leaves the frame and is not passed on.
  if (key === 'Escape') frame.blur();
  const isLetter = letters.test(key);
  if (!isLetter && !Object.keys(keyCodes).includes(key)) return;
  const upper = key.toUpperCase();
  const code = isLetter ? `Key${upper}` : key === ' ' ? 'Space' : key === '.' ? 'Period' : key;
  const keyCode = isLetter ? upper.charCodeAt(0) : (keyCodes[key] ?? 0);
  frame.dispatchEvent(new KeyboardEvent('keydown', { key, code, keyCode, shiftKey, bubbles: true, composed: true, cancelable: true }));
}

// Included twice, a key would turn two slides.
if (page && !page.duikouHost) {
  page.duikouHost = true;
  addEventListener('message', heard);
  // A frame that was there first has sent its height before anything listened.
  for (const frame of framesIn(document))
    if (isOurs(frame)) frame.contentWindow?.postMessage({ source: 'duikou', version: 1, type: 'ask' }, '*');
}
