import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addLanguage, defineElements, setMessages, type DuikouAtlas } from '../../elements.ts';
import { viewNames } from '../../state/view-state.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function atlasWith(attributes: string): Promise<{ readonly atlas: DuikouAtlas; readonly codes: readonly string[] }> {
  const codes: string[] = [];
  const listen = (event: HTMLElementEventMap['duikou-error']): void => void codes.push(event.detail.code);
  document.body.addEventListener('duikou-error', listen);
  document.body.innerHTML = `<duikou-atlas renderer="svg" style="height: 600px" ${attributes}></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  await atlas.ready;
  return { atlas, codes };
}

const deepText = (root: ParentNode): string =>
  [...root.querySelectorAll('*')].map((element) => (element.shadowRoot ? deepText(element.shadowRoot) : '')).join(' ') +
  (root.textContent ?? '');
const mapOf = (atlas: DuikouAtlas): ShadowRoot => {
  const root = atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot;
  if (!root) throw new Error('no map');
  return root;
};

describe('a language that the host adds', () => {
  test('is shown in every panel, even if it is added after the atlas that uses it', async () => {
    const { atlas, codes } = await atlasWith('lang="ko"');
    expect(codes).toEqual(['unknown-lang']);
    addLanguage('ko', { base: 'en', words: { atlas: { regionsName: '지역', topicNames: { grain: '곡물' } } } });
    await expect.poll(() => mapOf(atlas).querySelector('.region-list')?.getAttribute('aria-label')).toBe('지역');
    expect(atlas.lang).toBe('ko');
    expect(mapOf(atlas).querySelector('.notice')).toBeNull();
    expect([...(atlas.shadowRoot?.querySelectorAll('option') ?? [])].map((option) => option.textContent)).toContain('한국어');
    // The texts of the data set are taken from the base language.
    expect(mapOf(atlas).querySelector('[role=option]')?.textContent).toBe('Liaoning Province, paired with Jiangsu Province');
    atlas.topic = 'grain';
    for (const panel of viewNames) {
      atlas.shadowRoot?.querySelector<HTMLElement>(`#panel-${panel}`)?.click();
      const shadow = (): ShadowRoot | null | undefined => atlas.shadowRoot?.querySelector('[role=tabpanel] > *')?.shadowRoot;
      await expect.poll(() => shadow()?.querySelector('[lang=ko]') ?? null).not.toBeNull();
      expect(deepText(shadow() ?? document)).not.toMatch(/undefined|\[object/);
    }
    expect(await atlas.toSVG()).toContain('Liaoning');
    expect(await atlas.toCSV()).not.toContain('undefined');
  });
});

describe('words that the host sets', () => {
  test('change an atlas that is already on the page', async () => {
    const { atlas } = await atlasWith('lang="en" select="220000"');
    setMessages('en', { atlas: { productName: 'Partners', clear: 'Let go' }, share: { title: 'Hand on' } });
    await expect.poll(() => atlas.shadowRoot?.querySelector('h1')?.textContent).toContain('Partners');
    await expect
      .poll(() => atlas.shadowRoot?.querySelector('duikou-pairing')?.shadowRoot?.querySelector('.clear')?.ariaLabel)
      .toBe('Let go');
    expect(atlas.selection).toBe('220000');
    setMessages('en', { atlas: { productName: 'Duikou', clear: 'Clear selection' }, share: { title: 'Share and export' } });
  });

  test('are checked by their types', () => {
    // @ts-expect-error no such word
    expect(() => setMessages('en', { atlas: { productNam: 'x' } })).toThrow();
    // @ts-expect-error a function, not a text
    expect(() => setMessages('en', { atlas: { shown: 'x' } })).toThrow();
  });
});
