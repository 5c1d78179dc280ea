import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements, type DuikouAtlas, type StepDetail } from '../../elements.ts';
import { changeTopic, frame } from '../../state/transitions.ts';
import unknownTopic from '../../../test/fixtures/tours/unknown-topic.json';

beforeAll(defineElements);
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const title = '{ "zh-Hans": "一", "zh-Hant": "一", "en": "One" }';

async function atlasWith(attributes: string): Promise<{
  readonly atlas: DuikouAtlas;
  readonly root: () => ShadowRoot | null | undefined;
  readonly heading: () => string | undefined;
  readonly errors: string[];
}> {
  const errors: string[] = [];
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="en" style="display: block; width: 1000px; height: 600px" ${attributes}></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  atlas.addEventListener('duikou-error', ({ detail }) => errors.push(detail.code));
  await atlas.ready;
  const root = (): ShadowRoot | null | undefined => atlas.shadowRoot?.querySelector('duikou-tour')?.shadowRoot;
  return { atlas, root, heading: () => root()?.querySelector('h2')?.textContent ?? undefined, errors };
}

type Root = ShadowRoot | null | undefined;

async function openMenu(root: () => Root): Promise<void> {
  const place = root()?.querySelector<HTMLElement>('.place');
  if (place?.getAttribute('aria-expanded') === 'false') place.click();
  await expect.poll(() => root()?.querySelector('#steps')).toBeInstanceOf(Element);
}

/** A button of the menu, which is opened for it. */
async function inMenu(root: () => Root, text: string): Promise<HTMLElement | undefined> {
  await openMenu(root);
  return [...(root()?.querySelectorAll<HTMLElement>('#steps .more button') ?? [])].find(({ textContent }) => textContent === text);
}

