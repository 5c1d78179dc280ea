/** Tests of data of links and of other sites: the consent of the reader, and the site in the source line. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseDataSet } from '../../data/parse/parse.ts';
import { loadMessages } from '../../i18n/messages.ts';
import type { ImportSession } from '../../import/worker/session.ts';
import { pageSession } from '../../import/worker/page-session.ts';
import gazetteer from '../../../geo/gazetteer.json' with { type: 'json' };
import { changeLanguage, linkData } from '../../state/transitions.ts';
import { initialViewState, type DataLink } from '../../state/view-state.ts';
import { AtlasStore } from '../atlas-store.ts';
import { settledState } from '../exported.ts';
import { openHosted } from './linked-data.ts';
import { request } from './loading.ts';

const set = readFileSync('test/fixtures/data-sets/valid-minimal.json', 'utf8');
const table = '起点,终点,年份,人数（人）\n北京,沈阳,2018,100\n';
vi.mock('../../data/built-in.ts', () => ({
  loadBuiltIn: () => Promise.resolve({ report: parseDataSet(JSON.parse(set)).dataSet, added: { records: 0, pairings: {} } }),
}));
vi.mock('../../import/worker/open-session.ts', () => ({
  openSession: (): Promise<ImportSession> => Promise.resolve(pageSession(gazetteer)),
}));

let fetched: string[];
let store: AtlasStore;
beforeAll(() => loadMessages());
beforeEach(() => {
  fetched = [];
  store = new AtlasStore({ ...initialViewState, language: 'en' }, 'light', () => {});
  vi.stubGlobal('location', { host: 'atlas.example' });
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url);
    return Promise.resolve(new Response(url.endsWith('.json') ? set : table));
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = (link: DataLink): Promise<void> => {
  store.change(linkData(link));
  return request(store, { kind: 'link', link, hasTopic: false, otherwise: { kind: 'report' } });
};
const source = (): string | undefined => store.get().scene?.captions.source;

describe('a link to data of another site', () => {
  test('fetches nothing until the reader agrees, and shows and exports the report meanwhile', async () => {
    await show('src:https://other.example/flows.csv');
    expect(fetched).toEqual([]);
    const [notice] = store.get().notices;
    expect([notice?.code, notice?.details, notice?.recovery?.kind]).toEqual(['data-needs-consent', { host: 'other.example' }, 'fetch']);
    expect(store.get().progress).toBeNull();
    expect((await settledState(store)).isUserData).toBe(false);
    // The address still names the data, because the reader may agree later.
    expect(store.get().view.dataLink).toBe('src:https://other.example/flows.csv');
    expect(source()).not.toContain('not checked');

    notice?.recovery?.take();
    await store.settled();
    expect(fetched).toEqual(['https://other.example/flows.csv']);
    expect((await settledState(store)).isUserData).toBe(true);
    expect(source()).toMatch(/^From other\.example; not checked by Duikou · Data: /);
    expect(store.get().notices.map(({ code }) => code)).not.toContain('data-needs-consent');
  });

  test('needs consent once for each site', async () => {
    await show('src:https://twice.example/a.csv');
    store.get().notices[0]?.recovery?.take();
    await store.settled();
    await show('src:https://twice.example/b.csv');
    expect(fetched).toEqual(['https://twice.example/a.csv', 'https://twice.example/b.csv']);
  });

  test('names the site of the data in the reader’s language', async () => {
    await openHosted(new URL('https://typed.example/flows.csv'), store);
    expect(fetched).toHaveLength(1);
    store.change(changeLanguage('zh-Hans'));
    expect(source()).toContain('来自 typed.example，未经 Duikou 核对');
  });
});

test('a link to data of the same site needs no consent, and the source line says that they are from a link', async () => {
  await show('src:https://atlas.example/flows.csv');
  expect(fetched).toHaveLength(1);
  expect(source()).toMatch(/^From a link; not checked by Duikou · /);
});

test.each([
  ['names the site of data of another site', 'https://other.example/set.json', /^From other\.example; not checked by Duikou · /],
  ['names no site for data of the page’s own site', 'https://atlas.example/set.json', /^(?!.*not checked)/],
])('the source line %s that the page names', async (_, src, line) => {
  await request(store, { kind: 'address', src: new URL(src) });
  expect(source()).toMatch(line);
  // Data that are shown next are not attributed to the other site.
  await request(store, { kind: 'report' });
  expect(source()).not.toContain('not checked');
});
