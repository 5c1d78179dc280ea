/**
 * The words that are needed first, by language. They and the data are requested together with the elements, because requests in sequence
 * would take more round trips.
 */
const words: Readonly<Record<string, () => Promise<unknown>>> = {
  'zh-Hans': () => import('../i18n/core/words-zh-hans.ts'),
  'zh-Hant': () => import('../i18n/core/words-zh-hant.ts'),
  en: () => import('../i18n/core/words-en.ts'),
};

/** Starts the requests. Failures are ignored here, because the elements load the same files and report them. */
export function fetchFirstFiles(): void {
  const files = [() => import('../../data/report.json'), () => import('../geo/surroundings.ts'), words[document.documentElement.lang]];
  for (const load of files) load?.().catch(() => {});
}
