import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import manifest from '../../../geo/manifest.json' with { type: 'json' };
import places from '../../../geo/places.json' with { type: 'json' };
import { indexDataSet } from '../../data/data-set.ts';
import { parseDataSet } from '../../data/parse/parse.ts';
import type { DataSet } from '../../data/schema.ts';
import { changeTopic, frame, select, toggleChoice, type Transition } from '../../state/transitions.ts';
import { initialViewState, topics } from '../../state/view-state.ts';
import { sceneBuilder, type Scene } from '../scene.ts';
import { arcStyle } from '../scene-types.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const sceneOf = ((checked: DataSet) => {
  const build = sceneBuilder({ index: indexDataSet(checked), places, attribution: manifest.attribution });
  return (...steps: readonly Transition[]): Scene =>
    build(
      steps.reduce((state, step) => step(state), initialViewState),
      'light',
    );
})(dataSet);

const arcsBy = (scene: Scene, bit: number): readonly string[] => scene.arcs.ids.filter((_, i) => ((scene.arcs.style[i] ?? 0) & bit) !== 0);
const widthOf = (scene: Scene, id: string): number => scene.arcs.widthPx[scene.arcs.ids.indexOf(id)] ?? Number.NaN;
const annotationTexts = (scene: Scene, id: string): readonly string[] =>
  scene.annotations.find((annotation) => annotation.id === id)?.figures.map(({ text }) => text) ?? [];

describe('grain', () => {
  const scene = sceneOf(changeTopic('grain'));

  test('runs from the northeast, with widths by the square root of its tonnes', () => {
    const [small, large] = [widthOf(scene, 'flow-grain-jilin-zhejiang'), widthOf(scene, 'flow-grain-heilongjiang-guangdong')];
    expect(large).toBe(14);
    expect(small / large).toBeCloseTo(Math.sqrt(1.3 / 5), 5);
    expect(arcsBy(scene, arcStyle.directed)).toEqual(['flow-grain-jilin-zhejiang', 'flow-grain-heilongjiang-guangdong']);
    expect(arcsBy(scene, arcStyle.fromSideB)).toEqual([]);
  });

  test('keeps its comparators on the map', () => {
    expect(annotationTexts(scene, 'flow-grain-heilongjiang-guangdong')).toEqual(['销售粮食超过500万吨']);
  });

  test('draws no route of bulk goods', () => {
    expect(scene.routes).toEqual([]);
  });

  test('shows five pairings as not reported', () => {
    expect(arcsBy(scene, arcStyle.notReported)).toEqual([
      'liaoning-jiangsu',
      'shenyang-beijing',
      'dalian-shanghai',
      'changchun-tianjin',
      'harbin-shenzhen',
    ]);
    expect(scene.description.summary).toContain('未报告');
  });
});

describe('tourism', () => {
  const scene = sceneOf(changeTopic('tourism'));

  test('has widths only for the one count of visitors', () => {
    expect(widthOf(scene, 'flow-tourism-beijing-shenyang')).toBe(14);
    expect(widthOf(scene, 'flow-tourism-zhejiang-jilin')).toBeLessThan(3);
    expect(widthOf(scene, 'event-tourism-heilongjiang-guangdong')).toBeLessThan(3);
  });

  test('never writes a number in a name', () => {
    expect(scene.annotations.flatMap(({ figures }) => figures.map(({ record }) => record))).not.toContain('programme-visitor-swap');
  });
});

describe('people', () => {
  const scene = sceneOf(changeTopic('people'));

  test('draws no arrow if the direction is not stated', () => {
    const i = scene.arcs.ids.indexOf('flow-secondment-wangqing-beilun');
    expect((scene.arcs.style[i] ?? 0) & arcStyle.directed).toBe(0);
    expect(annotationTexts(scene, 'flow-secondment-wangqing-beilun')).toEqual([
      '挂职干部7名',
      '挂职专业技术人才46名',
      '汪清人员2284人次（培训）',
    ]);
  });

  test('never splits a total for all seven pairings', () => {
    const figures = scene.annotations.flatMap(({ figures: each }) => each.map(({ record }) => record));
    expect(figures).not.toContain('agg-secondments');
    expect(arcsBy(scene, arcStyle.group)).toEqual(['shenyang-beijing', 'dalian-shanghai', 'changchun-tianjin', 'harbin-shenzhen']);
  });
});

describe('reforms', () => {
  const scene = sceneOf(changeTopic('reforms'));

  test('runs from the east, named by its reform, and across the pairings if the reform does', () => {
    expect(new Set(arcsBy(scene, arcStyle.directed))).toEqual(new Set(arcsBy(scene, arcStyle.fromSideB)));
    expect(annotationTexts(scene, 'flow-exp-zhejiang-jilin-one-visit')).toEqual(['最多跑一次']);
    const across = scene.arcs.ids.indexOf('flow-exp-shanghai-liaoning-ftz');
    expect(scene.arcs.pairings[across]).toBeNull();
  });
});

