/** The totals of a place in words, for tooltips, screen readers and files. */
import type { Language } from '../data/schema.ts';
import { formatCount, formatFigure, joinFigure } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { PlaceTotals, SceneTotals, TotalValue } from './scene-types.ts';

type Unit = Pick<SceneTotals, 'unit' | 'unitName'>;

/**
 * The totals of a place: "out 1.2 million visits (300,000 of it in 25 flows not drawn; 2 of 40 rows not reported), in 900 visits, within it
 * 7 visits".
 */
export function totalText(totals: Unit, { out, in: reached, between, within }: PlaceTotals, language: Language): string {
  const words = messagesOf(language);
  const parts = [
    { total: out, say: words.totalOut },
    { total: reached, say: words.totalIn },
    { total: between, say: words.totalBetween },
    { total: within, say: words.totalWithin },
  ].flatMap(({ total, say }) => {
    if (!total) return [];
    const remarks = remarksOf(totals, total, language);
    return `${say(sumText(totals, total, language))}${remarks.length === 0 ? '' : words.inBrackets(remarks.join(words.between.clauses))}`;
  });
  return parts.join(words.between.parts);
}

/** The sum with its comparator and unit, or the word for "not reported". */
export function sumText({ unit, unitName }: Unit, { n, cmp }: Pick<TotalValue, 'n' | 'cmp'>, language: Language): string {
  if (n === null) return messagesOf(language).notReportedMark;
  // A counted number is as exact as a sum, so both are written without a word.
  const figure = formatFigure({ key: 'sum', n, unit, cmp: cmp === 'counted' ? 'exact' : cmp, raw: '' }, unitName, language);
  return joinFigure(figure, language);
}

/** The part of a total that no arc shows, and the number of its rows without a value. */
function remarksOf(unit: Unit, total: TotalValue, language: Language): readonly string[] {
  const words = messagesOf(language);
  const { rest, n, cmp, rows, notReported } = total;
  const isExact = cmp === 'exact' || cmp === 'counted';
  return [
    ...(rest !== null && rest.flows > 0
      ? [words.totalRest(sumText(unit, { n: rest.n, cmp: isExact ? 'exact' : 'about' }, language), formatCount(rest.flows, language))]
      : []),
    ...(n !== null && notReported > 0 ? [words.sumsNotReported(formatCount(notReported, language), formatCount(rows, language))] : []),
  ];
}

/** The largest total with its place: "Sichuan, out 1.2 million visits". Null if no place has a number. */
export function largestTotalText(totals: SceneTotals, nameOf: (id: string) => string, language: Language): string | null {
  const words = messagesOf(language);
  const largest = largestOf(totals);
  if (!largest) return null;
  const say = { out: words.totalOut, in: words.totalIn, between: words.totalBetween }[largest.side];
  return `${nameOf(largest.id)}${words.between.parts}${say(sumText(totals, largest.total, language))}`;
}

/** The largest total without its place; null if no place has a number. */
export function largestSumText(totals: SceneTotals, language: Language): string | null {
  const largest = largestOf(totals);
  return largest && sumText(totals, largest.total, language);
}

function largestOf({
  places,
}: SceneTotals): { readonly id: string; readonly side: 'out' | 'in' | 'between'; readonly total: TotalValue } | null {
  const [first] = places;
  if (!first) return null;
  const [largest] = (['out', 'in', 'between'] as const)
    .flatMap((side) => {
      const total = first[side];
      return total && total.n !== null ? [{ id: first.id, side, total, n: total.n }] : [];
    })
    .sort((a, b) => b.n - a.n);
  return largest ?? null;
}
