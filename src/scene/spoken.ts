import type { DataIndex } from '../data/data-set.ts';
import type { Language } from '../data/schema.ts';
import { formatList } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';
import type { Lens } from '../state/view-state.ts';
import { arcStyle, type ArcColumns, type Emphasis, type SceneRegion, type Spoken } from './scene-types.ts';

/** What the map says to those who hear it. */
export function sceneSpoken(index: DataIndex, regions: readonly SceneRegion[], arcs: ArcColumns, names: readonly string[], lens: Lens, emphasis: Emphasis, language: Language): Spoken {
  const pairings = summary(index, language);
  return {
    summary: lens === 'pairings' ? pairings : `${lensSummary(index, arcs, names, lens, language)} ${pairings}`,
    selection: selection(index, regions, emphasis, language),
  };
}

/** What the arcs of a lens say, one by one; those of whom nothing is said come together at the end. */
function lensSummary(index: DataIndex, arcs: ArcColumns, names: readonly string[], lens: Lens, language: Language): string {
  const words = messagesOf(language);
  const unsaid: Record<'silent' | 'group', string[]> = { silent: [], group: [] };
  const flows = names.flatMap((name, i) => {
    const style = arcs.style[i] ?? 0;
    const pairing = index.pairing(arcs.ids[i] ?? '');
    if ((style & (arcStyle.silent | arcStyle.group)) === 0) return (arcs.records[i] ?? []).length > 0 ? [name] : [];
    if (pairing) unsaid[style & arcStyle.group ? 'group' : 'silent'].push(words.pairName(shortOf(index, pairing.northeast, language), shortOf(index, pairing.east, language)));
    return [];
  });
  if (unsaid.group.length > 0) flows.push(words.groupSpoken(formatList(unsaid.group, language)));
  if (unsaid.silent.length > 0) flows.push(words.silentSpoken(formatList(unsaid.silent, language)));
  return words.lensSummary(words.lensNames[lens], flows.join(words.between.clauses));
}

function shortOf(index: DataIndex, id: string, language: Language): string {
  return index.region(id).short[language];
}

function summary(index: DataIndex, language: Language): string {
  const words = messagesOf(language);
  const pairs = index.officialPairings.map((pairing) =>
    words.pairName(index.region(pairing.northeast).short[language], index.region(pairing.east).short[language]),
  );
  return words.mapSummary({ shown: pairs.length, pairs: formatList(pairs, language) });
}

function selection(index: DataIndex, regions: readonly SceneRegion[], emphasis: Emphasis, language: Language): string {
  if (emphasis.pairing === null) return '';
  const ends = regions.filter((region) => region.pairing === emphasis.pairing);
  // Who was chosen is named first.
  const [from, to] = ends.toSorted((a, b) => Number(b.id === emphasis.selected) - Number(a.id === emphasis.selected));
  if (!from || !to) return '';
  const figures = index.recordsOf(emphasis.pairing).filter((record) => record.hasFigure).length;
  const notReported = index.coverageOf(emphasis.pairing).filter((cell) => cell.state === 'not-reported').length;
  return messagesOf(language).selectionSpoken({ from: from.name, to: to.name, figures, notReported });
}
