import { describe, expect, test } from 'vitest';
import type { FlowLevel } from '../../vocabulary.ts';
import { comparatorNumbers, stateNumbers } from '../flow-table.ts';
import type { Comparator } from '../../schema.ts';
import { drawnFlows } from './drawn-flows.ts';
import { groupFlows, type GroupedFlows } from './group-flows.ts';
import { groupedLevels } from './grouped-levels.ts';
import { levelNodes, areaAt, areasAround, type NamedLevel, type PlaceCodes } from './level-nodes.ts';
import { commonestUnit, levelShare, openingLevel } from './opening-level.ts';
import { overlappingRows } from './overlaps.ts';
import { Measures, type RowColumns } from './row-columns.ts';

type Row = readonly [
  from: string,
  to: string,
  n: number | null,
  options?: { cmp?: Comparator; unit?: number; period?: number; state?: 'zero' | 'group' },
];

function columnsOf(rows: readonly Row[]): {
  readonly places: readonly string[];
  readonly codes: PlaceCodes;
  readonly columns: RowColumns;
} {
  const places = [...new Set(rows.flatMap(([from, to]) => [from, to]))];
  const codes = places.map((place) => (/^\d{6}$/u.test(place) ? place : null));
  const columns: RowColumns = {
    count: rows.length,
    origin: Uint32Array.from(rows, ([from]) => places.indexOf(from)),
    destination: Uint32Array.from(rows, ([, to]) => places.indexOf(to)),
    directed: new Uint8Array(rows.length).fill(1),
    n: Float64Array.from(rows, ([, , n]) => n ?? Number.NaN),
    unit: Int32Array.from(rows, ([, , n, options]) => (n === null ? -1 : (options?.unit ?? 0))),
    comparator: Uint8Array.from(rows, ([, , , options]) => comparatorNumbers.indexOf(options?.cmp ?? 'exact')),
    state: Uint8Array.from(rows, ([, , n, options]) => stateNumbers.indexOf(n === null ? 'not-reported' : (options?.state ?? 'reported'))),
    period: Uint32Array.from(rows, ([, , , options]) => options?.period ?? 0),
    kind: new Int32Array(rows.length).fill(-1),
    summed: new Uint32Array(rows.length).fill(1),
    missing: new Uint32Array(rows.length),
  };
  return { places, codes, columns };
}

function grouped(
  rows: readonly Row[],
  level: NamedLevel,
): { readonly texts: readonly string[]; readonly flows: GroupedFlows; readonly nodes: number } {
  const { places, codes, columns } = columnsOf(rows);
  const measures = new Measures(columns);
  const measureOf = measures.ofRows();
  const nodes = levelNodes(codes, level);
  const flows = groupFlows(columns, nodes, measures, measureOf, overlappingRows(columns, measureOf, codes, nodes));
  const name = (node: number | undefined): string => nodes.areas[node ?? -1] ?? places[nodes.mainPlace[node ?? -1] ?? -1] ?? '?';
  const texts = Array.from(flows.n, (n, i) =>
    [
      `${name(flows.origin[i])} → ${name(flows.destination[i])}`,
      Number.isNaN(n) ? stateNumbers[flows.state[i] ?? 0] : `${comparatorNumbers[flows.comparator[i] ?? 0]} ${n}`,
      `${flows.missing[i]} of ${flows.summed[i]} silent`,
    ].join(', '),
  );
  return { texts, flows, nodes: nodes.count };
}

describe('the areas around a place', () => {
  test.each([
    ['210102', '210100', '210000', 'division:northeast'],
    ['110101', '110000', '110000', 'division:north'],
    ['500233', '500000', '500000', 'division:southwest'],
    ['429004', '429004', '420000', 'division:south-central'],
    ['210000', '210000', '210000', 'division:northeast'],
    ['810000', '810000', '810000', '810000'],
    ['710000', '710000', '710000', '710000'],
  ])('%s is %s by prefecture, %s by province and %s by region', (code, ...areas) => {
    expect((['prefecture', 'province', 'region'] as const).map((level) => areaAt(code, level))).toEqual(areas);
    expect(areaAt(code, 'place')).toBe(code);
  });

  test('are the areas that contain it, without itself', () => {
    expect(areasAround('210102')).toEqual(['210100', '210000']);
    expect(areasAround('110101')).toEqual(['110000']);
    expect(areasAround('429004')).toEqual(['420000']);
    expect(areasAround('210000')).toEqual([]);
  });
});

