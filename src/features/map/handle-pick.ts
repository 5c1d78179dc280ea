/** Changes the view after a click on the map. */
import type { AtlasStore } from '../../app/atlas-store.ts';
import type { Picked } from '../../render/surface.ts';
import { arcOf } from '../../scene/marks/arcs.ts';
import type { Scene } from '../../scene/scene.ts';
import { askForPlace, clear, openRecord, toggle, type Transition } from '../../state/transitions.ts';

/** Handles a click on a region, a place, an arc or null with a single change of the view. */
export function handlePick(store: AtlasStore, picked: Picked | null): void {
  const { scene, index } = store.get();
  const within = picked?.within;
  // A prefecture that a record names has its own answer, even in a paired province.
  const isNamed = within !== undefined && index?.hasRegion(within) === true && !index.isMapRegion(within);
  store.change(isNamed ? askForPlace(within) : transitionOf(picked, scene));
}

function transitionOf(picked: Picked | null, scene: Scene | null): Transition {
  if (!picked) return clear;
  if (picked.kind === 'place') return askForPlace(picked.id);
  return picked.kind === 'region' || !scene ? toggle(picked.id) : pickArc(scene, picked.id);
}

/** Selects the pairing of an arc, if it has one, and opens its evidence. */
function pickArc({ arcs }: Scene, id: string): Transition {
  const arc = arcOf(arcs, id);
  const pairing = arcs.pairings[arc] ?? null;
  const record = arcs.records[arc]?.[0];
  return (view) => {
    const selected = pairing === null ? view : toggle(pairing)(view);
    return record === undefined ? selected : openRecord(record)(selected);
  };
}
