/** What a click on the map does. */
import type { AtlasStore } from '../../app/atlas-store.ts';
import type { Picked } from '../../render/surface.ts';
import { arcOf } from '../../scene/marks/arcs.ts';
import type { Scene } from '../../scene/scene.ts';
import { askForPlace, clear, openRecord, toggle, type Transition } from '../../state/transitions.ts';

/** Changes the view once for each click. */
export function handlePick(store: AtlasStore, picked: Picked | null): void {
  const { scene, index } = store.get();
  const within = picked?.within;
  // A prefecture that a record names has an answer of its own, in a paired province too.
  const isNamed = within !== undefined && index?.hasRegion(within) === true && !index.isMapRegion(within);
  store.change(isNamed ? askForPlace(within) : transitionOf(picked, scene));
}

function transitionOf(picked: Picked | null, scene: Scene | null): Transition {
  if (!picked) return clear;
  if (picked.kind === 'place') return askForPlace(picked.id);
  return picked.kind === 'region' || !scene ? toggle(picked.id) : pickArc(scene, picked.id);
}

/** An arc selects its pairing and opens its evidence. A flow between two pairings selects none. */
function pickArc({ arcs }: Scene, id: string): Transition {
  const arc = arcOf(arcs, id);
  const pairing = arcs.pairings[arc] ?? null;
  const record = arcs.records[arc]?.[0];
  return (view) => {
    const selected = pairing === null ? view : toggle(pairing)(view);
    return record === undefined ? selected : openRecord(record)(selected);
  };
}
