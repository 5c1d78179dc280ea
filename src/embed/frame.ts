/** The inside of a frame: tells the page around it the height, the selection and the keys that the map leaves, and does what that page asks. */
import type { HostElement } from '../elements/host-element.ts';
import { frameMessage, readSetMessage, type FrameMessage } from './messages.ts';

/**
 * @param element - the atlas or map that fills the frame
 * @returns the way out
 */
export function tieToHost(element: HostElement): () => void {
  const host = window.parent;
  if (host === window) return () => {};
  // Nothing that is told is private: any page may frame the map and hear which region is selected in it.
  const tell = (message: FrameMessage): void => host.postMessage(message, '*');
  // The body's height, not the document's: that is never less than the frame's own, so a frame would never become lower.
  const sizes = new ResizeObserver(() => tell(frameMessage({ type: 'resize', height: document.body.offsetHeight })));
  sizes.observe(document.body);
  const ending = new AbortController();
  const { signal } = ending;
  element.addEventListener('duikou-select', ({ detail }) => tell(frameMessage({ type: 'select', ...detail })), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      // What an element here uses it keeps: it has prevented the default, or it is typed into.
      const isTyped = event.composedPath().some((target) => target instanceof HTMLElement && target.matches('input, select, textarea'));
      if (event.defaultPrevented || isTyped || event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
      tell(frameMessage({ type: 'key', key: event.key, code: event.code, shiftKey: event.shiftKey }));
      if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    { signal },
  );
  window.addEventListener(
    'message',
    ({ data, source }) => {
      const wish = source === host ? readSetMessage(data) : null;
      if (!wish) return;
      if (wish.select === null) element.clear();
      else if (wish.select !== undefined) element.select(wish.select);
      if (wish.lens !== undefined) element.lens = wish.lens;
      if (wish.lang !== undefined) element.lang = wish.lang;
      if (wish.theme !== undefined) element.theme = wish.theme;
    },
    { signal },
  );
  return () => {
    ending.abort();
    sizes.disconnect();
  };
}
