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

/** Opens the menu and returns its button with this text; undefined if there is none. */
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

  test('lists its steps in a menu with arrow keys, which Esc closes', async () => {
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

  test('emphasizes only the subject of the step, until the reader leaves its view', async () => {
    const { atlas, heading } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    await expect.poll(() => atlas.scene?.emphasis.subject?.has('flow-grain-jilin-zhejiang')).toBe(true);
    expect(atlas.scene?.annotations.flatMap(({ figures }) => figures.map(({ record }) => record)).sort()).toEqual([
      'flow-grain-heilongjiang-guangdong',
      'flow-grain-jilin-zhejiang',
    ]);
    atlas.select('220000');
    await expect.poll(() => atlas.scene?.emphasis.subject).toBeNull();
  });

  test('starts by its button, takes the focus, and moves by every key of a presentation remote and a keyboard', async () => {
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
  ])('with step="%s" shows the topic and the caption of that step, with its figures', async (step, id) => {
    const { atlas, root, heading } = await atlasWith(`step="${step}"`);
    await expect.poll(heading).toBe('Grain heads south');
    expect(atlas.step).toBe(id);
    expect(atlas.topic).toBe('grain');
    await expect.poll(() => root()?.querySelector('duikou-figure')?.shadowRoot?.textContent).toContain('over 1.3 million');
  });

  test('offers a way back to the step after the reader has changed the view', async () => {
    const { atlas, root, heading } = await atlasWith('step="tourism"');
    await expect.poll(heading).toBe('Visitors head north');
    expect(root()?.querySelector('.back')).toBeNull();
    atlas.store.change(changeTopic('people'));
    await expect.poll(() => root()?.querySelector('.back')).toBeInstanceOf(Element);
    expect(atlas.step).toBe('tourism');
    root()?.querySelector<HTMLElement>('.back')?.click();
    await expect.poll(() => atlas.topic).toBe('tourism');
  });

  test('has ten different steps without errors, whose figures are all known', async () => {
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

  test('reports an unknown step, leaves the tour and keeps the view', async () => {
    const { atlas, errors } = await atlasWith('step="weather" topic="grain"');
    await expect.poll(() => errors).toEqual(['unknown-step']);
    expect(atlas.topic).toBe('grain');
    expect(atlas.step).toBeNull();
  });

  test('is replaced by a custom tour; an unknown region in that tour is reported, and its step is shown without it', async () => {
    const tour = `{ "schema": "duikou-tour/2", "title": ${title}, "steps": [{ "id": "a", "title": ${title}, "caption": { "zh-Hans": "x", "zh-Hant": "x", "en": "<b>own</b>" }, "topic": "grain", "select": "nowhere" }] }`;
    const { atlas, heading, errors, root } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(tour)}"`);
    await expect.poll(heading).toBe('One');
    expect(errors).toEqual(['tour-unknown-parts']);
    expect(atlas.topic).toBe('grain');
    expect(root()?.querySelector('.back')).toBeNull();
    expect(root()?.querySelector('.caption b')).toBeNull();
  });

  test.each([
    ['a file that is not JSON', 'hello', 'data-not-json'],
    ['a file that is not a tour', '{}', 'tour-unusable'],
    ['a tour without steps', `{ "schema": "duikou-tour/2", "title": ${title}, "steps": [] }`, 'tour-unusable'],
  ])('reports %s, and the map works as before', async (_, text, code) => {
    const { atlas, errors } = await atlasWith(`step="1" tour="data:application/json,${encodeURIComponent(text)}"`);
    await expect.poll(() => errors).toEqual([code]);
    atlas.select('220000');
    expect(atlas.scene?.emphasis.partner).toBe('330000');
  });

  test('names a step of a custom tour that can’t be shown, with its reason, and shows the others', async () => {
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

  test('leaves to the page the keys that would go past the last step, and those of a focused control', async () => {
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

  test('begins with the first step in a presentation, and takes keys without a click', async () => {
    const { atlas, heading } = await atlasWith('present');
    await expect.poll(heading).toBe('Seven pairings');
    document.body.focus();
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => atlas.step).toBe('plans');
  });
});

describe('the spoken text of a step', () => {
  const spokenText = (root: () => ShadowRoot | null | undefined): string =>
    root()?.querySelector('[part=tour] ~ .visually-hidden')?.textContent ?? '';

  test('is announced once, in a status region that exists before it, with qualifiers in full', async () => {
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
    // Neither the caption nor the map, which has the selection of the step, announces it again.
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

  test('exists in every language, with all its figures filled in', async () => {
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

describe('a playing tour', () => {
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

  /** Waits for rendering, which needs promises but no timers. */
  async function settled(atlas: DuikouAtlas): Promise<void> {
    for (let i = 0; i < 3; i++) {
      await atlas.updateComplete;
      await atlas.shadowRoot?.querySelector('duikou-tour')?.updateComplete;
    }
  }

  test('moves to the next step after the time that its words need, and stops at the last one', async () => {
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
  ])('pauses at %s, and continues at a press on its button', async (_, act) => {
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

  test('has no timer left after its element is removed', async () => {
    const { atlas } = await playing('step="4"');
    atlas.remove();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the way back to a step', () => {
  test('restores step, selection and camera, from the header and from the tour', async () => {
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

  test('is taken by the presentation remote during a presentation', async () => {
    const { atlas, heading, root } = await atlasWith('present step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root()?.querySelector('.back')?.textContent).toBe('Back to the tour: step 7');
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => atlas.step).toBe('grain');
  });
});

describe('the place of the tour', () => {
  test('is beside the map in an atlas without panels', async () => {
    const { atlas, heading } = await atlasWith('panels="none" step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    expect(atlas.shadowRoot?.querySelector('[role=tabpanel]')).toBeNull();
    expect(atlas.shadowRoot?.querySelector('duikou-tour')?.getBoundingClientRect().width).toBeGreaterThan(300);
  });

  test('may be beside a map alone, whose steps it changes by its own keys', async () => {
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
    // Without an atlas there is neither full screen nor a link to a step.
    await openMenu(() => root);
    expect([...(root?.querySelectorAll('#steps .more button') ?? [])].map(({ textContent }) => textContent)).toEqual(['Notes']);
  });
});

describe('a feature that the browser refuses', () => {
  test('is reported if it is the full screen, whose button is left out if full screen is not available', async () => {
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

  test('is reported if it is a second window, and the notes are shown below the caption', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { root, heading, errors } = await atlasWith('step="grain"');
    await expect.poll(heading).toBe('Grain heads south');
    (await inMenu(root, 'Notes'))?.click();
    await expect.poll(() => root()?.querySelector('.inline-notes')?.textContent).toContain('so the bars fade out to the right');
    expect(errors).toEqual(['window-refused']);
  });

  test('is replaced if it is the clipboard: the link is shown and selected', async () => {
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
