/** Citations of the atlas, with the version of its data, because figures may be corrected. */
import { dateOfVersion } from '../data/data-version.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { shareWords } from '../i18n/shared/share.ts';

export const citationForms = ['gbt7714', 'bibtex', 'apa'] as const;
export type CitationForm = (typeof citationForms)[number];

export interface Cited {
  readonly dataSet: Pick<DataSet, 'title' | 'dataVersion'>;
  /** Whether the data are a host's or a reader's. Their author is unknown, so none is named. */
  readonly isUserData: boolean;
  /** The address of the page with the view, so that it opens the same view. */
  readonly url: string;
  /** The day in the reader's own calendar: `2026-11-23`. */
  readonly accessed: string;
  readonly language: Language;
}

export function citationOf(form: CitationForm, cited: Cited): string {
  switch (form) {
    case 'gbt7714':
      return gbt7714(cited);
    case 'apa':
      return apa(cited);
    case 'bibtex':
      return bibtex(cited);
  }
}

/** The day of access; null if it is before the data were published, because the clock must then be wrong. */
function dayOfAccess({ dataSet, accessed }: Cited): string | null {
  const published = dateOfVersion(dataSet.dataVersion);
  return published !== null && accessed < published ? null : accessed;
}

/**
 * GB/T 7714—2015, 4.6 and 8.1 for an electronic resource: 主要责任者. 题名: 其他题名信息[DB/OL]. (更新日期)[引用日期]. 获取和访问路径. The standard leaves out unknown
 * parts.
 */
function gbt7714(cited: Cited): string {
  const { dataSet, isUserData, url, language } = cited;
  const { dataVersion } = dataSet;
  const day = dayOfAccess(cited);
  const updated = dateOfVersion(dataVersion);
  const title = `${oneLine(dataSet.title[language])}: ${shareWords[language].citedVersion(oneLine(dataVersion))}[DB/OL]`;
  return `${isUserData ? '' : `${shareWords[language].citedAuthor}. `}${title}. ${updated === null ? '' : `(${updated})`}${day === null ? '' : `[${day}]`}. ${url}.`;
}

/** APA, 7th edition, 10.9 "Data sets". The title comes first if no author is known. There is a retrieval date, because the page changes. */
function apa(cited: Cited): string {
  const { dataSet, isUserData, url, language } = cited;
  const { dataVersion } = dataSet;
  const day = dayOfAccess(cited);
  const year = dateOfVersion(dataVersion)?.slice(0, 4) ?? 'n.d.';
  const title = `${oneLine(dataSet.title[language])} (Version ${oneLine(dataVersion)}) [Data set].`;
  const retrieved = `Retrieved ${day === null ? '' : `${englishDate(day)}, `}from ${url}`;
  return isUserData ? `${title} (${year}). ${retrieved}` : `${shareWords[language].citedAuthor}. (${year}). ${title} ${retrieved}`;
}

/** A BibTeX entry. Every style supports `@misc`. Old styles do not print `url` and `urldate`, so the note contains them too. */
function bibtex(cited: Cited): string {
  const { dataSet, isUserData, url, language } = cited;
  const { dataVersion } = dataSet;
  const day = dayOfAccess(cited);
  const year = dateOfVersion(dataVersion)?.slice(0, 4);
  return [
    `@misc{duikou-${dataVersion.replace(/[^\w.-]/g, '-')},`,
    ...(isUserData ? [] : [`  author = {{${shareWords[language].citedAuthor}}},`]),
    `  title = {{${inTex(dataSet.title[language])}}},`,
    ...(year === undefined ? [] : [`  year = {${year}},`]),
    `  note = {${inTex(`Data version ${dataVersion}${day === null ? '' : `, accessed ${day}`}`)}},`,
    `  url = {${url.replace(/[{}\\]/g, encodeURIComponent)}},`,
    ...(day === null ? [] : [`  urldate = {${day}}`]),
    '}',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const texForms: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // An unbalanced brace would end the field too early or too late, even if it is escaped.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes a text for TeX, where a percent sign would begin a comment and an ampersand a column. */
function inTex(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (character) => texForms[character] ?? `\\${character}`);
}

let dayFormat: Intl.DateTimeFormat | null = null;
function englishDate(day: string): string {
  // Creating a formatter takes many times as long as using it.
  dayFormat ??= new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}
