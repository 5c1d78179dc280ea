import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements, type DuikouAtlas, type StepDetail } from '../elements.ts';
import { changeLens } from '../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const title = '{ "zh-Hans": "一", "zh-Hant": "一", "en": "One" }';

async function atlasWith(attributes: string): Promise<{ readonly atlas: DuikouAtlas; readonly root: () => ShadowRoot | null | undefined; readonly heading: () => string | undefined; readonly errors: string[] }> {
  const errors: string[] = [];
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="en" style="display: block; width: 1000px; height: 600px" ${attributes}></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  atlas.addEventListener('duikou-error', ({ detail }) => errors.push(detail.code));
  await atlas.ready;
  const root = (): ShadowRoot | null | undefined => atlas.shadowRoot?.querySelector('duikou-tour')?.shadowRoot;
  return { atlas, root, heading: () => root()?.querySelector('h2')?.textContent ?? undefined, errors };
}

describe('the tour', () => {
  test('starts by its button, takes the focus, and goes by every key of a clicker and a keyboard', async () => {
    const { atlas, root, heading } = await atlasWith('');
    const told: StepDetail[] = [];
    atlas.addEventListener('duikou-step', ({ detail }) => told.push(detail));
    await expect.poll(() => atlas.shadowRoot?.querySelector('.start')).toBeTruthy();
    atlas.shadowRoot?.querySelector<HTMLElement>('.start')?.click();
    await expect.poll(heading).toBe('Seven pairings');
    await expect.poll(() => root()?.activeElement?.localName).toBe('h2');
    for (const [key, step] of [['PageDown', 'plans'], ['ArrowRight', 'people'], ['ArrowLeft', 'plans'], ['End', 'silence'], ['PageDown', 'silence'], ['Home', 'pairings'], ['PageUp', 'pairings']] as const) {
      await userEvent.keyboard(`{${key}}`);
      await expect.poll(() => atlas.step, { message: key }).toBe(step);
    }
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => atlas.step).toBeNull();
    expect(told[0]).toEqual({ step: 'pairings', number: 1, count: 10 });
    expect(told.at(-1)).toEqual({ step: null, number: null, count: 10 });
  });

  test.each([
    ['grain', 'grain'],
    ['7', 'grain'],
  ])('step="%s" shows that step: lens, caption, figures that open their source', async (step, id) => {
    const { atlas, root, heading } = await atlasWith(`step="${step}"`);
    await expect.poll(heading).toBe('Grain goes south');
    expect(atlas.step).toBe(id);
    expect(atlas.lens).toBe('grain');
    await expect.poll(() => root()?.querySelector('duikou-figure')?.shadowRoot?.textContent).toContain('over 1.3 million');
  });

  test('a reader may go elsewhere and comes back to the step', async () => {
    const { atlas, root, heading } = await atlasWith('step="tourism"');
    await expect.poll(heading).toBe('Visitors come north');
    expect(root()?.querySelector('.back')).toBeNull();
    atlas.model.change(changeLens('people'));
    await expect.poll(() => root()?.querySelector('.back')).toBeTruthy();
    expect(atlas.step).toBe('tourism');
    root()?.querySelector<HTMLElement>('.back')?.click();
    await expect.poll(() => atlas.lens).toBe('tourism');
  });

  test('every step names only what is there, and no two show the same', async () => {
    const { atlas, heading, errors, root } = await atlasWith('step="1"');
    const seen = new Set<string>();
    for (let i = 1; i <= 10; i++) {
      atlas.step = String(i);
      await expect.poll(() => root()?.querySelector('header .notes')?.textContent).toBe(`Step ${i} of 10`);
      seen.add(`${heading()} ${root()?.querySelector('.caption')?.textContent}`);
      await expect.poll(() => [...(root()?.querySelectorAll('.caption duikou-figure') ?? [])].every((figure) => figure.shadowRoot?.querySelector('button'))).toBe(true);
    }
    expect(seen.size).toBe(10);
    expect(errors).toEqual([]);
  });

  test('an unknown step is told, and the view stays', async () => {
    const { atlas, errors } = await atlasWith('step="weather" lens="grain"');
    await expect.poll(() => errors).toEqual(['unknown-step']);
    expect(atlas.lens).toBe('grain');
    expect(atlas.step).toBeNull();
  });

  test('an own tour takes its place; a region in it that nobody knows is told, and the step shown without', async () => {
    const tour = `{ "schema": "duikou-tour/1", "title": ${title}, "steps": [{ "id": "a", "title": ${title}, "caption": { "zh-Hans": "x", "zh-Hant": "x", "en": "<b>own</b>" }, "lens": "grain", "select": "nowhere" }] }`;
    const { atlas, heading, errors, root } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(tour)}"`);
    await expect.poll(heading).toBe('One');
    expect(errors).toEqual(['unknown-select']);
    expect(atlas.lens).toBe('grain');
    expect(root()?.querySelector('.caption b')).toBeNull();
  });

  test.each([
    ['no JSON', 'hello', 'data-not-json'],
    ['no tour', '{}', 'tour-unusable'],
    ['a tour without steps', `{ "schema": "duikou-tour/1", "title": ${title}, "steps": [] }`, 'tour-unusable'],
  ])('%s is told, and the map works as before', async (_, text, code) => {
    const { atlas, errors } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(text)}"`);
    await expect.poll(() => errors).toEqual([code]);
    atlas.select('220000');
    expect(atlas.scene?.emphasis.partner).toBe('330000');
  });

  test('who presents sees the first step at once, and keys work without a click', async () => {
    const { atlas, heading } = await atlasWith('present');
    await expect.poll(heading).toBe('Seven pairings');
    document.body.focus();
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => atlas.step).toBe('plans');
  });
});
