import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { languages } from '../../data/vocabulary.ts';
import { captionBeside } from './caption-beside.ts';
import { figureText } from './figure-text.ts';

const index = indexDataSet(report);

function caption(id: string, key: string, language: (typeof languages)[number]): string {
  const record = index.record(id);
  const value = record?.values?.find((each) => each.key === key);
  if (!record || !value) throw new Error(`${id} has no ${key}`);
  return captionBeside(index, record, value, language);
}

describe('the caption beside a figure', () => {
  test.each([
    ['flow-grain-jilin-zhejiang', 't', 'en', 'Jilin’s grain sales in Zhejiang'],
    ['flow-grain-jilin-zhejiang', 't', 'zh-Hans', '吉林在浙江销售粮食'],
    ['flow-tourism-beijing-shenyang', 'person-time', 'en', 'Visits from Beijing to Shenyang, 2018'],
    ['flow-tourism-beijing-shenyang', 'person-time', 'zh-Hans', '2018年北京到沈阳旅游'],
    ['project-fibre-textile', 'investment', 'zh-Hans', '吉浙高端纤维纺织园基地：总投资'],
  ] as const)('of %s leaves out the figure %s (%s)', (id, key, language, expected) => {
    expect(caption(id, key, language)).toBe(expected);
  });

  test.each([
    ['agg-yanbian-ningbo-projects', 'CNY', 'en'],
    ['flow-grain-heilongjiang-guangdong', 't', 'en'],
    ['flow-secondment-liaoning-jiangsu', 'person', 'zh-Hans'],
  ] as const)('of %s is the whole label, which does not end with the figure %s (%s)', (id, key, language) => {
    expect(caption(id, key, language)).toBe(index.record(id)?.label[language]);
  });

  test('is never empty, and omits only the figure', () => {
    for (const record of index.dataSet.records) {
      for (const value of record.values ?? []) {
        for (const language of languages) {
          const text = captionBeside(index, record, value, language);
          const label = record.label[language];
          expect(text).not.toBe('');
          expect(label.startsWith(text)).toBe(true);
          expect(figureText(index, value, language)).toContain(label.slice(text.length).replace(/^[：，、:\s]+/u, ''));
        }
      }
    }
  });
});
