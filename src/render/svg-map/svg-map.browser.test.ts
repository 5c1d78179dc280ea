import { afterEach, describe, expect, test, vi } from 'vitest';
import { homeBounds } from '../../geo/projection.ts';
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';
import { cssPalette } from '../../scene/palette.ts';
import { arcStyle, type Scene } from '../../scene/scene-types.ts';
import { uncovered } from '../lettering/overlays.ts';
import { surfaceContract, surfaceUnderChanges } from '../surface.contract.ts';
import { contractGeography, contractScene, eventually, nextFrames, mounted, type MountedMap } from '../surface.harness.ts';
import { createSvgMap } from './svg-map.ts';

surfaceContract('svg', createSvgMap);
surfaceUnderChanges('svg', createSvgMap);

const size = { width: 600, height: 450 };

describe('the SVG map', () => {
  let map: MountedMap;
  afterEach(() => {
    map.remove();
    vi.restoreAllMocks();
  });

  test('is a graphics document whose arcs and regions have names', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    const drawing = map.container.querySelector('svg');
    expect(drawing?.getAttribute('role')).toBe('graphics-document');
    expect(drawing?.getAttribute('aria-label')).not.toBe('');
    expect(drawing?.getAttribute('aria-description')).toContain('吉林');
    expect(map.container.querySelectorAll('.arcs > [data-arc][role="graphics-symbol"]')).toHaveLength(7);
    expect(map.container.querySelector('[data-arc="jilin-zhejiang"]')?.getAttribute('aria-label')).toBe('吉林 – 浙江');
    for (const { id, optionName } of contractScene().regions) {
      expect(map.container.querySelector(`.regions [data-region="${id}"]`)?.getAttribute('aria-label') ?? optionName).toBe(optionName);
    }
  });

  test('outlines the selected pair over the borders and dims the rest', async () => {
    map = await mounted(createSvgMap, contractScene({ selection: '220000' }), { size });
    const outlines = map.container.querySelector('.outlines');
    expect(outlines?.querySelectorAll('path')).toHaveLength(2);
    expect(outlines?.previousElementSibling?.classList.contains('borders')).toBe(true);
    expect(map.container.querySelector('[data-arc="jilin-zhejiang"]')?.hasAttribute('opacity')).toBe(false);
    expect(map.container.querySelectorAll('.arcs [opacity="0.35"]')).toHaveLength(6);
  });

  test('moves the ground by a transform only, without a new path', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    const land = map.container.querySelector('.land');
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) =>
      changed.push(...records.filter(({ target }) => target instanceof Element && target.tagName === 'path')),
    );
    observer.observe(map.container, { subtree: true, childList: true, attributes: true });
    map.surface.zoomBy(0.5, 'cut');
    void map.surface.frame([110, 30, 125, 45], 'cut');
    await nextFrames(2);
    expect(changed).toEqual([]);
    expect(map.container.querySelector('.land')).toBe(land);
    observer.disconnect();
  });

  describe('animations', () => {
    const animations = (): readonly Animation[] => map.container.getAnimations({ subtree: true });
    const strokeOf = (id: string): SVGPathElement | null => map.container.querySelector(`.arcs [data-arc="${id}"] path:last-child`);
    const dashesOf = (id: string): string => getComputedStyle(strokeOf(id) ?? document.body).strokeDasharray;
    /** Pauses the animations at a time in ms. */
    const at = (ms: number): void => {
      for (const animation of animations()) {
        animation.pause();
        animation.currentTime = ms;
      }
    };

    test('a selected pairing without a direction draws itself once, from both ends', async () => {
      map = await mounted(createSvgMap, contractScene({ selection: 'jilin-zhejiang' }), { size });
      expect(animations()).toEqual([]);
      map.surface.drawIn();
      at(1);
      const [first = 0, , second = 0] = dashesOf('jilin-zhejiang').split(',').map(Number.parseFloat);
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(5);
      expect(second).toBe(first);
      expect(dashesOf('harbin-shenzhen')).toBe('none');
      for (const animation of animations()) animation.finish();
      expect(dashesOf('jilin-zhejiang')).toBe('none');
    });

    test('is settled only when the arc has drawn itself, while its flows still run', async () => {
      map = await mounted(createSvgMap, contractScene({ selection: 'heilongjiang-guangdong', topic: 'grain' }), { size });
      map.surface.flow(true);
      map.surface.drawIn();
      const drawing = animations().filter(({ effect }) => effect?.getTiming().iterations === 1);
      await map.surface.settled();
      expect(drawing.length).toBeGreaterThan(0);
      expect(drawing.map(({ playState }) => playState)).toEqual(drawing.map(() => 'finished'));
    });

    test('a selected pairing with a direction draws itself from its origin, and its head appears last', async () => {
      const scene = contractScene({ selection: 'heilongjiang-guangdong', topic: 'grain' });
      map = await mounted(createSvgMap, scene, { size });
      const { ids, style } = scene.arcs;
      const directed = ids.find((_, i) => isArcEmphasized(scene.arcs, i, scene.emphasis) && ((style[i] ?? 0) & arcStyle.directed) !== 0);
      map.surface.drawIn();
      at(1);
      const [first = 0, gap = 0] = dashesOf(directed ?? '')
        .split(',')
        .map(Number.parseFloat);
      expect(first).toBeLessThan(5);
      expect(gap).toBeGreaterThan(1000);
      const heads = [...map.container.querySelectorAll('.heads path')];
      expect(heads.some((head) => getComputedStyle(head).opacity === '0')).toBe(true);
    });

    test('an arc that is given another bend while it draws itself continues, and so do its flows', async () => {
      const scene = contractScene({ selection: 'heilongjiang-guangdong', topic: 'grain' });
      map = await mounted(createSvgMap, scene, { size });
      map.surface.flow(true);
      await nextFrames(2);
      map.surface.drawIn();
      const moving = animations();
      const curves = (): readonly (string | null)[] =>
        [...(map?.container.querySelectorAll('.arcs path') ?? [])].map((path) => path.getAttribute('d'));
      const before = curves();
      map.surface.draw({ ...scene, arcs: { ...scene.arcs, bend: scene.arcs.bend.map((bend) => -bend) } }, cssPalette);
      await nextFrames(2);
      expect(curves()).toHaveLength(before.length);
      for (const [i, curve] of curves().entries()) expect(curve).not.toBe(before[i]);
      expect(animations()).toEqual(moving);
    });

    test('flows run until they are stopped, only on directed arcs, also after a change of the topic', async () => {
      map = await mounted(createSvgMap, contractScene({ topic: 'grain' }), { size, reducedMotion: true });
      map.surface.flow(true);
      await nextFrames(2);
      const running = animations().length;
      expect(running).toBeGreaterThan(0);
      map.surface.draw(contractScene({ topic: 'overview' }), cssPalette);
      await nextFrames(2);
      expect(animations()).toEqual([]);
      map.surface.draw(contractScene({ topic: 'grain' }), cssPalette);
      await nextFrames(2);
      expect(animations()).toHaveLength(running);
      map.surface.flow(false);
      await nextFrames(2);
      expect(animations()).toEqual([]);
    });

    test('flows run on the same arcs with any selection, and on none after the map has been destroyed', async () => {
      const isDirected = (scene: Scene, id: string | null | undefined): boolean =>
        ((scene.arcs.style[scene.arcs.ids.indexOf(id ?? '')] ?? 0) & arcStyle.directed) !== 0;
      const home = contractScene({ topic: 'grain' });
      map = await mounted(createSvgMap, home, { size, reducedMotion: true });
      map.surface.flow(true);
      await nextFrames(2);
      const arcsOf = (): readonly (string | null | undefined)[] =>
        animations()
          .map(({ effect }) => (effect as KeyframeEffect).target?.closest('[data-arc]')?.getAttribute('data-arc'))
          .toSorted();
      const before = arcsOf();
      expect(before.length).toBeGreaterThan(0);
      expect(before.every((id) => isDirected(home, id))).toBe(true);
      for (const selection of ['shenyang-beijing', 'heilongjiang-guangdong', null]) {
        map.surface.draw(contractScene({ topic: 'grain', selection }), cssPalette);
        await nextFrames(2);
        expect(arcsOf()).toEqual(before);
      }
      const running = animations();
      map.surface.destroy();
      expect(running.map(({ playState }) => playState)).toEqual(running.map(() => 'idle'));
    });

    test('the arcs of one topic fade into those of another, and the first are removed', async () => {
      map = await mounted(createSvgMap, contractScene(), { size });
      map.surface.draw(contractScene({ topic: 'grain' }), cssPalette);
      expect(map.container.querySelectorAll('.arcs')).toHaveLength(2);
      for (const animation of animations()) animation.finish();
      await eventually(() => expect(map.container.querySelectorAll('.arcs')).toHaveLength(1));
    });

    test('with reduced motion the arcs change without a fade', async () => {
      map = await mounted(createSvgMap, contractScene(), { size, reducedMotion: true });
      map.surface.draw(contractScene({ topic: 'grain' }), cssPalette);
      await nextFrames(2);
      expect(map.container.querySelectorAll('.arcs')).toHaveLength(1);
      expect(animations()).toEqual([]);
    });
  });

  test('a tap selects the target under the finger, even if the browser moves its click', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    const at = map.surface.project([123.43, 41.8]) ?? [0, 0];
    const touch = (kind: 'down' | 'up'): void =>
      map?.dispatch(at, (init) => new PointerEvent(`pointer${kind}`, { ...init, pointerType: 'touch', isPrimary: true }));
    touch('down');
    touch('up');
    map.dispatch([at[0] + 11, at[1] + 9], (init) => new MouseEvent('click', init));
    expect(map.reports.chosen).toHaveBeenCalledExactlyOnceWith({ kind: 'region', id: '210100' });
  });

  test('requests no frame while nothing changes', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    await nextFrames(2);
    // Frames that the test itself requests are not counted.
    const frame = window.requestAnimationFrame.bind(window);
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    for (let i = 0; i < 12; i++) await new Promise((resolve) => frame(resolve));
    expect(asked).not.toHaveBeenCalled();
  });

  test('shows the borders of prefectures at a close zoom', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    expect(map.container.querySelector('.prefecture')).toBeNull();
    await map.surface.frame([121, 40, 125, 43], 'cut');
    expect(map.container.querySelector('.prefecture')).not.toBeNull();
  });

  test('is not settled during a gesture', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    let isSettled = false;
    map.dispatch([300, 225], (init) => new MouseEvent('mousedown', { ...init, buttons: 1 }));
    const settled = map.surface.settled().then(() => (isSettled = true));
    await nextFrames(3);
    expect(isSettled).toBe(false);
    map.dispatch([300, 225], (init) => new MouseEvent('mouseup', init));
    await settled;
  });

  test('moves the camera without animation under reduced motion', async () => {
    map = await mounted(createSvgMap, contractScene(), { size, reducedMotion: true });
    void map.surface.frame([121, 40, 125, 43], 'fly');
    expect(map.surface.project([123, 41.5])?.[0]).toBeCloseTo(300, 0);
  });

  test('a double click zooms in one step at the place under the pointer', async () => {
    map = await mounted(createSvgMap, contractScene(), { size, reducedMotion: true });
    const at = map.surface.project([116.41, 39.9]) ?? [0, 0];
    const apart = (): number => (map.surface.project([117.41, 39.9])?.[0] ?? 0) - (map.surface.project([116.41, 39.9])?.[0] ?? 0);
    const before = apart();
    map.dispatch(at, (init) => new MouseEvent('dblclick', init));
    expect(apart() / before).toBeCloseTo(2, 3);
    expect(map.surface.project([116.41, 39.9])?.[0]).toBeCloseTo(at[0], 0);
    await eventually(() => expect(map.reports.moved).toHaveBeenCalledOnce());
  });

  test('two maps on one page have gradients of their own', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    const other = await mounted(createSvgMap, contractScene(), { size });
    const ids = [...document.querySelectorAll('linearGradient')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    other.remove();
  });

  test('arcs that stay keep their elements and their gradients while others come and go', async () => {
    map = await mounted(createSvgMap, contractScene(), { size, reducedMotion: true });
    const elements = (): ReadonlyMap<string, { readonly arc: Element; readonly gradient: Element | null; readonly id: string }> =>
      new Map(
        Array.from(map.container.querySelectorAll('.arcs > [data-arc]'), (arc) => {
          const id = arc.lastElementChild?.getAttribute('stroke')?.match(/#([\w-]+)/u)?.[1] ?? '';
          return [arc.getAttribute('data-arc') ?? '', { arc, gradient: map.container.querySelector(`[id="${id}"]`), id }];
        }),
      );
    const home = contractScene();
    const { shown } = home.arcs;
    // A selection adds nested arcs; then the first arcs leave, so that the others have other positions.
    const scenes = [contractScene({ selection: '210000' }), { ...home, arcs: { ...home.arcs, shown: shown.slice(3) } }, home];
    let before = elements();
    expect(before.size).toBe(7);
    for (const scene of scenes) {
      map.surface.draw(scene, cssPalette);
      await nextFrames(2);
      const after = elements();
      expect(after.size).toBe(scene.arcs.shown.length);
      const stayed = [...before].filter(([arc]) => after.has(arc));
      expect(stayed.length).toBeGreaterThan(3);
      for (const [arc, { id, ...kept }] of stayed) {
        expect(after.get(arc)?.arc).toBe(kept.arc);
        expect(after.get(arc)?.gradient).toBe(kept.gradient);
        expect(after.get(arc)?.id).toBe(id);
      }
      before = after;
    }
  });

  test('arcs of the same id are drawn each in its place and colours, whatever is selected', async () => {
    const twice = (scene: Scene): Scene => ({
      ...scene,
      arcs: { ...scene.arcs, ids: scene.arcs.ids.map((id, i) => (i < 3 ? 'same' : id)) },
    });
    map = await mounted(createSvgMap, twice(contractScene()), { size, reducedMotion: true });
    for (const selection of ['220000', '230000', null, '210100', null]) {
      const scene = twice(contractScene({ selection }));
      map.surface.draw(scene, cssPalette);
      await nextFrames(2);
      const paths = Array.from(map.container.querySelectorAll('.arcs > [data-arc] > :last-child'), (path) => path.getAttribute('d'));
      expect(new Set(paths).size).toBe(scene.arcs.shown.length);
      const inks = Array.from(map.container.querySelectorAll('.arcs [stroke^="url"]'), (path) => path.getAttribute('stroke'));
      expect(inks.length).toBeGreaterThan(6);
      expect(new Set(inks).size).toBe(inks.length);
    }
  });

  test('takes the page’s colours from custom properties', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    expect(map.container.querySelector('.land')?.getAttribute('fill')).toBe(cssPalette.land);
  });

  test('covers what is drawn behind it, the sea too', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    map.container.style.setProperty('--_sea', 'rgb(1, 2, 3)');
    const box = map.container.querySelector('svg')?.parentElement;
    expect(box && getComputedStyle(box).backgroundColor).toBe('rgb(1, 2, 3)');
    expect(box?.getBoundingClientRect()).toMatchObject({ width: map.container.clientWidth, height: map.container.clientHeight });
  });

  test('a container that held a map can hold the next', async () => {
    map = await mounted(createSvgMap, contractScene(), { size });
    map.surface.destroy();
    const { container } = map;
    expect(container.getAttribute('style')).not.toContain('touch-action');
    const next = await createSvgMap(
      container,
      contractScene(),
      cssPalette,
      {
        size,
        geography: contractGeography,
        bounds: homeBounds,
        covered: uncovered,
        cooperativeGestures: false,
        reducedMotion: false,
        words: { scrollHint: '', touchHint: '' },
      },
      map.reports,
    );
    expect(container.querySelectorAll('svg')).toHaveLength(1);
    next.destroy();
    expect(container.childElementCount).toBe(0);
  });
});

