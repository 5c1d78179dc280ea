/** How to cite the atlas: with the version of its data, for figures may be corrected. */
import type { DataSet, Language } from '../data/schema.ts';

export const citationForms = ['gbt7714', 'bibtex', 'apa'] as const;
export type CitationForm = (typeof citationForms)[number];

export interface Cited {
  readonly dataSet: Pick<DataSet, 'title' | 'dataVersion'>;
  /** Of the page with the view, so that it opens what was seen. */
  readonly url: string;
  /** When it was looked at, `2026-11-23`. */
  readonly accessed: string;
  readonly language: Language;
}

const product = { 'zh-Hans': '对口', 'zh-Hant': '對口', en: 'Duikou' } as const;

/**
 * GB/T 7714—2015 for electronic resources ([DB/OL]: a database online), BibTeX `@misc`, APA 7 for a data set. The year is the data's: its version begins with it.
 */
export function citationOf(form: CitationForm, { dataSet, url, accessed, language }: Cited): string {
  const title = dataSet.title[language];
  const { dataVersion } = dataSet;
  const year = /\d{4}/.exec(dataVersion)?.[0] ?? accessed.slice(0, 4);
  const name = product[language];
  switch (form) {
    case 'gbt7714':
      return `${name}. ${title}：数据版本 ${dataVersion}[DB/OL]. (${year})[${accessed}]. ${url}.`;
    case 'apa':
      return `${name}. (${year}). ${title} (Version ${dataVersion}) [Data set]. Retrieved ${accessed}, from ${url}`;
    case 'bibtex':
      return [
        `@misc{duikou-${dataVersion.replace(/[^\w.-]/g, '-')},`,
        `  title = {{${braced(title)}}},`,
        `  author = {{${braced(name)}}},`,
        `  year = {${year}},`,
        `  version = {${braced(dataVersion)}},`,
        `  url = {${url.replace(/[{}\\]/g, encodeURIComponent)}},`,
        `  urldate = {${accessed}}`,
        '}',
      ].join('\n');
  }
}

/** BibTeX reads braces and backslashes. */
function braced(text: string): string {
  return text.replace(/[{}\\]/g, '');
}
