/**
 * A small classic script for the page around a frame. It gives each Duikou frame the height that it asks for, and passes the keys that the
 * map does not use to the page, so that a slide deck still works after a click on the map.
 */
interface FrameWords {
  readonly source?: unknown;
  readonly version?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly key?: unknown;
  readonly code?: unknown;
  readonly keyCode?: unknown;
  readonly shiftKey?: unknown;
}

/** A frame may not push the page's own content out of reach. */
const lowest = 160;
const highest = 2400;

/** All frames of the page, including those in shadow roots; they may be added after this script. */
function framesIn(root: ParentNode): readonly HTMLIFrameElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLIFrameElement ? element : element.shadowRoot ? framesIn(element.shadowRoot) : [],
  );
}

function heard({ data, source }: MessageEvent<FrameWords | null>): void {
  if (typeof data !== 'object' || data === null || data.source !== 'duikou' || data.version !== 1) return;
  const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const { type, height, key, code, keyCode, shiftKey } = data;
  if (type === 'resize' && typeof height === 'number' && height > 0 && height < Infinity) {
    const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(highest, Math.max(lowest, Math.ceil(height))) + borders}px`;
  }
  if (type === 'key' && typeof key === 'string' && typeof code === 'string') {
    // Esc leaves the frame and is not passed on. Decks know keys by `keyCode` only.
    if (key === 'Escape') frame.blur();
    else
      frame.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code,
          keyCode: Number(keyCode) || 0,
          shiftKey: shiftKey === true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
  }
}

// A server that evaluates the script has no window.
const page: (Window & { duikouHost?: true }) | undefined = globalThis.window;
// Included twice, a key would turn two slides.
if (page && !page.duikouHost) {
  page.duikouHost = true;
  addEventListener('message', heard);
  // A frame that was there first has sent its height before anything listened.
  for (const frame of framesIn(document))
    if (frame.src.includes('embed.html')) frame.contentWindow?.postMessage({ source: 'duikou', version: 1, type: 'ask' }, '*');
}
