import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { places } from '../../geo/surroundings.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { placesWords } from './messages.ts';
import { otherPlaces, placeFound, placesFound, topicsFound } from './places.ts';

const index = indexDataSet(report);
const { provinces } = places;
const others = otherPlaces(index, provinces);
const words = { names: messagesOf('en').topicNames, further: placesWords.en.topicSearchWords };

describe('a place outside the pairings', () => {
  test('is answered with the nearest regions, each of another pairing', () => {
    const shandong = placeFound(index, provinces, '370000');
    expect(shandong?.name['zh-Hans']).toBe('山东');
    expect(shandong?.records).toEqual([]);
    expect(shandong?.nearest.map(({ id }) => id)).toEqual(['120000', '320000']);
    const hunan = placeFound(index, provinces, '430000');
    expect(hunan?.nearest[0]?.short.en).toBe('Guangdong');
  });

  test('is answered with the records that name it and with their pairing', () => {
    for (const [id, name] of [
      ['230500', '双鸭山'],
      ['440600', '佛山'],
    ] as const) {
      const found = placeFound(index, provinces, id);
      expect(found?.name['zh-Hans']).toBe(name);
      expect(found?.records.map((record) => record.id)).toEqual(['park-shuangyashan-foshan']);
      expect(found?.pairing?.id).toBe('heilongjiang-guangdong');
    }
  });

  test('has at least one button, for each province and each place of a record', () => {
    for (const id of [...provinces.map(({ adcode }) => adcode), ...index.dataSet.regions.map((region) => region.id)]) {
      const found = placeFound(index, provinces, id);
      expect(
        [found?.pairing, ...(found?.nearest ?? [])].filter((way) => way != null),
        id,
      ).not.toEqual([]);
    }
  });

  test('has no answer if its id is unknown', () => {
    expect(placeFound(index, provinces, 'nowhere')).toBeNull();
  });
});

describe('a search', () => {
  test.each(['山东', '山東', 'Shandong', 'shandong'])('for %s finds the province', (query) => {
    expect(placesFound(others, query).map(({ id }) => id)).toEqual(['370000']);
  });

  test('for a place of a record finds it, and leaves the paired regions to the other list', () => {
    expect(placesFound(others, '双鸭山')[0]?.id).toBe('230500');
    expect(placesFound(others, 'foshan')[0]?.id).toBe('440600');
    expect(others.filter(({ id }) => index.isMapRegion(id))).toEqual([]);
  });

  test.each([
    ['grain', 'grain'],
    ['粮食', 'grain'],
    ['糧食', 'grain'],
    ['旅游', 'tourism'],
    ['lvyou', 'tourism'],
    ['officials', 'people'],
  ])('for %s offers the topic %s', (query, topic) => {
    expect(topicsFound(index, words, query)).toContain(topic);
  });

  test('offers no topic for an empty query, or for a topic that the data set lacks', () => {
    expect(topicsFound(index, words, ' ')).toEqual([]);
    expect(topicsFound(index, words, 'flows')).toEqual([]);
  });
});
