/**
 * A small classic script for the page around a frame. It gives each Duikou frame its requested height, and passes on the keys of slide
 * decks, so that a deck still works after a click on the map. Messages of other frames are ignored.
 */
interface FrameWords {
  readonly source?: unknown;
  readonly version?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly key?: unknown;
  readonly shiftKey?: unknown;
}

/** Limits of a frame's height in CSS pixels, so that a frame can't push the page's own content out of reach. */
const lowest = 160;
const highest = 2400;

/** The keys that are passed on, with the `keyCode` that some slide decks check, and the letters that decks use. */
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

/** The address of `embed.html` next to this script; empty if the script is inline. */
const embed = page && document.currentScript instanceof HTMLScriptElement ? document.currentScript.src.replace(/[^/]*$/, 'embed.html') : '';

/**
 * All frames of the page, including those in shadow roots. They are searched on each message, because they may be added after this script.
 */
function framesIn(root: ParentNode): readonly HTMLIFrameElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLIFrameElement ? element : element.shadowRoot ? framesIn(element.shadowRoot) : [],
  );
}

/** Whether a frame has the attribute `data-duikou`, or shows `embed.html` next to this script. */
function isOurs({ dataset, src }: HTMLIFrameElement): boolean {
  return 'duikou' in dataset || src.replace(/[?#].*/, '') === embed;
}

/** Whether the frame still shows the page's address. A sandboxed frame has the origin `null`. */
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
  // Esc moves the focus out of the frame and is not passed on.
  if (key === 'Escape') frame.blur();
  const isLetter = letters.test(key);
  if (!isLetter && !Object.keys(keyCodes).includes(key)) return;
  const upper = key.toUpperCase();
  const code = isLetter ? `Key${upper}` : key === ' ' ? 'Space' : key === '.' ? 'Period' : key;
  const keyCode = isLetter ? upper.charCodeAt(0) : (keyCodes[key] ?? 0);
  frame.dispatchEvent(new KeyboardEvent('keydown', { key, code, keyCode, shiftKey, bubbles: true, composed: true, cancelable: true }));
}

// If the script is included twice, a key must not turn two slides.
if (page && !page.duikouHost) {
  page.duikouHost = true;
  addEventListener('message', heard);
  // A frame that was loaded earlier has sent its height before this script listened.
  for (const frame of framesIn(document))
    if (isOurs(frame)) frame.contentWindow?.postMessage({ source: 'duikou', version: 1, type: 'ask' }, '*');
}