describe('platforms', () => {
  test('show a plan differently from an existing park', () => {
    const { points } = sceneOf(changeTopic('platforms'));
    expect(points.filter(({ kind }) => kind === 'site').map(({ id, isBuilt }) => [id, isBuilt])).toEqual([
      ['210200', true],
      ['zone:songbei', false],
      ['zone:harbin-shenzhen', false],
    ]);
  });

  test('draw the sea route through its port, named with its country, and not as an arc', () => {
    const scene = sceneOf(changeTopic('platforms'));
    expect(scene.routes.map(({ id, text, legs }) => [id, text, legs.map(({ mode }) => mode)])).toEqual([
      ['route-hunchun-zarubino-ningbo', '珲春 → 扎鲁比诺港（俄罗斯） → 宁波', ['land', 'sea']],
    ]);
    expect(scene.points.find(({ id }) => id === 'port:zarubino')?.name).toBe('扎鲁比诺港（俄罗斯）');
    expect(scene.arcs.records.flat()).not.toContain('route-hunchun-zarubino-ningbo');
  });

  test('draw an area of several places as its parts, with a name and no dot in their middle', () => {
    const { areas, points } = sceneOf(changeTopic('platforms'));
    expect(areas.map(({ id, parts }) => [id, parts.map((part) => part.id)])).toEqual([
      ['zone:shenda', ['zone:shenyang-hitech', 'zone:dalian-hitech']],
      ['zone:sunan', ['320100', '320500', '320200', '320400', '321100']],
    ]);
    for (const { id, place, parts } of areas) {
      expect(points.find((point) => point.id === id)).toMatchObject({ kind: 'area', place });
      for (const part of parts) expect(points.find((point) => point.id === part.id)).toMatchObject({ kind: 'part', name: null });
    }
  });

  test('describe ten pairs of which one is named', () => {
    const scene = sceneOf(changeTopic('platforms'));
    expect(scene.annotations.find(({ id }) => id === 'agreement-district-pairs')?.figures).toEqual([
      { record: 'agreement-district-pairs', value: 'pair', text: '区（市、县）10对', remark: '报道列出1对', isInferred: false },
    ]);
  });
});

describe('nested pairings', () => {
  test('are drawn as not reported in a topic of records if they belong to the selected pairing and have no record, and only then', () => {
    const { arcs } = sceneOf(changeTopic('people'), select('jilin-zhejiang'));
    const nested = arcs.ids.filter((_, i) => ((arcs.style[i] ?? 0) & arcStyle.nested) !== 0);
    expect(nested).toEqual(['yanbian-ningbo']);
    expect((arcs.style[arcs.ids.indexOf('yanbian-ningbo')] ?? 0) & arcStyle.notReported).not.toBe(0);
    expect(sceneOf(changeTopic('tourism'), frame([118, 38, 126, 44])).arcs.ids).toHaveLength(7);
  });

  test('of the selected pairing are drawn', () => {
    const { arcs } = sceneOf(select('jilin-zhejiang'));
    expect(arcs.ids.slice(7)).toEqual(['yanbian-ningbo', 'wangqing-beilun']);
    expect(arcs.pairings.slice(7)).toEqual(['jilin-zhejiang', 'jilin-zhejiang']);
  });

  test('are all drawn in a close view, and none in the opening view', () => {
    expect(sceneOf(frame([118, 38, 126, 44])).arcs.ids).toHaveLength(14);
    expect(sceneOf().arcs.ids).toHaveLength(7);
  });
});

describe('every topic', () => {
  test.each(topics)('%s: each arc belongs to a pairing or has a record, and so does each figure on the map', (topic) => {
    const scene = sceneOf(changeTopic(topic));
    scene.arcs.ids.forEach((_, i) => expect(scene.arcs.pairings[i] !== null || (scene.arcs.records[i] ?? []).length > 0).toBe(true));
    expect(scene.arcNames.every((name) => name !== '')).toBe(true);
    for (const { figures } of scene.annotations)
      for (const { record } of figures) expect(dataSet.records.some(({ id }) => id === record)).toBe(true);
  });

  test.each(topics.filter((topic) => topic !== 'overview'))(
    '%s: each of the seven pairings is drawn, at least as not reported',
    (topic) => {
      const { arcs, points } = sceneOf(changeTopic(topic));
      const description = new Set([...arcs.pairings, ...points.map(({ pairing }) => pairing)]);
      for (const id of [
        'liaoning-jiangsu',
        'jilin-zhejiang',
        'heilongjiang-guangdong',
        'shenyang-beijing',
        'dalian-shanghai',
        'changchun-tianjin',
        'harbin-shenzhen',
      ])
        expect(description).toContain(id);
    },
  );

  test('a filter by pairing leaves only the arcs of that pairing', () => {
    expect(sceneOf(toggleChoice('pairing', 'jilin-zhejiang')).arcs.ids).toEqual(['jilin-zhejiang']);
    const scene = sceneOf(changeTopic('grain'), toggleChoice('pairing', 'jilin-zhejiang'));
    expect(scene.arcs.ids).toEqual(['flow-grain-jilin-zhejiang']);
    expect(scene.captions.shown).toBe('显示1对，共7对');
  });
});
