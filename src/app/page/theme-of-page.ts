/** Sets the theme of an element, and detects the theme of the page around it. */
import { themeDeclarations } from '../../scene/palette.ts';
import { mediaQuery } from '../../ui/observers.ts';
import { setHostRules } from './host-rules.ts';

type Shade = 'light' | 'dark';

const darkScheme = '(prefers-color-scheme: dark)';

const shown = new WeakMap<Element, Shade>();

/** Shows an element and its descendants in the colours of a theme, or in those of its ancestors if `theme` is null. */
export function showTheme(element: Element, theme: Shade | null): void {
  const { shadowRoot } = element;
  const last = shown.get(element) ?? null;
  if (!shadowRoot || last === theme) return;
  if (last) setHostRules(shadowRoot, rulesOf(last), false);
  if (theme) setHostRules(shadowRoot, rulesOf(theme), true);
  if (theme) shown.set(element, theme);
  else shown.delete(element);
}

/** The rules of a theme on screens. Print has its own rule in the shared styles. */
function rulesOf(theme: Shade): string {
  return `@media not print { :host { color-scheme: ${theme} !important; ${themeDeclarations(theme, ' !important')} } }`;
}

/**
 * The theme of the page's `color-scheme`, in a style or in its head. If it allows both themes, that of the system; null if there is none.
 */
export function themeOfPage(element: Element): Shade | null {
  const theme = shown.get(element) ?? null;
  showTheme(element, null);
  const computed = getComputedStyle(element).colorScheme;
  // A `color-scheme` in the head of the page is not part of the computed style.
  const scheme = computed === 'normal' ? (document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '') : computed;
  showTheme(element, theme);
  if (!scheme.includes('dark')) return scheme.includes('light') ? 'light' : null;
  return scheme.includes('light') ? themeOfSystem() : 'dark';
}

export function themeOfSystem(): Shade {
  return matchMedia(darkScheme).matches ? 'dark' : 'light';
}

/**
 * Calls back when the theme of the system changes or that of the page may have changed, which most pages do by an attribute of `html` or
 * `body`.
 *
 * @returns stops the calls
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
