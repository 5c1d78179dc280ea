/** The words that tell how to move a map whose page keeps the wheel and the finger. */
import type { SurfaceWords } from './surface.ts';

export interface CooperativeHint {
  show(kind: 'scroll' | 'touch'): void;
  remove(): void;
}

const shownMs = 1200;

/** Lies over the map, takes no pointer, and goes by itself. Stands beside the drawing, not in it. */
export function cooperativeHint(container: HTMLElement, words: SurfaceWords): CooperativeHint {
  const hint = document.createElement('div');
  hint.className = 'hint';
  hint.hidden = true;
  hint.setAttribute('aria-hidden', 'true');
  let timer = 0;
  return {
    show(kind) {
      hint.textContent = kind === 'scroll' ? words.scrollHint : words.touchHint;
      hint.hidden = false;
      if (!hint.isConnected) container.parentElement?.append(hint);
      clearTimeout(timer);
      timer = window.setTimeout(() => (hint.hidden = true), shownMs);
    },
    remove() {
      clearTimeout(timer);
      hint.remove();
    },
  };
}