describe('sums by level', () => {
  test('add up prefectures by province, and flows within a province become its inner total', () => {
    const { texts } = grouped(
      [
        ['210100', '110000', 5],
        ['210200', '110000', 7],
        ['210100', '210200', 11],
      ],
      'province',
    );
    expect(texts).toEqual(['210000 → 110000, exact 12, 0 of 2 silent', '210000 → 210000, exact 11, 0 of 1 silent']);
  });

  test('keep units and times apart', () => {
    expect(
      grouped(
        [
          ['210100', '110000', 5],
          ['210200', '110000', 7, { unit: 1 }],
          ['210200', '110000', 9, { period: 1 }],
        ],
        'province',
      ).texts,
    ).toHaveLength(3);
  });

  test('count rows without a value as missing, and combine comparators', () => {
    expect(
      grouped(
        [
          ['210300', '110000', null],
          ['210100', '110000', 5, { cmp: 'over' }],
          ['210200', '110000', 7],
        ],
        'province',
      ).texts,
    ).toEqual(['210000 → 110000, over 12, 1 of 3 silent']);
  });

  test('keep a row without a value apart if numbers in two units could include it', () => {
    expect(
      grouped(
        [
          ['210300', '110000', null],
          ['210100', '110000', 5],
          ['210200', '110000', 7, { unit: 1 }],
        ],
        'province',
      ).texts,
    ).toContain('210000 → 110000, not-reported, 0 of 1 silent');
  });

  test('count a zero as a part without becoming zero, and are zero if all parts are', () => {
    const states = (rows: readonly Row[]): readonly (string | undefined)[] =>
      [...grouped(rows, 'province').flows.state].map((state) => stateNumbers[state]);
    expect(
      states([
        ['210100', '110000', 0, { state: 'zero' }],
        ['210200', '110000', 7],
      ]),
    ).toEqual(['reported']);
    expect(
      states([
        ['210100', '110000', 0, { state: 'zero' }],
        ['210200', '110000', 0, { state: 'zero' }],
      ]),
    ).toEqual(['zero']);
  });

  test('have at most as many decimals as their parts', () => {
    expect(
      grouped(
        [
          ['210100', '110000', 0.1],
          ['210200', '110000', 0.2],
        ],
        'province',
      ).flows.n[0],
    ).toBe(0.3);
  });

  test('add negative numbers', () => {
    expect(
      grouped(
        [
          ['210100', '110000', -5],
          ['210200', '110000', 3],
        ],
        'province',
      ).texts,
    ).toEqual(['210000 → 110000, exact -2, 0 of 2 silent']);
  });

  test('have no flow between places if all flows are within one', () => {
    const { flows, nodes } = grouped(
      [
        ['210100', '210200', 5],
        ['210200', '210300', 3],
      ],
      'province',
    );
    expect([nodes, flows.count, flows.n[0]]).toEqual([1, 1, 8]);
    expect(drawnFlows(flows, nodes, Uint8Array.of(1)).share).toBeNull();
  });

  test('leave places outside of GB/T 2260 as they are', () => {
    expect(
      grouped(
        [
          ['Paris', 'Lyon', 5],
          ['210100', 'Paris', 3],
        ],
        'region',
      ).texts,
    ).toEqual(['Paris → Lyon, exact 5, 0 of 1 silent', 'division:northeast → Paris, exact 3, 0 of 1 silent']);
  });
});

