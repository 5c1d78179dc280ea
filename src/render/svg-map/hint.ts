/** The hint about moving a map whose page keeps the wheel and one-finger drags. */
import type { Palette } from '../../scene/palette.ts';
import type { SurfaceWords } from '../surface.ts';

export interface Hint {
  show(kind: 'scroll' | 'touch'): void;
  remove(): void;
}

const shownMs = 1200;

/**
 * Creates the hint in the middle of the map. It takes no pointer events and disappears by itself. For screen readers, the list box contains
 * the text.
 */
export function hintOver(container: HTMLElement, words: SurfaceWords, palette: Palette): Hint {
  const hint = document.createElement('div');
  hint.className = 'hint';
  hint.hidden = true;
  hint.setAttribute('aria-hidden', 'true');
  Object.assign(hint.style, {
    position: 'absolute',
    inset: 'auto 16px',
    top: '50%',
    transform: 'translateY(-50%)',
    margin: '0 auto',
    width: 'fit-content',
    padding: '8px 16px',
    border: `1px solid ${palette.rule}`,
    borderRadius: '6px',
    background: palette.panel,
    color: palette.ink,
    fontSize: '14px',
    textAlign: 'center',
    pointerEvents: 'none',
  } satisfies Partial<CSSStyleDeclaration>);
  container.append(hint);
  let timer = 0;
  return {
    show(kind) {
      hint.textContent = kind === 'scroll' ? words.scrollHint : words.touchHint;
      hint.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => (hint.hidden = true), shownMs);
    },
    remove() {
      clearTimeout(timer);
      hint.remove();
    },
  };
}
