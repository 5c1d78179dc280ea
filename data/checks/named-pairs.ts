/** Of other sources: the pairing is named by the quote, or by the source's heading, and the record says which. Else it is our inference. */
import type { DataSet, Pairing, ReportRecord, Source } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';
import { heading } from './source-periods.ts';

/** The one-character names that newspapers join: 京沈, 深哈. Both scripts. */
const signs: Readonly<Record<string, string>> = {
  '110000': '京',
  '120000': '津',
  '210000': '辽遼',
  '210100': '沈',
  '210200': '连連',
  '220000': '吉',
  '220100': '长長',
  '230000': '黑龙龍',
  '230100': '哈',
  '230200': '鹤鶴',
  '310000': '沪滬',
  '320000': '苏蘇',
  '330000': '浙',
  '440000': '粤粵',
  '440100': '穗',
  '440300': '深',
};

export function namedPairProblems(
  dataSet: DataSet,
  records: DataSet['records'],
  pairings: DataSet['pairings'],
  sources: ReadonlyMap<string, Source>,
): Problem[] {
  const regions = new Map(dataSet.regions.map((region) => [region.id, region.short]));
  const all = new Map(dataSet.pairings.map((pairing) => [pairing.id, pairing]));
  const byId = new Map(dataSet.records.map((record) => [record.id, record]));

  /** Whether the words name the region; 我市 is the place that the publisher's name has. */
  const names = (words: string, id: string, publisher: string): boolean => {
    const short = regions.get(id);
    if (!short) return false;
    const forms = [short['zh-Hans'], short['zh-Hant']].map((form) => form.replace(/州$/, ''));
    return forms.some((form) => words.includes(form) || (/我[省市]/.test(words) && publisher.includes(form)));
  };
  const namesBoth = (words: string, { a, b }: Pick<Pairing, 'a' | 'b'>, publisher: string): boolean => {
    if (names(words, a, publisher) && names(words, b, publisher)) return true;
    const [one, other] = [signs[a] ?? '', signs[b] ?? ''];
    return one !== '' && other !== '' && new RegExp(`[${one}][${other}]|[${other}][${one}]`).test(words);
  };
  const wordsOf = ({ source }: Pick<ReportRecord, 'source'>): string => `${source.quote} ${source.derived?.['zh-Hans'] ?? ''}`;

  const recordProblem = (record: ReportRecord): string | null => {
    const pairing = all.get(record.nested ?? record.pairing ?? '');
    if (!pairing) return null;
    const origin = sources.get(record.source.source);
    const publisher = origin?.publisher ?? '';
    const quote = wordsOf(record);
    const both = `${quote} ${heading(origin)}`;
    switch (record.pairingBasis) {
      case 'stated':
        return namesBoth(quote, pairing, publisher)
          ? null
          : `the quote does not name ${pairing.id}: set pairingBasis to by-heading or inferred`;
      case 'by-heading':
        return namesBoth(both, pairing, publisher)
          ? null
          : `neither the quote nor the source’s heading names ${pairing.id}: set pairingBasis to inferred`;
      case 'by-parent':
      case 'by-endpoints': {
        const ends = record.pairingBasis === 'by-parent' ? [pairing.a, pairing.b] : record.regions;
        return ends.every((end) => names(both, end, publisher))
          ? null
          : 'neither the quote nor the source’s heading names both ends: set pairingBasis to inferred';
      }
      case 'by-context': {
        const whole = record.values.map(({ of }) => byId.get(of ?? '')).find((each) => each?.source.source === record.source.source);
        return whole && namesBoth(wordsOf(whole), pairing, publisher)
          ? null
          : 'the context is not quoted: set pairingBasis to inferred, or quote the words that name the pairing';
      }
      case 'by-name':
      case 'inferred':
      case 'none':
        return null;
    }
  };
  const pairingProblem = (pairing: Pairing): string | null => {
    const origin = sources.get(pairing.source.source);
    const quote = wordsOf(pairing);
    const publisher = origin?.publisher ?? '';
    const whole = `${quote} ${heading(origin)}`;
    if (!/对口|對口|结对|結對|[结結][为為]/.test(whole))
      return 'neither the quote nor the heading says that the two are paired: quote the words that do, or take the pairing out';
    switch (pairing.basis) {
      case 'stated':
        return namesBoth(quote, pairing, publisher)
          ? null
          : 'the quote does not name both ends: set basis to by-heading, or take the pairing out';
      case 'by-heading':
        return namesBoth(whole, pairing, publisher)
          ? null
          : 'neither the quote nor the source’s heading names both ends: take the pairing out';
      case undefined:
        return 'does not say where its ends are named: set basis to stated or by-heading';
    }
  };
  return [
    ...records.map((record) => ({ id: record.id, reason: recordProblem(record) })),
    ...pairings.map((pairing) => ({ id: pairing.id, reason: pairingProblem(pairing) })),
  ].flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }]));
}
