/** How to cite the atlas: with the version of its data, for figures may be corrected. */
import { dateOfVersion } from '../data/data-version.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { shareWords } from '../i18n/shared/share.ts';

export const citationForms = ['gbt7714', 'bibtex', 'apa'] as const;
export type CitationForm = (typeof citationForms)[number];

export interface Cited {
  readonly dataSet: Pick<DataSet, 'title' | 'dataVersion'>;
  /** A host's data are not ours: their author is not known, and none is named. */
  readonly isUserData: boolean;
  /** The address of the page with the view, so that it opens the same. */
  readonly url: string;
  /** The day of the reader's own calendar, `2026-11-23`. */
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

/** A clock that shows a day before the data were published is wrong; the day is then left out. */
function dayOfAccess({ dataSet, accessed }: Cited): string | null {
  const published = dateOfVersion(dataSet.dataVersion);
  return published !== null && accessed < published ? null : accessed;
}

/**
 * GB/T 7714—2015, 4.6 and 8.1 for an electronic resource: 主要责任者. 题名: 其他题名信息[DB/OL]. (更新日期)[引用日期]. 获取和访问路径.
 * Unknown parts are left out, as the standard says.
 */
function gbt7714(cited: Cited): string {
  const { dataSet, isUserData, url, language } = cited;
  const { dataVersion } = dataSet;
  const day = dayOfAccess(cited);
  const updated = dateOfVersion(dataVersion);
  const title = `${oneLine(dataSet.title[language])}: ${shareWords[language].citedVersion(oneLine(dataVersion))}[DB/OL]`;
  return `${isUserData ? '' : `${shareWords[language].citedAuthor}. `}${title}. ${updated === null ? '' : `(${updated})`}${day === null ? '' : `[${day}]`}. ${url}.`;
}

/** APA, 7th edition, 10.9 "Data sets": the title moves to the front where no author is known; a retrieval date, for the page changes. */
function apa(cited: Cited): string {
  const { dataSet, isUserData, url, language } = cited;
  const { dataVersion } = dataSet;
  const day = dayOfAccess(cited);
  const year = dateOfVersion(dataVersion)?.slice(0, 4) ?? 'n.d.';
  const title = `${oneLine(dataSet.title[language])} (Version ${oneLine(dataVersion)}) [Data set].`;
  const retrieved = `Retrieved ${day === null ? '' : `${englishDate(day)}, `}from ${url}`;
  return isUserData ? `${title} (${year}). ${retrieved}` : `${shareWords[language].citedAuthor}. (${year}). ${title} ${retrieved}`;
}

/** Every style knows `@misc`. Old styles print no `url` and `urldate`, so the note has what must be printed. */
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
  // Even escaped, a brace without its partner would end the field somewhere else.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** As TeX prints it: a percent sign would begin a comment, an ampersand a column. */
function inTex(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (character) => texForms[character] ?? `\\${character}`);
}

let dayFormat: Intl.DateTimeFormat | null = null;
function englishDate(day: string): string {
  // Creating one takes many times as long as using it.
  dayFormat ??= new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}
