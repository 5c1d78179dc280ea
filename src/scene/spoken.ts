import type { DataIndex } from '../data/data-set.ts';
import type { Language } from '../data/schema.ts';
import { formatList } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';
import type { Emphasis, SceneRegion, Spoken } from './scene-types.ts';

/** What the map says to those who hear it. */
export function sceneSpoken(index: DataIndex, regions: readonly SceneRegion[], emphasis: Emphasis, language: Language): Spoken {
  return { summary: summary(index, language), selection: selection(index, regions, emphasis, language) };
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
  const [northeast, east] = regions.filter((region) => region.pairing === emphasis.pairing);
  if (!northeast || !east) return '';
  const figures = index.recordsOf(emphasis.pairing).filter((record) => record.hasFigure).length;
  const notReported = index.coverageOf(emphasis.pairing).filter((cell) => cell.state === 'not-reported').length;
  return messagesOf(language).selectionSpoken({ northeast: northeast.name, east: east.name, figures, notReported });
}
