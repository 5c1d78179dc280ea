/**
 * For the page around a frame, one small classic script: gives each Duikou frame the height that it asks for, and hands the keys that
 * the map does not use to the page, so that a slide deck goes on after a click into the map.
 */
interface FrameWords {
  readonly source?: unknown;
  readonly version?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly key?: unknown;
  readonly code?: unknown;
  readonly shiftKey?: unknown;
}

/** A frame may not push the page's own content out of reach. */
const [lowest, highest] = [160, 2400];

addEventListener('message', ({ data, source }: MessageEvent<FrameWords | null>) => {
  if (typeof data !== 'object' || data === null || data.source !== 'duikou' || data.version !== 1) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    const { type, height, key, code } = data;
    if (type === 'resize' && typeof height === 'number' && height > 0) frame.style.height = `${Math.min(highest, Math.max(lowest, Math.round(height)))}px`;
    if (type === 'key' && typeof key === 'string' && typeof code === 'string') {
      if (key === 'Escape') frame.blur();
      frame.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey: data.shiftKey === true, bubbles: true, cancelable: true }));
    }
  }
});