describe('with cooperative gestures', () => {
  let map: MountedMap;
  afterEach(() => map.remove());
  const hint = (): HTMLElement | null => map.container.querySelector('.hint');
  const turned = (init: WheelEventInit): WheelEvent => {
    let event = new WheelEvent('wheel');
    map.dispatch([300, 225], (base) => (event = new WheelEvent('wheel', { ...base, deltaY: -120, ...init })));
    return event;
  };

  test('a plain wheel scrolls the page, and a hint appears that takes no pointer events', async () => {
    map = await mounted(createSvgMap, contractScene(), { size, cooperativeGestures: true });
    expect(hint()?.hidden).toBe(true);
    expect(turned({}).defaultPrevented).toBe(false);
    expect(map.reports.moving).not.toHaveBeenCalled();
    expect(hint()?.hidden).toBe(false);
    expect(hint()?.textContent).toBe('scroll');
    expect(getComputedStyle(hint() ?? document.body).pointerEvents).toBe('none');
  });

  test('the wheel zooms with Ctrl or ⌘', async () => {
    map = await mounted(createSvgMap, contractScene(), { size, cooperativeGestures: true });
    expect(turned({ ctrlKey: true }).defaultPrevented).toBe(true);
    expect(turned({ metaKey: true }).defaultPrevented).toBe(true);
    expect(map.reports.moving).toHaveBeenCalled();
  });

  test('one finger moves the page and shows a hint, and two fingers move the map', async () => {
    map = await mounted(createSvgMap, contractScene(), { size, cooperativeGestures: true });
    const target = map.container.querySelector('svg') ?? map.container;
    const fingers = (...at: readonly number[]): Touch[] =>
      at.map((x, identifier) => new Touch({ identifier, target, clientX: x, clientY: 200 }));
    const touched = (kind: string, touches: Touch[]): void => {
      target.dispatchEvent(
        new TouchEvent(kind, { touches, targetTouches: touches, changedTouches: touches, bubbles: true, cancelable: true, view: window }),
      );
    };
    touched('touchstart', fingers(200));
    touched('touchmove', fingers(230));
    expect(map.reports.moving).not.toHaveBeenCalled();
    expect(hint()?.textContent).toBe('touch');
    touched('touchstart', fingers(200, 300));
    touched('touchmove', fingers(180, 320));
    expect(map.reports.moving).toHaveBeenCalled();
  });
});
