/**
 * The frame's side of the connection: sends the height, the selection and unused keys to the page around the frame, and handles the page's
 * messages.
 */
import type { HostElement } from '../app/elements/host-element.ts';
import type { Theme, Topic } from '../state/view-state.ts';
import { isUsedHere } from '../ui/used-keys.ts';
import { frameMessage, readHostMessage, type AskMessage, type FrameMessage, type SetMessage } from './messages.ts';
import { onceAFrame } from './once-a-frame.ts';

export interface Framed {
  /** The atlas or map that fills the frame. */
  readonly element: HostElement;
  /** Elements whose size may change the height, besides the frame's width. */
  readonly sized: readonly HTMLElement[];
  /**
   * The requested height in CSS pixels. It depends only on the frame's width; if it depended on its height, frame and page would keep
   * resizing each other.
   */
  requestedHeightPx(): number;
}

/** @returns a function that ends the connection */
export function connectToHost({ element, sized, requestedHeightPx }: Framed): () => void {
  const host = window.parent;
  if (host === window) return () => {};
  // Messages go to any origin, because any page may frame the map. They contain only a height, the selection or an unused key.
  const post = (message: FrameMessage): void => host.postMessage(message, '*');
  const postHeight = (): void => post(frameMessage({ type: 'resize', height: requestedHeightPx() }));
  const sizes = new ResizeObserver(postHeight);
  for (const each of [document.body, ...sized]) sizes.observe(each);
  const ending = new AbortController();
  const { signal } = ending;
  element.addEventListener('duikou-select', ({ detail }) => post(frameMessage({ type: 'select', ...detail })), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (isUsedHere(event) || event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { key, code, keyCode, shiftKey } = event;
      post(frameMessage({ type: 'key', key, code, keyCode, shiftKey }));
      if (key === 'Escape') leaveFrame(host);
    },
    { signal },
  );
  const take = onceAFrame<SetMessage | AskMessage>((messages) => {
    if (messages.some(({ type }) => type === 'ask')) postHeight();
    const sets = messages.filter((message) => message.type === 'set');
    // The last value of each field.
    const { select, topic, lang, theme } = sets.reduce<Partial<SetMessage>>((all, set) => ({ ...all, ...set }), {});
    if (select === null) element.clear();
    else if (select !== undefined) element.select(select);
    // The casts: the page may send any value, and the element reports unknown ones.
    if (topic !== undefined) element.topic = topic as Topic;
    if (lang !== undefined) element.lang = lang;
    if (theme !== undefined) element.theme = theme as Theme;
  });
  window.addEventListener(
    'message',
    ({ data, source }) => {
      const message = source === host ? readHostMessage(data) : null;
      if (message) take(message);
    },
    { signal },
  );
  return () => {
    ending.abort();
    sizes.disconnect();
  };
}

/** Returns the focus to the page around the frame, with or without the host script. */
function leaveFrame(host: Window): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  host.focus();
}
