import type { Picked } from '../../render/surface.ts';
import { arcOf } from '../../scene/arcs.ts';
import { clear, openRecord, toggle } from '../../state/transitions.ts';
import type { AtlasStore } from '../../app/atlas-store.ts';

/** What a click on the map means. An arc is its pairing; a flow across the pairings selects none, yet its evidence can be read. */
export function choose(store: AtlasStore, picked: Picked | null): void {
  const { scene } = store.get();
  if (!picked) {
    store.change(clear);
    return;
  }
  if (picked.kind === 'region' || !scene) {
    store.change(toggle(picked.id));
    return;
  }
  const arc = arcOf(scene.arcs, picked.id);
  const record = scene.arcs.records[arc]?.[0];
  const pairing = scene.arcs.pairings[arc] ?? null;
  if (pairing !== null) store.change(toggle(pairing));
  if (record !== undefined) store.change(openRecord(record));
}
