/** A surface on an otherwise empty page for the tests of the contract, and functions to operate it. */
import { rgb, type RGBColor } from 'd3';
import { expect, vi, type Mock } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import report from '../../data/report.json';
import { indexDataSet } from '../data/data-set.ts';
import { geographyOf, type Geography } from '../geo/features.ts';
import { overviewTopology } from '../geo/overview.ts';
import { attribution, places } from '../geo/surroundings.ts';
import { homeBounds, type PointPx } from '../geo/projection.ts';
import { colourDeclarations, lightPalette, themeDeclarations } from '../scene/palette.ts';
import { sceneBuilder, type Scene } from '../scene/scene.ts';
import { initialViewState, type ViewState } from '../state/view-state.ts';
import { uncovered } from './lettering/overlays.ts';
import type { CreateSurface, MapSurface, SurfaceOptions, SurfaceCallbacks } from './surface.ts';

export const contractGeography: Geography = geographyOf(overviewTopology);

const build = sceneBuilder({ index: indexDataSet(report), places, attribution });

/** The scene of the report, as in an atlas. */
export function contractScene(view: Partial<ViewState> = {}): Scene {
  return build({ ...initialViewState, language: 'zh-Hans', ...view }, 'light');
}

export interface MountedMap {
  readonly surface: MapSurface;
  readonly container: HTMLElement;
  readonly reports: { readonly [K in keyof SurfaceCallbacks]: Mock<SurfaceCallbacks[K]> };
  /** Sends an event to the topmost element at a point, as a browser would. */
  dispatch(at: PointPx, event: (init: EventInit & MouseEventInit) => Event): void;
  remove(): void;
}

export async function mounted(
  create: CreateSurface,
  scene: Scene,
  options: Partial<SurfaceOptions> & Pick<SurfaceOptions, 'size'>,
): Promise<MountedMap> {
  const container = document.createElement('div');
  // The colours that the style sheets of an element would declare.
  container.style.cssText = `${themeDeclarations('light')} ${colourDeclarations}`;
  const { width, height } = options.size;
  Object.assign(container.style, { position: 'absolute', left: '10px', top: '10px', width: `${width}px`, height: `${height}px` });
  document.body.append(container);
  const reports = {
    pointed: vi.fn(),
    chosen: vi.fn(),
    moved: vi.fn(),
    moving: vi.fn(),
    lettered: vi.fn(),
    lost: vi.fn(),
    restored: vi.fn(),
  };
  const surface = await create(
    container,
    scene,
    lightPalette,
    {
      geography: contractGeography,
      bounds: homeBounds,
      covered: uncovered,
      cooperativeGestures: false,
      reducedMotion: false,
      words: { scrollHint: 'scroll', touchHint: 'touch' },
      ...options,
    },
    reports,
  );
  let isDestroyed = false;
  const destroy = surface.destroy.bind(surface);
  surface.destroy = () => {
    isDestroyed = true;
    destroy();
  };
  return {
    surface,
    container,
    reports,
    dispatch([x, y], event) {
      const box = container.getBoundingClientRect();
      const [clientX, clientY] = [box.left + x, box.top + y];
      const target = document.elementFromPoint(clientX, clientY) ?? container;
      target.dispatchEvent(event({ clientX, clientY, bubbles: true, cancelable: true, composed: true, view: window }));
    },
    remove() {
      if (!isDestroyed) surface.destroy();
      container.remove();
    },
  };
}

/** The painted colour at a point. */
export async function colourAt({ container }: MountedMap, [x, y]: PointPx): Promise<RGBColor> {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${await page.screenshot({ save: false })}`)).blob());
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  const box = container.getBoundingClientRect();
  const perPx = picture.width / innerWidth;
  context.drawImage(picture, -Math.round((box.left + x) * perPx), -Math.round((box.top + y) * perPx));
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return rgb(r, g, b);
}

/** The largest difference between two colours in one channel. */
export function apart(a: RGBColor, b: string): number {
  const other = rgb(b);
  return Math.max(Math.abs(a.r - other.r), Math.abs(a.g - other.g), Math.abs(a.b - other.b));
}

/** A real click, whose events the browser creates. */
export async function clickedAt({ container }: MountedMap, [x, y]: PointPx): Promise<void> {
  await userEvent.click(container, { position: { x, y }, force: true });
}

export async function hoveredAt({ container }: MountedMap, [x, y]: PointPx): Promise<void> {
  await userEvent.hover(container, { position: { x, y }, force: true });
}

/** Presses, moves in steps and releases, then clicks, as a browser does if press and release are on the same element. */
export async function draggedFrom(map: MountedMap, from: PointPx, by: PointPx): Promise<void> {
  await heldAndMoved(map, from, by);
  const at: PointPx = [from[0] + by[0], from[1] + by[1]];
  mouse(map, 'up', at, 0);
  map.dispatch(at, (init) => new MouseEvent('click', init));
}

/** A drag without the release, so that the map does not glide on. */
export async function heldAndMoved(map: MountedMap, [x, y]: PointPx, [dx, dy]: PointPx): Promise<void> {
  mouse(map, 'down', [x, y], 1);
  const steps = 6;
  for (let i = 1; i <= steps; i++) {
    mouse(map, 'move', [x + (dx * i) / steps, y + (dy * i) / steps], 1);
    await nextFrames(1);
  }
}

function mouse(map: MountedMap, kind: 'down' | 'move' | 'up', at: PointPx, buttons: number): void {
  map.dispatch(at, (init) => new PointerEvent(`pointer${kind}`, { ...init, buttons, pointerType: 'mouse', isPrimary: true }));
  map.dispatch(at, (init) => new MouseEvent(`mouse${kind}`, { ...init, buttons }));
}

export async function nextFrames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Repeats a check until it holds, because a map draws in a later frame. */
export function eventually(holds: () => void): Promise<void> {
  return expect
    .poll(
      () => {
        holds();
        return true;
      },
      { timeout: 3000, interval: 30 },
    )
    .toBe(true) as unknown as Promise<void>;
}
