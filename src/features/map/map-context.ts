/** The context that the parts of a map share. */
import type { ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../../app/atlas-store.ts';
import type { MapSurface } from '../../render/surface.ts';
import type { Tooltip } from './tooltip.ts';

export interface MapContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly tooltip: Tooltip;
  /** The store of the atlas around the map, or that of the map on its own. */
  store(): AtlasStore;
  /** The surface that is shown; null until a map is drawn. */
  surface(): MapSurface | null;
  zoomBy(steps: number): void;
}