describe('the tour', () => {
  test('has one row of controls: number of the step, back, play, forward, close', async () => {
    const { root, heading } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    const controls = [...(root()?.querySelectorAll<HTMLElement>('button') ?? [])];
    expect(controls.map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim().split(' ·')[0])).toEqual([
      'Step 7 of 10',
      'Previous step',
      'Play',
      'Next step',
      'Close the tour and explore here',
    ]);
    expect(new Set(controls.map((button) => Math.round(button.getBoundingClientRect().top))).size).toBe(1);
  });

  test('lists its steps as a menu that keys go through and Esc closes', async () => {
    const { atlas, root, heading } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    await openMenu(root);
    expect(root()?.querySelectorAll('#steps li')).toHaveLength(10);
    await expect.poll(() => root()?.activeElement?.textContent).toContain('Grain heads south');
    await userEvent.keyboard('{ArrowDown}');
    expect(root()?.activeElement?.textContent).toContain('Visitors head north');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root()?.querySelector('#steps')).toBeNull();
    expect(root()?.activeElement?.className).toContain('place');
    expect(atlas.step).toBe('grain');
    await openMenu(root);
    root()?.querySelectorAll<HTMLElement>('#steps li button')[7]?.click();
    await expect.poll(heading).toBe('Visitors head north');
    await expect.poll(() => root()?.activeElement?.localName).toBe('h2');
  });

  test('greys all but the subject of the step, until the reader leaves its view', async () => {
    const { atlas, heading } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    await expect.poll(() => atlas.scene?.emphasis.subject?.has('flow-grain-jilin-zhejiang')).toBe(true);
    expect(atlas.scene?.chips.flatMap(({ figures }) => figures.map(({ record }) => record)).sort()).toEqual([
      'flow-grain-heilongjiang-guangdong',
      'flow-grain-jilin-zhejiang',
    ]);
    atlas.select('220000');
    await expect.poll(() => atlas.scene?.emphasis.subject).toBeNull();
  });

  test('starts by its button, takes the focus, and goes by every key of a clicker and a keyboard', async () => {
    const { atlas, root, heading } = await atlasWith('');
    const details: StepDetail[] = [];
    atlas.addEventListener('duikou-step', ({ detail }) => details.push(detail));
    await expect.poll(() => atlas.shadowRoot?.querySelector('.start')).toBeInstanceOf(Element);
    atlas.shadowRoot?.querySelector<HTMLElement>('.start')?.click();
    await expect.poll(heading).toBe('Seven pairings');
    await expect.poll(() => root()?.activeElement?.localName).toBe('h2');
    for (const [key, step] of [
      ['PageDown', 'plans'],
      ['ArrowRight', 'people'],
      ['ArrowLeft', 'plans'],
      ['End', 'silence'],
      ['PageDown', 'silence'],
      ['Home', 'pairings'],
      ['PageUp', 'pairings'],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      await expect.poll(() => atlas.step, { message: key }).toBe(step);
    }
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => atlas.step).toBeNull();
    expect(details[0]).toEqual({ step: 'pairings', number: 1, count: 10 });
    expect(details.at(-1)).toEqual({ step: null, number: null, count: 10 });
  });

  test.each([
    ['grain', 'grain'],
    ['7', 'grain'],
  ])('step="%s" shows that step: topic, caption, figures that open their source', async (step, id) => {
    const { atlas, root, heading } = await atlasWith(`step="${step}"`);
    await expect.poll(heading).toBe('Grain heads south');
    expect(atlas.step).toBe(id);
    expect(atlas.topic).toBe('grain');
    await expect.poll(() => root()?.querySelector('duikou-figure')?.shadowRoot?.textContent).toContain('over 1.3 million');
  });

  test('a reader may go elsewhere and comes back to the step', async () => {
    const { atlas, root, heading } = await atlasWith('step="tourism"');
    await expect.poll(heading).toBe('Visitors head north');
    expect(root()?.querySelector('.back')).toBeNull();
    atlas.store.change(changeTopic('people'));
    await expect.poll(() => root()?.querySelector('.back')).toBeInstanceOf(Element);
    expect(atlas.step).toBe('tourism');
    root()?.querySelector<HTMLElement>('.back')?.click();
    await expect.poll(() => atlas.topic).toBe('tourism');
  });

  test('every step names only what is there, and no two show the same', async () => {
    const { atlas, heading, errors, root } = await atlasWith('step="1"');
    const seen = new Set<string>();
    for (let i = 1; i <= 10; i++) {
      atlas.step = String(i);
      await expect.poll(() => root()?.querySelector('.place')?.textContent).toContain(`Step ${i} of 10`);
      seen.add(`${heading()} ${root()?.querySelector('.caption')?.textContent}`);
      await expect
        .poll(() =>
          [...(root()?.querySelectorAll('.caption duikou-figure') ?? [])].every((figure) => figure.shadowRoot?.querySelector('button')),
        )
        .toBe(true);
    }
    expect(seen.size).toBe(10);
    expect(errors).toEqual([]);
  });

  test('an unknown step is reported, and the view stays', async () => {
    const { atlas, errors } = await atlasWith('step="weather" topic="grain"');
    await expect.poll(() => errors).toEqual(['unknown-step']);
    expect(atlas.topic).toBe('grain');
    expect(atlas.step).toBeNull();
  });

  test('an own tour takes its place; a region in it that the data lack is reported, and the step shown without', async () => {
    const tour = `{ "schema": "duikou-tour/2", "title": ${title}, "steps": [{ "id": "a", "title": ${title}, "caption": { "zh-Hans": "x", "zh-Hant": "x", "en": "<b>own</b>" }, "topic": "grain", "select": "nowhere" }] }`;
    const { atlas, heading, errors, root } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(tour)}"`);
    await expect.poll(heading).toBe('One');
    expect(errors).toEqual(['tour-unknown-parts']);
    expect(atlas.topic).toBe('grain');
    expect(root()?.querySelector('.back')).toBeNull();
    expect(root()?.querySelector('.caption b')).toBeNull();
  });

  test.each([
    ['no JSON', 'hello', 'data-not-json'],
    ['no tour', '{}', 'tour-unusable'],
    ['a tour without steps', `{ "schema": "duikou-tour/2", "title": ${title}, "steps": [] }`, 'tour-unusable'],
  ])('%s is reported, and the map works as before', async (_, text, code) => {
    const { atlas, errors } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(text)}"`);
    await expect.poll(() => errors).toEqual([code]);
    atlas.select('220000');
    expect(atlas.scene?.emphasis.partner).toBe('330000');
  });

  test('a step of an own tour that can’t be shown is named with its reason, and the others are shown', async () => {
    const messages: string[] = [];
    window.addEventListener(
      'duikou-error',
      (event) => event instanceof CustomEvent && messages.push(`${event.detail.code} ${event.detail.message}`),
      { once: true, capture: true },
    );
    const { heading } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(JSON.stringify(unknownTopic))}"`);
    await expect.poll(heading).toBe('End');
    expect(messages).toEqual([
      expect.stringMatching(
        /^tour-problems 1 of the tour’s 2 steps .*“grain”: steps\[0\]\.topic is not one of the known values \(weather\)/,
      ),
    ]);
  });

  test('what is not in the way of the next step is left to the page: past the last one, and where a control uses the key', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): unknown => heard.push(event.key);
    document.addEventListener('keydown', listen);
    const { atlas, root, heading } = await atlasWith('step="10"');
    await expect.poll(heading).toBe('Parks, and what the report leaves out');
    root()?.querySelector<HTMLElement>('h2')?.focus();
    await userEvent.keyboard('{PageDown}{PageUp}');
    await expect.poll(() => atlas.step).toBe('route');
    root()?.querySelector<HTMLElement>('.next')?.focus();
    await userEvent.keyboard('n ');
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['PageDown', 'n']);
  });

  test('who presents sees the first step at once, and keys work without a click', async () => {
    const { atlas, heading } = await atlasWith('present');
    await expect.poll(heading).toBe('Seven pairings');
    document.body.focus();
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => atlas.step).toBe('plans');
  });
});

