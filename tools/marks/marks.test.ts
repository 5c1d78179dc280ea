import { describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import type { DataSet } from '../../src/data/schema.ts';
import { differencesOf, type Difference } from './compare.ts';
import type { MarkSentence } from './sentences.ts';
import { cellsOf, columns, markRows, type MarkRow } from './table.ts';

const rows = [...markRows()];

test('every mark agrees with its records, in every topic, language, choice of sources and selection', () => {
  expect(rows.length).toBeGreaterThan(40_000);
  expect(rows.filter(({ differences }) => differences.length > 0).map((row) => cellsOf(row).join('\t'))).toEqual([]);
});

test('the table has a cell for each column', () => {
  for (const row of rows.slice(0, 500)) expect(cellsOf(row)).toHaveLength(columns.length);
});

type Wanted = Partial<Record<'topic' | 'language' | 'sources' | 'selection', string>> & {
  readonly mark: MarkSentence['mark'];
  readonly record?: string;
  readonly id?: string;
};

/** The row of a mark by its kind, record or id. By default the view is in English, with the report only and without a selection. */
function rowOf({ mark, record, id, ...view }: Wanted): MarkRow {
  const asked = { language: 'en', sources: 'report', selection: '', ...view };
  const found = rows.find(
    ({ view: at, sentence }) =>
      Object.entries(asked).every(([key, value]) => at[key as keyof typeof at] === value) &&
      sentence.mark === mark &&
      (record === undefined || sentence.records.includes(record)) &&
      (id === undefined || sentence.id === id),
  );
  if (!found) throw new Error(`no such mark: ${JSON.stringify({ mark, record, id, ...asked })}`);
  return found;
}

/** Wrong statements, some of which a mark has made: the mark, the changed field, and the difference that must be found. */
const wrong: readonly (readonly [says: string, Wanted, Partial<MarkSentence>, Difference])[] = [
  [
    'only in a total, of a pairing with a site in the topic',
    { topic: 'projects', mark: 'arc', id: 'harbin-shenzhen' },
    { records: [], state: 'group' },
    'state',
  ],
  [
    'only in a total, of a pairing with an event in the topic',
    { topic: 'projects', mark: 'arc', id: 'event-five-ones' },
    { id: 'heilongjiang-guangdong', records: [], state: 'group' },
    'state',
  ],
  [
    'a direction that its record does not have',
    { topic: 'tourism', mark: 'arc', record: 'event-tourism-heilongjiang-guangdong' },
    { isDirected: true },
    'direction',
  ],
  [
    'in speech a direction that its record does not have',
    { topic: 'tourism', mark: 'list', record: 'programme-visitor-swap' },
    { text: 'Jilin to Zhejiang: The “ten-million visitor exchange campaign” of Jilin and Zhejiang' },
    'direction',
  ],
  [
    'two partners with an arrow',
    { topic: 'overview', mark: 'selection', selection: '230100' },
    { text: 'Harbin → Shenzhen, 1 figure' },
    'direction',
  ],
  [
    'a growth of nothing',
    { topic: 'tourism', mark: 'annotation', record: 'flow-tourism-zhejiang-jilin' },
    { text: 'growth to nearly double' },
    'subject',
  ],
  ['money of nothing', { topic: 'platforms', mark: 'annotation', record: 'fund-changbaishan' }, { text: '5 billion yuan' }, 'subject'],
  [
    'a capacity of nothing',
    { topic: 'projects', mark: 'figure', record: 'project-hengli' },
    { text: '20 million tonnes a year' },
    'subject',
  ],
  [
    'of a pairing within another a solid arc in a topic that has nothing of it',
    { topic: 'tourism', mark: 'arc', id: 'yanbian-ningbo', selection: 'jilin-zhejiang' },
    { state: null },
    'state',
  ],
  [
    'of a pairing within another an arc as if it were one of the seven',
    { topic: 'overview', mark: 'arc', id: 'yanbian-ningbo', selection: 'jilin-zhejiang' },
    { isNested: false },
    'state',
  ],
  [
    'an arc without the sign of its inference',
    { topic: 'projects', mark: 'arc', id: 'harbin-shenzhen' },
    { isInferred: false },
    'inference',
  ],
  ['a figure without it', { topic: 'projects', mark: 'figure', record: 'project-graphite-valley' }, { isInferred: false }, 'inference'],
  ['a place without it', { topic: 'platforms', mark: 'site', id: 'zone:songbei' }, { isInferred: false }, 'inference'],
  [
    'a share without it',
    { topic: 'projects', mark: 'list', record: 'agg-shenyang-beijing-share' },
    { text: 'Shenyang and Beijing: over 40% in high-end equipment, new-generation IT and the like' },
    'inference',
  ],
  [
    'an inference without what was inferred',
    { topic: 'projects', mark: 'list', record: 'agg-shenyang-beijing-share' },
    { text: 'Shenyang and Beijing: over 40% in high-end equipment, new-generation IT and the like (inferred by the editors)' },
    'inference',
  ],
  [
    'the ends of the pairing instead of the record’s',
    { topic: 'platforms', mark: 'arc', id: 'stmt-equity-markets' },
    { ends: ['210100', '110000'] },
    'ends',
  ],
  [
    'nothing of what joins a pairing within another',
    { topic: 'people', mark: 'list', record: 'flow-secondment-wangqing-beilun' },
    { text: 'Wangqing and Beilun: 7 people on exchange (officials) and 46 people on exchange (technical professionals)' },
    'relation',
  ],
  ['a project as built that has only been sited', { topic: 'projects', mark: 'site', id: 'zone:jilin-etdz' }, { isBuilt: true }, 'status'],
  ['a plan without its status', { topic: 'platforms', mark: 'there', record: 'park-songbei' }, { text: 'Harbin Songbei park' }, 'status'],
  ['a dot between the parts of an area', { topic: 'platforms', mark: 'area', id: 'zone:shenda' }, { dot: '122.49,40.28' }, 'place'],
  [
    'a place beyond the border without its country',
    { topic: 'platforms', mark: 'port', id: 'port:zarubino' },
    { text: 'Zarubino' },
    'country',
  ],
  [
    'a number in a name as a figure',
    { topic: 'reforms', mark: 'annotation', record: 'flow-exp-zhejiang-jilin-one-visit' },
    { records: ['event-five-ones'], value: 'component', text: '5 components' },
    'quantity',
  ],
  [
    'in speech a number in a name as a figure',
    { topic: 'reforms', mark: 'list', record: 'event-five-ones' },
    { text: 'Heilongjiang and Guangdong: 5 components' },
    'quantity',
  ],
  [
    'a pairing that its record does not name',
    { topic: 'grain', mark: 'annotation', record: 'flow-grain-jilin-zhejiang' },
    { pairing: 'changchun-tianjin' },
    'pair',
  ],
  ['bulk goods as grain', { topic: 'platforms', mark: 'route', record: 'route-hunchun-zarubino-ningbo' }, {}, 'topic'],
  [
    'what another source says as the report’s',
    { topic: 'overview', mark: 'arc', id: 'siping-jinhua', selection: 'jilin-zhejiang', sources: 'all' },
    { source: 'report' },
    'source',
  ],
];

test.each(wrong)('a mark that says %s is found', (_, wanted, change, difference) => {
  const { sentence, facts, view } = rowOf(wanted);
  expect(differencesOf(facts, view, sentence)).toEqual([]);
  const topic = difference === 'topic' ? 'grain' : view.topic;
  expect(differencesOf(facts, { ...view, topic }, { ...sentence, ...change })).toContain(difference);
});

describe('a pairing for which a topic has only words about all pairings', () => {
  // The only record of Changchun and Tianjin in the report is a platform. Without it, only sentences about all seven pairings remain.
  const records = (report as DataSet).records.filter(({ id }) => id !== 'platform-jinchang');
  const own = [...markRows([['report', { ...(report as DataSet), records }]])];
  const arc = own.find(
    ({ view, sentence }) =>
      view.topic === 'platforms' && view.language === 'en' && sentence.mark === 'arc' && sentence.id === 'changchun-tianjin',
  );

  test('is drawn and read out as such, without a difference', () => {
    expect(arc?.sentence.state).toBe('said-of-all');
    expect(arc?.sentence.text).toBe('Changchun – Tianjin: said of all together, in words');
    expect(own.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('is reported as a difference if it is drawn as a total', () => {
    expect(arc && differencesOf(arc.facts, arc.view, { ...arc.sentence, state: 'group' })).toContain('state');
  });
});
