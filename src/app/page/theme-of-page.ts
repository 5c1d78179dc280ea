/** Which of the two sets of colours an element shows, and which the page around it requests. */
import { themeDeclarations } from '../../scene/palette.ts';
import { mediaQuery } from '../../ui/observers.ts';
import { setHostRules } from './host-rules.ts';

type Shade = 'light' | 'dark';

const darkScheme = '(prefers-color-scheme: dark)';

const shown = new WeakMap<Element, Shade>();

/** Shows the element, and what stands within it, in the colours of a theme; null: as what is around it. */
export function showTheme(element: Element, theme: Shade | null): void {
  const { shadowRoot } = element;
  const last = shown.get(element) ?? null;
  if (!shadowRoot || last === theme) return;
  if (last) setHostRules(shadowRoot, rulesOf(last), false);
  if (theme) setHostRules(shadowRoot, rulesOf(theme), true);
  if (theme) shown.set(element, theme);
  else shown.delete(element);
}

/** Paper has a rule of its own. */
function rulesOf(theme: Shade): string {
  return `@media not print { :host { color-scheme: ${theme} !important; ${themeDeclarations(theme, ' !important')} } }`;
}

/** The theme of the page's `color-scheme`, in a style or in its head: where it allows both themes, the system's; null where there is none. */
export function themeOfPage(element: Element): Shade | null {
  const theme = shown.get(element) ?? null;
  showTheme(element, null);
  const computed = getComputedStyle(element).colorScheme;
  // What stands in the page's head is in no computed style.
  const scheme = computed === 'normal' ? (document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '') : computed;
  showTheme(element, theme);
  if (!scheme.includes('dark')) return scheme.includes('light') ? 'light' : null;
  return scheme.includes('light') ? themeOfSystem() : 'dark';
}

export function themeOfSystem(): Shade {
  return matchMedia(darkScheme).matches ? 'dark' : 'light';
}

/**
 * Calls when the system's theme changes, or when the page may have changed its theme: most do so by an attribute of `html` or `body`.
 *
 * @returns ends it
 */
export function onThemeOfPageChanged(call: () => void): () => void {
  const system = mediaQuery(darkScheme);
  const attributes = new MutationObserver(call);
  for (const element of [document.documentElement, document.body]) if (element) attributes.observe(element, { attributes: true });
  system.addEventListener('change', call);
  return () => {
    attributes.disconnect();
    system.removeEventListener('change', call);
  };
}
