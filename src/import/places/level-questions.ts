import type { Mapping } from '../columns/columns.ts';
import type { LevelQuestion, Problem } from '../report.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isOfLevel, placeLevels, type PlaceLevel } from './level.ts';

/** A single name is asked about by its places, not by their levels. */
const fewestNames = 2;

/** The questions for the ends whose level is not known. */
export function levelQuestions(
  problems: readonly Problem[],
  { columns, levels }: Pick<Mapping, 'columns' | 'levels'>,
  gazetteer: Gazetteer,
): readonly LevelQuestion[] {
  return (['origin', 'destination'] as const).flatMap((end) => {
    if (levels[end] !== null) return [];
    const unclear = problems.filter(({ code, column }) => code === 'ambiguous-place' && column === columns[end]);
    if (unclear.length < fewestNames) return [];
    const decided = placeLevels
      .map((level) => ({ level, names: unclear.filter((problem) => placesOf(problem, level, gazetteer) === 1).length }))
      .filter(({ names }) => names > 0);
    return decided.length === 0 ? [] : [{ end, names: unclear.map(({ value }) => value), levels: decided }];
  });
}

/** The number of places of a level that a problem's name may mean. */
function placesOf({ fixes }: Problem, level: PlaceLevel, gazetteer: Gazetteer): number {
  const places = fixes.flatMap((fix) => (fix.kind === 'replace' && fix.place !== null ? (gazetteer.byCode(fix.place) ?? []) : []));
  return places.filter((place) => isOfLevel(place, level)).length;
}
