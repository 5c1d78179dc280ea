/** The statements of all marks in every topic, language, choice of sources and selection, with their records. */
import extra from '../../data/extra.json' with { type: 'json' };
import report from '../../data/report.json' with { type: 'json' };
import { appendSources } from '../../src/data/append-sources.ts';
import { indexDataSet } from '../../src/data/data-set.ts';
import type { DataSet } from '../../src/data/schema.ts';
import { languages } from '../../src/data/vocabulary.ts';
import { attribution, places } from '../../src/geo/surroundings.ts';
import { sceneBuilder, type Scene } from '../../src/scene/scene.ts';
import { reportTopics } from '../../src/scene/topics/index.ts';
import { initialViewState, type ViewState } from '../../src/state/view-state.ts';
import { differencesOf, factsOf, isEditorsReading, type Difference, type Facts } from './compare.ts';
import { sentencesOf, type MarkSentence } from './sentences.ts';

export interface MarkRow {
  readonly view: Pick<ViewState, 'topic' | 'language'> & { readonly sources: 'report' | 'all'; readonly selection: string };
  readonly sentence: MarkSentence;
  readonly facts: Facts;
  readonly differences: readonly Difference[];
}

/** The report only, and with the other sources. */
export const builtInSets: readonly (readonly ['report' | 'all', DataSet])[] = [
  // The casts: the build has checked both files.
  ['report', report as DataSet],
  ['all', appendSources(report as DataSet, extra as never)],
];

/** A box smaller than that of all pairings, so that nested pairings are drawn. */
const closeIn = [118, 38, 126, 44] as const;

export function* markRows(
  sets: readonly (readonly ['report' | 'all', DataSet])[] = builtInSets,
  change: (scene: Scene) => Scene = (scene) => scene,
): Generator<MarkRow> {
  for (const [sources, dataSet] of sets) {
    const index = indexDataSet(dataSet);
    const build = sceneBuilder({ index, places, attribution });
    const facts = factsOf(dataSet);
    const selections = ['', 'close', ...index.officialPairings.map(({ id }) => id), ...index.mapRegions.map(({ id }) => id)];
    for (const topic of reportTopics) {
      for (const language of languages) {
        for (const selection of selections) {
          const view: ViewState = {
            ...initialViewState,
            topic,
            language,
            selection: selection === '' || selection === 'close' ? null : selection,
            ...(selection === 'close' ? { framing: closeIn } : {}),
          };
          for (const sentence of sentencesOf(change(build(view, 'light'))))
            yield {
              view: { topic, language, sources, selection },
              sentence,
              facts,
              differences: differencesOf(facts, view, sentence),
            };
        }
      }
    }
  }
}

export const columns = [
  'topic',
  'language',
  'sources',
  'selection',
  'mark',
  'id',
  'pairing',
  'ends',
  'direction',
  'value',
  'state',
  'status',
  'relation',
  'inferred',
  'source',
  'text',
  'record',
  'record_pairing',
  'record_ends',
  'record_direction',
  'record_state',
  'record_status',
  'record_relation',
  'record_inferred',
  'record_label',
  'differences',
] as const;

/** The cells of a row in the order of the columns: those of the mark, then those of its records. */
export function cellsOf({ view, sentence, facts, differences }: MarkRow): readonly string[] {
  const records = sentence.records.flatMap((id) => facts.records.get(id) ?? []);
  const each = (cell: (record: (typeof records)[number]) => string): string => records.map(cell).join(' | ');
  return [
    view.topic,
    view.language,
    view.sources,
    view.selection,
    sentence.mark,
    sentence.id,
    sentence.pairing ?? '',
    sentence.ends.join(sentence.isDirected ? ' → ' : ' – '),
    sentence.isDirected ? 'directed' : 'none',
    sentence.value ?? '',
    sentence.state ?? '',
    sentence.statuses.join(' '),
    sentence.relation ?? '',
    sentence.isInferred ? '◇' : '',
    sentence.source,
    sentence.text,
    sentence.records.join(' | '),
    each(({ nested, pairing }) => nested ?? pairing ?? ''),
    each(({ from, to }) => `${from ?? ''} ${to ?? ''}`.trim()),
    each(({ direction }) => direction ?? ''),
    each(({ state }) => state),
    each(({ status }) => status ?? ''),
    each(({ nested }) => facts.pairings.get(nested ?? '')?.relation ?? ''),
    each((record) => (isEditorsReading(record) ? '◇' : '')),
    each(({ label }) => label[view.language]),
    differences.join(' '),
  ].map((cell) => cell.replace(/\s+/g, ' '));
}
