import { afterEach, describe, expect, test, vi } from 'vitest';
import { randomArcs } from '../../../test/bench/arcs/columns.ts';
import { mercatorOf, type LonLat, type PlanePoint, type SizePx } from '../../geo/projection.ts';
import { faintestOf, markedUpTo, strengthOf } from '../../scene/marks/arcs.ts';
import { darkPalette, lightPalette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { curveOfArc, curvePath } from '../svg/arc-marks.ts';
import { contractScene, eventually, heldAndMoved, mounted, nextFrames, type MountedMap } from '../surface.harness.ts';
import { createSvgMap } from './svg-map.ts';

const size: SizePx = { width: 600, height: 450 };

function sceneOf(count: number): Scene {
  return { ...contractScene(), arcs: randomArcs(count), annotations: [] };
}

let map: MountedMap | null = null;
afterEach(() => {
  map?.remove();
  map = null;
  vi.restoreAllMocks();
});

const canvas = (): HTMLCanvasElement | null => map?.container.querySelector('canvas') ?? null;

/** The red, green, blue and alpha of the picture of arcs at a point of the view. */
function paintedAt(x: number, y: number): readonly number[] {
  const of = canvas();
  if (!of) return [];
  const { left, top } = of.getBoundingClientRect();
  const box = map?.container.getBoundingClientRect() ?? { left: 0, top: 0 };
  const ratio = window.devicePixelRatio;
  const at = [(x + box.left - left) * ratio, (y + box.top - top) * ratio] as const;
  return [...(of.getContext('2d')?.getImageData(...at, 1, 1).data ?? [])];
}

describe('the SVG map with many arcs', () => {
  test('draws a few hundred arcs without a canvas', async () => {
    map = await mounted(createSvgMap, sceneOf(markedUpTo), { size });
    expect(canvas()).toBeNull();
    expect(map.container.querySelectorAll('svg')).toHaveLength(1);
    expect(map.container.querySelectorAll('.arcs [data-arc]')).toHaveLength(markedUpTo);
  });

  test('draws the largest arcs as marks, and all others as a picture between the ground and the names', async () => {
    map = await mounted(createSvgMap, sceneOf(2000), { size });
    expect(map.container.querySelectorAll('.arcs [data-arc]')).toHaveLength(markedUpTo);
    expect(map.container.querySelector('[data-arc="arc-1999"]')).not.toBeNull();
    const [ground, over] = map.container.querySelectorAll('svg');
    const before = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(Number(ground?.compareDocumentPosition(canvas() ?? document)) & before).toBe(before);
    expect(Number(canvas()?.compareDocumentPosition(over ?? document)) & before).toBe(before);
    expect(ground?.querySelector('.land')).not.toBeNull();
    expect(over?.querySelector('.labels')).toBe(map.container.querySelector('.labels'));
    const [x, y] = map.surface.project([105, 36]) ?? [0, 0];
    expect(paintedAt(x, y)[3]).toBeGreaterThan(0);
  });

  test('paints the picture as an SVG draws the same arcs', async () => {
    const scene = sceneOf(700);
    map = await mounted(createSvgMap, scene, { size });
    const drawn = await drawnBySvg(scene, scene.arcs.shown.subarray(0, 600));
    const of = canvas();
    const { left, top } = of?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const box = map.container.getBoundingClientRect();
    const painted = of?.getContext('2d')?.getImageData(box.left - left, box.top - top, size.width, size.height).data ?? [];
    let [sum, far, inked] = [0, 0, 0];
    for (let i = 0; i < drawn.length; i += 4) {
      const [alpha = 0, due = 0] = [painted[i + 3], drawn[i + 3]];
      if (alpha === 0 && due === 0) continue;
      inked++;
      const apart = Math.max(...[0, 1, 2].map((c) => Math.abs(((painted[i + c] ?? 0) * alpha - (drawn[i + c] ?? 0) * due) / 255)));
      sum += Math.max(apart, Math.abs(alpha - due));
      if (Math.max(apart, Math.abs(alpha - due)) > 64) far++;
    }
    expect(inked).toBeGreaterThan(20_000);
    // The maximum is 255. A shift by one pixel would give 40 or more.
    expect(sum / inked).toBeLessThan(12);
    expect(far / inked).toBeLessThan(0.002);
  });

  test('paints nothing while the camera moves, and everything again when it rests', async () => {
    map = await mounted(createSvgMap, sceneOf(20_000), { size });
    const painted = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    const before = canvas()?.style.transform;
    await heldAndMoved(map, [300, 225], [60, 30]);
    await nextFrames(30);
    expect(canvas()?.style.transform).not.toBe(before);
    expect(painted).not.toHaveBeenCalled();
    map.dispatch([360, 255], (init) => new MouseEvent('mouseup', init));
    await map.surface.settled();
    expect(painted).toHaveBeenCalledOnce();
    expect(canvas()?.style.transform).toBe(before);
  });

  test('moves the picture with the ground', async () => {
    map = await mounted(createSvgMap, sceneOf(2000), { size });
    const [x, y] = map.surface.project([119, 36]) ?? [0, 0];
    const before = canvas()?.getBoundingClientRect() ?? new DOMRect();
    map.surface.zoomBy(1, 'cut');
    await nextFrames(2);
    const after = canvas()?.getBoundingClientRect() ?? new DOMRect();
    const [nextX, nextY] = map.surface.project([119, 36]) ?? [0, 0];
    const box = map.container.getBoundingClientRect();
    expect(after.width).toBeCloseTo(2 * before.width, 1);
    expect(nextX + box.left - after.left).toBeCloseTo(2 * (x + box.left - before.left), 1);
    expect(nextY + box.top - after.top).toBeCloseTo(2 * (y + box.top - before.top), 1);
  });

  test('requests no frame and has no timer at rest', async () => {
    map = await mounted(createSvgMap, sceneOf(2000), { size });
    map.surface.zoomBy(0.1, 'cut');
    await map.surface.settled();
    await nextFrames(2);
    const frame = window.requestAnimationFrame.bind(window);
    const asked = [vi.spyOn(window, 'requestAnimationFrame'), vi.spyOn(window, 'setTimeout')];
    for (let i = 0; i < 20; i++) await new Promise((resolve) => frame(resolve));
    for (const each of asked) expect(each).not.toHaveBeenCalled();
  });

  test('draws a selection on top at once', async () => {
    const scene = sceneOf(2000);
    const arcs = { ...scene.arcs, pairings: scene.arcs.ids };
    map = await mounted(createSvgMap, { ...scene, arcs }, { size });
    expect(map.container.querySelector('[data-arc="arc-5"]')).toBeNull();
    const emphasis = { ...scene.emphasis, pairing: 'arc-5', pairings: new Set(['arc-5']) };
    map.surface.draw({ ...scene, arcs, emphasis }, lightPalette);
    await nextFrames(1);
    expect(map.container.querySelector('.arcs > :last-child')?.getAttribute('data-arc')).toBe('arc-5');
    const [x, y] = map.surface.project([105, 36]) ?? [0, 0];
    const strong = paintedAt(x, y)[3] ?? 0;
    await map.surface.settled();
    expect(paintedAt(x, y)[3]).toBeLessThan(strong);
  });

  test('draws a highlighted arc of the picture above the picture', async () => {
    map = await mounted(createSvgMap, sceneOf(2000), { size });
    map.surface.highlight('arc-5');
    await nextFrames(2);
    expect(map.container.querySelectorAll('svg')[1]?.querySelector('.highlight')).not.toBeNull();
  });

  test('paints in the colours of another theme', async () => {
    const scene = sceneOf(2000);
    map = await mounted(createSvgMap, scene, { size });
    const [x, y] = map.surface.project([105, 36]) ?? [0, 0];
    const before = paintedAt(x, y);
    map.surface.draw({ ...scene, theme: 'dark' }, darkPalette);
    await nextFrames(2);
    await map.surface.settled();
    expect(paintedAt(x, y)).not.toEqual(before);
  });

  test('shows no arcs of a table that is no longer shown', async () => {
    map = await mounted(createSvgMap, sceneOf(2000), { size });
    map.surface.draw(sceneOf(3000), lightPalette);
    await nextFrames(1);
    expect(canvas()?.width).toBe(0);
    await eventually(() => expect(canvas()?.width).toBeGreaterThan(0));
    map.surface.draw(sceneOf(10), lightPalette);
    await nextFrames(2);
    expect(canvas()).toBeNull();
    await map.surface.settled();
  });

  test('removes everything when it is destroyed while painting', async () => {
    map = await mounted(createSvgMap, sceneOf(20_000), { size });
    map.surface.zoomBy(1, 'cut');
    map.surface.destroy();
    expect(map.container.childElementCount).toBe(0);
    await map.surface.settled();
  });
});

/** The pixels of the arcs as the browser draws them from an SVG. */
async function drawnBySvg({ arcs }: Scene, of: Uint32Array): Promise<Uint8ClampedArray> {
  const { scale, x, y } = map?.surface.screen() ?? { scale: 1, x: 0, y: 0 };
  const toPx = (place: LonLat): PlanePoint => {
    const [u, v] = mercatorOf(place);
    return [u * scale + x, v * scale + y];
  };
  const faintest = faintestOf(arcs.shown.length);
  const strokes = Array.from(of, (i) => {
    const curve = curveOfArc(arcs, i, toPx);
    const width = arcs.widthPx[i] ?? 1;
    const ends = [curve.origin, curve.destination].map((at, end) => `x${end + 1}="${at[0]}" y${end + 1}="${at[1]}"`).join(' ');
    return `<linearGradient id="g${i}" gradientUnits="userSpaceOnUse" ${ends}><stop stop-color="${lightPalette.sideA}"/><stop offset="1" stop-color="${lightPalette.sideB}"/></linearGradient>
      <path d="${curvePath(curve, 3)}" fill="none" stroke="url(#g${i})" stroke-width="${width}" opacity="${strengthOf(width, faintest)}"/>`;
  });
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${strokes.join('')}</svg>`)}`;
  await image.decode();
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, size.width, size.height).data;
}
