import type { Picked } from '../../render/surface.ts';
import { arcOf } from '../../scene/arcs.ts';
import { clear, openRecord, toggle } from '../../state/transitions.ts';
import type { AtlasModel } from '../../app/atlas-store.ts';

/** What a click on the map means. An arc is its pairing; a flow across the pairings selects none, yet its evidence can be read. */
export function choose(model: AtlasModel, picked: Picked | null): void {
  const { scene } = model.get();
  if (!picked) {
    model.change(clear);
    return;
  }
  if (picked.kind === 'region' || !scene) {
    model.change(toggle(picked.id));
    return;
  }
  const arc = arcOf(scene.arcs, picked.id);
  const record = scene.arcs.records[arc]?.[0];
  const pairing = scene.arcs.pairings[arc] ?? null;
  if (pairing !== null) model.change(toggle(pairing));
  if (record !== undefined) model.change(openRecord(record));
}
