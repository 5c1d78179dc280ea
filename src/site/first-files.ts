/** What the first answer needs besides the elements, requested at the same time as they are: one after the other, each would be a round trip more. */
const words: Readonly<Record<string, () => Promise<unknown>>> = {
  'zh-Hans': () => import('../i18n/core/words-zh-hans.ts'),
  'zh-Hant': () => import('../i18n/core/words-zh-hant.ts'),
  en: () => import('../i18n/core/words-en.ts'),
};

/** Starts the fetches. The elements load the same files and report what fails, so nothing is reported here. */
export function fetchFirstFiles(): void {
  const files = [() => import('../../data/report.json'), () => import('../geo/surroundings.ts'), words[document.documentElement.lang]];
  for (const load of files) load?.().catch(() => {});
}
