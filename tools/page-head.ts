/** The head of the site's page: title, description, card and linked data, in the words of its landing page. */
import type { DataSet, Language } from '../src/data/schema.ts';
import type { FirstPage, PageAddress } from '../src/site/first-page.ts';

export interface PagePlace {
  readonly language: Language;
  /** The addresses of the page in each language, relative to this page. */
  readonly pages: readonly PageAddress[];
  /** The folder of this page, relative to the site's root. */
  readonly folder: string;
  readonly dataSet: DataSet;
}

/** The size and folder of the cards, which `npm run icons` draws. */
export const card = { folder: 'src/site/cards', width: 1200, height: 630 } as const;

export function cardFile(language: Language): string {
  return `card-${language.toLowerCase()}.png`;
}

/** The locales in the form of the Open Graph protocol. */
const locales = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en_GB' } as const satisfies Readonly<Record<Language, string>>;

/** @param site - `SITE_URL`, which makes the addresses absolute, as search engines and messengers require; without it they are relative */
export function headOf({ title, description }: FirstPage, place: PagePlace, site = process.env['SITE_URL']): string {
  const { language, pages, folder, dataSet } = place;
  const root = folder === '' ? './' : '../';
  const address = (href: string): string => (site ? new URL(href, new URL(folder, site.replace(/(?<!\/)$/, '/'))).href : href);
  const picture = address(`${root}${cardFile(language)}`);
  const named = (attribute: 'name' | 'property', name: string, content: string): string =>
    `<meta ${attribute}="${name}" content="${escaped(content)}" />`;
  return [
    `<title>${escaped(title)}</title>`,
    named('name', 'description', description),
    ...pages.map(({ language: other, href }) => `<link rel="alternate" hreflang="${other}" href="${address(href)}" />`),
    `<link rel="alternate" hreflang="x-default" href="${address(root)}" />`,
    ...(site ? [`<link rel="canonical" href="${address('./')}" />`, named('property', 'og:url', address('./'))] : []),
    named('property', 'og:type', 'website'),
    named('property', 'og:title', title),
    named('property', 'og:description', description),
    named('property', 'og:locale', locales[language]),
    named('property', 'og:image', picture),
    named('property', 'og:image:width', String(card.width)),
    named('property', 'og:image:height', String(card.height)),
    named('property', 'og:image:alt', dataSet.lead?.[language] ?? description),
    named('name', 'twitter:card', 'summary_large_image'),
    `<script type="application/ld+json">${JSON.stringify(linkedData(title, description, place, address)).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n    ');
}

/** The data set as described by https://schema.org/Dataset. */
function linkedData(
  title: string,
  description: string,
  { language, folder, dataSet }: PagePlace,
  address: (href: string) => string,
): object {
  const root = folder === '' ? './' : '../';
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    alternateName: dataSet.title[language],
    description,
    inLanguage: language,
    version: dataSet.dataVersion,
    license: 'https://spdx.org/licenses/MIT.html',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Duikou' },
    spatialCoverage: dataSet.pairings
      .filter(({ parentPairing }) => parentPairing === null)
      .flatMap(({ a, b }) => [a, b].map((id) => dataSet.regions.find((region) => region.id === id)?.names[language])),
    citation: dataSet.sources.map(({ kind, date, copyUrl }) => ({
      '@type': 'CreativeWork',
      ...(kind ? { genre: kind } : {}),
      ...(date ? { datePublished: date } : {}),
      ...(copyUrl ? { url: copyUrl } : {}),
    })),
    image: address(`${root}${cardFile(language)}`),
    url: address('./'),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
