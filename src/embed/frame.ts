/** The inside of a frame: sends the page around it the height, the selection and the keys that the map does not use, and follows its messages. */
import type { HostElement } from '../app/elements/host-element.ts';
import type { Theme, Topic } from '../state/view-state.ts';
import { isUsedHere } from '../ui/used-keys.ts';
import { frameMessage, readHostMessage, type AskMessage, type FrameMessage, type SetMessage } from './messages.ts';
import { onceAFrame } from './once-a-frame.ts';

export interface Framed {
  /** The atlas or map that fills the frame. */
  readonly element: HostElement;
  /** What may change the height, beside the frame's width. */
  readonly sized: readonly HTMLElement[];
  /** The height depends on the frame's width only. If it depended on its height, frame and page would keep changing each other. */
  requestedHeightPx(): number;
}

/** @returns the way out */
export function connectToHost({ element, sized, requestedHeightPx }: Framed): () => void {
  const host = window.parent;
  if (host === window) return () => {};
  // To any origin, for any page may frame the map: a message holds a height, the selection or a key that the map does not use.
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
    // The last that each field was set to.
    const { select, topic, lang, theme } = sets.reduce<Partial<SetMessage>>((all, set) => ({ ...all, ...set }), {});
    if (select === null) element.clear();
    else if (select !== undefined) element.select(select);
    // Whatever the page sends: the element reports what it does not know.
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

/** Gives the focus back to the page around, whether it has the script or not. */
function leaveFrame(host: Window): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  host.focus();
}