describe('a step for the ear', () => {
  const spokenText = (root: () => ShadowRoot | null | undefined): string =>
    root()?.querySelector('[part=tour] ~ .visually-hidden')?.textContent ?? '';

  test('is said once, politely, in a region that was there before it, with its comparators in full', async () => {
    const { atlas, root } = await atlasWith('step="grain"');
    await expect
      .poll(() => spokenText(root))
      .toMatch(
        /^Step 7 of 10\. Grain heads south\. Two broad arcs run south from the Northeast\. From Jilin to Zhejiang, over 1\.3 million tonnes of grain/,
      );
    const region = root()?.querySelector('[part=tour] ~ .visually-hidden');
    expect(region?.getAttribute('role')).toBe('status');
    const sayings: (string | null)[] = [];
    const observer = new MutationObserver(() => sayings.push(region?.textContent ?? null));
    observer.observe(region ?? document, { childList: true, characterData: true, subtree: true });
    atlas.step = 'route';
    await expect.poll(() => spokenText(root)).toContain('The line is schematic');
    // Nothing else says it again: not the caption, and not the map, which has selected what the step speaks of.
    expect(sayings).toHaveLength(1);
    expect(root()?.querySelectorAll('[aria-live], [role=status]:not(.visually-hidden, .copied)')).toHaveLength(0);
    expect(
      atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot?.querySelector('.map > .visually-hidden[aria-live]')?.textContent,
    ).toBe('');
    atlas.select('220000');
    await expect
      .poll(
        () => atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot?.querySelector('.map > .visually-hidden[aria-live]')?.textContent,
      )
      .toContain('Jilin');
    expect(sayings).toHaveLength(1);
    observer.disconnect();
  });

  test('has words of its own in every step and language, with every figure put in', async () => {
    const { atlas, root } = await atlasWith('step="1"');
    for (const [language, place] of [
      ['en', (number: number) => `Step ${number} of`],
      ['zh-Hans', (number: number) => `第${number}步`],
      ['zh-Hant', (number: number) => `第${number}步`],
    ] as const) {
      atlas.lang = language;
      for (const number of [1, 3, 5, 10]) {
        atlas.step = String(number);
        await expect.poll(() => spokenText(root)).toContain(place(number));
        expect(spokenText(root)).not.toMatch(/[{}]/);
        expect(root()?.querySelector('[part=tour] ~ .visually-hidden')?.getAttribute('lang')).toBe(language);
      }
    }
  });
});

