/** What the parts of a map share. */
import type { ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../../app/atlas-store.ts';
import type { MapSurface } from '../../render/surface.ts';
import type { Tooltip } from './tooltip.ts';

export interface MapContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly tooltip: Tooltip;
  /** The store of the atlas around the map, else the map's. */
  store(): AtlasStore;
  /** Null until a map is drawn. */
  surface(): MapSurface | null;
  zoomBy(steps: number): void;
}
