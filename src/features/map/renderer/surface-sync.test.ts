import { expect, test, vi } from 'vitest';
import report from '../../../../data/report.json' with { type: 'json' };
import { AtlasStore } from '../../../app/atlas-store.ts';
import { attribution, places } from '../../../geo/surroundings.ts';
import { uncovered, type Covered } from '../../../render/lettering/overlays.ts';
import type { MapSurface } from '../../../render/surface.ts';
import { lightPalette } from '../../../scene/palette.ts';
import { changeMotion, highlight } from '../../../state/transitions.ts';
import { initialViewState } from '../../../state/view-state.ts';
import { SurfaceSync } from './surface-sync.ts';

/** The highlight, the animation and the overlays of a surface. */
interface Shown {
  highlight: string | null;
  runs: boolean;
  covered: Covered | null;
}

function fakeSurface(): { readonly surface: MapSurface; readonly shown: Shown } {
  const shown: Shown = { highlight: null, runs: false, covered: null };
  const surface = {
    kind: 'webgl',
    draw: vi.fn(),
    drawIn: vi.fn(),
    highlight: (id: string | null) => (shown.highlight = id),
    flow: (runs: boolean) => (shown.runs = runs),
    frame: () => Promise.resolve(),
    resize: vi.fn(),
    cover: (covered: Covered) => (shown.covered = covered),
  };
  // The rest of the interface is not used here.
  return { surface: surface as Partial<MapSurface> as MapSurface, shown };
}

test('a resumed surface shows the current highlight, animation and overlays', () => {
  const store = new AtlasStore(initialViewState, 'light', () => {});
  const load = store.startLoad();
  load.setData({ dataSet: report, surroundings: { places, attribution }, more: null });
  load.end();
  const { scene } = store.get();
  if (!scene) throw new Error('no scene');
  const [webgl, svg] = [fakeSurface(), fakeSurface()];
  let active = webgl.surface;
  const sync = new SurfaceSync(
    {
      // The box has no size, because nothing is measured here.
      container: { clientWidth: 0, clientHeight: 0 } as HTMLElement,
      store,
      renderer: 'auto',
      cooperativeGestures: false,
      reducedMotion: false,
      pictured: null,
      palette: () => lightPalette,
      recreate: () => {},
      pointed: () => {},
      moving: () => {},
      lettered: () => {},
      rested: () => {},
    },
    () => [active],
  );
  const drawing = { scene, palette: lightPalette, bounds: scene.framing, size: { width: 0, height: 0 }, covered: uncovered };
  const show = (surface: MapSurface): void => {
    active = surface;
    sync.start({ ...drawing, ...(surface === webgl.surface ? sync.resume(surface, scene) : {}) });
  };
  sync.view(true);
  sync.start(drawing);
  store.change(changeMotion('flow'));
  store.change(highlight('220000'));
  sync.follow();
  expect(webgl.shown).toMatchObject({ highlight: '220000', runs: true });
  show(svg.surface);
  expect(svg.shown).toMatchObject({ highlight: '220000', runs: true });
  store.change(changeMotion('once'));
  store.change(highlight(null));
  sync.follow();
  show(webgl.surface);
  expect(webgl.shown).toMatchObject({ highlight: null, runs: false });
  // The other surface becomes active while a sheet covers the map.
  const covered = { belowPx: 200, textScale: 1 };
  sync.cover(covered);
  expect(webgl.shown.covered).toEqual(covered);
  show(svg.surface);
  expect(svg.shown.covered).toEqual(covered);
});