describe('a tour that plays', () => {
  async function playing(
    attributes: string,
  ): Promise<
    Awaited<ReturnType<typeof atlasWith>> & { readonly play: () => HTMLElement | null | undefined; readonly isPlaying: () => boolean }
  > {
    const opened = await atlasWith(attributes);
    await expect.poll(opened.heading).toMatch(/./);
    const play = (): HTMLElement | null | undefined => opened.root()?.querySelector<HTMLElement>('.play');
    const isPlaying = (): boolean => play()?.getAttribute('aria-label') === 'Pause';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    play()?.click();
    await settled(opened.atlas);
    expect(isPlaying()).toBe(true);
    return { ...opened, play, isPlaying };
  }

  /** Rendering waits for promises alone. */
  async function settled(atlas: DuikouAtlas): Promise<void> {
    for (let i = 0; i < 3; i++) {
      await atlas.updateComplete;
      await atlas.shadowRoot?.querySelector('duikou-tour')?.updateComplete;
    }
  }

  test('goes from step to step as its words need, and stops at the last one', async () => {
    const { atlas, isPlaying } = await playing('step="7"');
    const seen: (string | null)[] = [];
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(3900);
      await settled(atlas);
      expect(atlas.step).toBe(seen.at(-1) ?? 'grain');
      vi.advanceTimersByTime(30_000);
      await settled(atlas);
      seen.push(atlas.step);
    }
    expect(seen).toEqual(['tourism', 'route', 'silence', 'silence']);
    expect(isPlaying()).toBe(false);
  });

  test.each<[string, (atlas: DuikouAtlas) => void]>([
    [
      'a press on the map',
      (atlas) =>
        void atlas.shadowRoot
          ?.querySelector('duikou-map')
          ?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
    ],
    [
      'a key in the tour',
      (atlas) =>
        void atlas.shadowRoot
          ?.querySelector('duikou-tour')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, composed: true })),
    ],
    [
      'a wheel over the panel',
      (atlas) => void atlas.shadowRoot?.querySelector('.panels')?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true })),
    ],
    ['a step by the host', (atlas) => void (atlas.step = '2')],
    ['another topic', (atlas) => void atlas.store.change(changeTopic('people'))],
    [
      'a tab that is hidden',
      () => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ])('pauses at %s, and waits for the button', async (_, act) => {
    const { atlas, play, isPlaying } = await playing('step="4"');
    act(atlas);
    await settled(atlas);
    expect(isPlaying()).toBe(false);
    const { step } = atlas;
    vi.advanceTimersByTime(120_000);
    await settled(atlas);
    expect(atlas.step).toBe(step);
    vi.restoreAllMocks();
    play()?.click();
    await settled(atlas);
    vi.advanceTimersByTime(60_000);
    await settled(atlas);
    expect(atlas.step).not.toBe(step);
  });

  test('ends with its element: no timer goes on', async () => {
    const { atlas } = await playing('step="4"');
    atlas.remove();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('exploring from a step', () => {
  test('the way back brings step, selection and camera back, from the header and from the tour', async () => {
    const { atlas, root, heading } = await atlasWith('step="route"');
    await expect.poll(heading).toBe('By sea to Ningbo');
    const framing = atlas.scene?.framing;
    root()?.querySelector<HTMLElement>('.leave')?.click();
    await expect.poll(() => atlas.step).toBeNull();
    atlas.select('230100');
    atlas.store.change(frame([100, 20, 140, 50]));
    await expect.poll(() => atlas.shadowRoot?.querySelector('.start')?.textContent).toBe('Back to the tour');
    atlas.shadowRoot?.querySelector<HTMLElement>('.start')?.click();
    await expect.poll(heading).toBe('By sea to Ningbo');
    expect(atlas.selection).toBeNull();
    expect(atlas.topic).toBe('platforms');
    expect(atlas.scene?.framing).toEqual(framing);
    atlas.store.change(frame([100, 20, 140, 50]));
    await expect.poll(() => root()?.querySelector('.back')).toBeInstanceOf(Element);
    root()?.querySelector<HTMLElement>('.back')?.click();
    await expect.poll(() => root()?.querySelector('.back')).toBeNull();
    expect(atlas.scene?.framing).toEqual(framing);
  });

  test('who presents comes back with the clicker', async () => {
    const { atlas, heading, root } = await atlasWith('present step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root()?.querySelector('.back')?.textContent).toBe('Back to the tour: step 7');
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => atlas.step).toBe('grain');
  });
});

describe('wherever it stands', () => {
  test('without panels the caption stands beside the map, and goes when the host ends the tour', async () => {
    const { atlas, heading } = await atlasWith('panels="none" step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    expect(atlas.shadowRoot?.querySelector('[role=tabpanel]')).toBeNull();
    expect(atlas.shadowRoot?.querySelector('duikou-tour')?.getBoundingClientRect().width).toBeGreaterThan(300);
  });

  test('beside a map alone it tells that map its steps, and has its own keys', async () => {
    document.body.innerHTML =
      '<duikou-tour for="alone" lang="en"></duikou-tour><duikou-map id="alone" renderer="svg" lang="en" style="display: block; width: 700px; height: 500px"></duikou-map>';
    const map = document.querySelector('duikou-map');
    const root = document.querySelector('duikou-tour')?.shadowRoot;
    await expect.poll(() => root?.querySelector('button')?.textContent).toBe('Start the tour');
    root?.querySelector('button')?.click();
    await expect.poll(() => root?.activeElement?.localName).toBe('h2');
    await userEvent.keyboard('{End}{ArrowLeft}');
    await expect.poll(() => map?.step).toBe('route');
    expect(map?.topic).toBe('platforms');
    // A caption alone fills no screen, and a host's address is the host's.
    await openMenu(() => root);
    expect([...(root?.querySelectorAll('#steps .more button') ?? [])].map(({ textContent }) => textContent)).toEqual(['Notes']);
  });
});

describe('what a browser may refuse', () => {
  test('the full screen: no button where there is none to have, a sentence where it is denied', async () => {
    const allowed = vi.spyOn(document, 'fullscreenEnabled', 'get').mockReturnValue(true);
    const { atlas, root, heading, errors } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    const button = (): Promise<HTMLElement | undefined> => inMenu(root, 'Full screen');
    vi.spyOn(atlas, 'requestFullscreen').mockRejectedValue(new TypeError('Permissions check failed'));
    (await button())?.click();
    await expect.poll(() => errors).toEqual(['full-screen-refused']);
    allowed.mockReturnValue(false);
    atlas.step = '8';
    await expect.poll(heading).toBe('Visitors head north');
    expect(await button()).toBeUndefined();
  });

  test('a second window: the notes stand below the caption, with a sentence', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { root, heading, errors } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    (await inMenu(root, 'Notes'))?.click();
    await expect.poll(() => root()?.querySelector('.inline-notes')?.textContent).toContain('so the bars fade out to the right');
    expect(errors).toEqual(['window-refused']);
  });

  test('the clipboard: the link is shown and selected instead', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('denied', 'NotAllowedError')).mockResolvedValueOnce();
    const before = location.href;
    const { root, heading } = await atlasWith('address step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    const copy = async (): Promise<void> => (await inMenu(root, 'Copy link'))?.click();
    await copy();
    await expect.poll(() => root()?.querySelector<HTMLInputElement>('input.link')?.value).toMatch(/#step=grain$/);
    expect(root()?.querySelector('.copied')?.textContent).toContain('the link is selected');
    await copy();
    await expect.poll(() => root()?.querySelector('.copied')?.textContent).toBe('The link to this step is copied.');
    expect(root()?.querySelector('#steps [aria-current]')?.getAttribute('href')).toBe('#step=grain');
    document.body.replaceChildren();
    history.replaceState(null, '', before);
  });
});