describe('a province and its own prefecture in one table', () => {
  const rows: readonly Row[] = [
    ['210100', '110000', 60],
    ['210000', '110000', 100],
    ['210200', '110000', 30],
  ];

  test('count the figure of the province at its own level and coarser ones', () => {
    for (const level of ['province', 'region'] as const) {
      const { flows } = grouped(rows, level);
      expect([...flows.n]).toEqual([100]);
      expect(flows.overlapping).toBe(2);
    }
  });

  test('count the figures of the prefectures below it, because the province can’t be split', () => {
    const { texts, flows } = grouped(rows, 'prefecture');
    expect(texts.map((text) => text.split(',')[0])).toEqual(['210100 → 110000', '210200 → 110000']);
    expect(flows.overlapping).toBe(1);
  });

  test('add both if their flows have no part in common', () => {
    expect([
      ...grouped(
        [
          ['210100', '110000', 60],
          ['210000', '320000', 100],
        ],
        'province',
      ).flows.n,
    ]).toEqual([60, 100]);
    expect([
      ...grouped(
        [
          ['210100', '110000', 60],
          ['210000', '110000', 100, { period: 1 }],
        ],
        'province',
      ).flows.n,
    ]).toEqual([60, 100]);
  });

  test('count one of two figures that are each wider at another end', () => {
    const { flows } = grouped(
      [
        ['210000', '110101', 9],
        ['210100', '110000', 8],
      ],
      'province',
    );
    expect([...flows.n]).toEqual([9]);
  });

  test('count the figures of the prefectures if the province is not reported', () => {
    expect(
      grouped(
        [
          ['210100', '110000', 60],
          ['210000', '110000', null],
        ],
        'province',
      ).texts,
    ).toEqual(['210000 → 110000, exact 60, 1 of 2 silent']);
  });
});

test('a level with more sums than a page holds is left out, a coarser one with fewer is offered', () => {
  const { codes, columns } = columnsOf([
    ['210102', '110000', 1],
    ['210103', '110000', 2],
    ['210202', '110000', 3],
  ]);
  const levelsOf = (most: number): readonly FlowLevel[] => groupedLevels(columns, codes, [], most).levels.map(({ level }) => level);
  expect(levelsOf(2)).toEqual(['prefecture', 'province']);
  expect(levelsOf(1)).toEqual(['province']);
  expect(levelsOf(0)).toEqual([]);
});

describe('the opening level', () => {
  const namedLevels = ['place', 'prefecture', 'province'] as const;
  const shares = (...all: readonly number[]) =>
    all.map((share, i) => ({ level: namedLevels[i] ?? ('region' as const), share, arcs: 10_000 }));

  test('is the finest whose largest arcs carry a sufficient share', () => {
    expect(openingLevel(shares(0.01, 0.1, 0.85, 1), 100_000)).toBe('province');
    expect(openingLevel(shares(0.01, 0.1, 0.33, 1), 100_000)).toBe('region');
  });

  test('is the one with the largest share if no share is sufficient', () => {
    expect(openingLevel(shares(0.01, 0.3, 0.2), 100_000)).toBe('prefecture');
  });

  test('is that of the places if the table is small enough to be read', () => {
    expect(openingLevel(shares(0.01, 0.1, 0.33, 1), 500)).toBe('place');
    expect(
      openingLevel(
        [
          { level: 'place', share: 0.2, arcs: 300 },
          { level: 'region', share: 1, arcs: 30 },
        ],
        3600,
      ),
    ).toBe('place');
  });

  test('compares the arcs of each time separately', () => {
    const { flows } = grouped(
      [
        ['A', 'B', 6],
        ['B', 'C', 4],
        ['A', 'B', 3, { period: 1 }],
        ['B', 'C', 7, { period: 1 }],
        ['A', 'A', 99],
      ],
      'place',
    );
    expect(levelShare('place', flows, new Measures(flows).ofRows(), commonestUnit(flows), 1)).toEqual({
      level: 'place',
      share: 13 / 20,
      arcs: 2,
    });
  });

  test('compares flows of one unit, the same at every level', () => {
    const { flows } = grouped(
      [
        ['A', 'B', 6],
        ['B', 'C', 4],
        ['A', 'B', 3, { unit: 1 }],
        ['B', 'C', 7, { unit: 1 }],
        ['C', 'A', 5, { unit: 1 }],
      ],
      'place',
    );
    const measures = new Measures(flows).ofRows();
    expect([0, 1].map((unit) => levelShare('place', flows, measures, unit, 1).share)).toEqual([6 / 10, 7 / 15]);
  });

  test('has no share if no flow crosses an area', () => {
    const { flows } = grouped([['A', 'A', 5]], 'place');
    expect(levelShare('place', flows, new Measures(flows).ofRows(), commonestUnit(flows))).toEqual({
      level: 'place',
      share: null,
      arcs: 0,
    });
  });
});
