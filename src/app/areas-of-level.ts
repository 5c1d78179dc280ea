/** Translates the selection, comparison and filters of a view to another level of the flows of a set. */
import { resolveSelection, type DataIndex } from '../data/data-set.ts';
import { pairingId } from '../data/pairing-id.ts';
import { selectionIdOf } from '../data/selection-id.ts';
import type { FlowLevels } from '../data/views.ts';
import type { FlowLevel, LevelChoice } from '../data/vocabulary.ts';
import { none } from '../scene/records.ts';
import { levelOf } from '../state/level-of-view.ts';
import { clear } from '../state/transitions.ts';
import type { ViewState } from '../state/view-state.ts';
import type { PreparedData } from './loading/prepared-data.ts';

/**
 * The id of a selection at a level: its own id, or that of the area of the level that contains it. For a pairing, it is the id of the
 * pairing of both areas.
 *
 * @returns null if the text names nothing at the level, such as an area that would have to be split into those of a finer level
 */
export function selectionAtLevel(set: PreparedData, choice: LevelChoice, text: string): string | null {
  const { index } = set.at(choice);
  const found = selectionIdOf(index, text);
  const { levels } = set;
  if (found !== null || !levels) return found;
  const level = levels.levelOf(choice);
  if (level === 'place') return null;
  const byId = areaOfSelection(levels, level, index, text);
  if (byId !== null) return byId;
  // A name may be that of a place of the table.
  const place = selectionIdOf(set.at('place').index, text);
  return place === null ? null : areaOfSelection(levels, level, index, place);
}

function areaOfSelection(levels: FlowLevels, level: FlowLevel, index: DataIndex, id: string): string | null {
  const [first, second, ...more] = id.split('~').map((end) => levels.areaOf(end, level));
  if (first === undefined || first === null || second === null || more.length > 0) return null;
  const areas = second === undefined || second === first ? [first] : [pairingId(first, second), pairingId(second, first)];
  return areas.find((area) => resolveSelection(index, area)) ?? null;
}

/**
 * The view of the same set at another level. Parts that the level does not have are removed. Some parts may belong to the level already,
 * because a link names the level together with them.
 */
export function viewAtLevel(view: ViewState, set: PreparedData): ViewState {
  const level = levelOf(view);
  const { index } = set.at(level);
  const areaOf = (id: string): string | null => selectionAtLevel(set, level, id);
  const selection = view.selection === null ? null : areaOf(view.selection);
  const selected = view.selection !== null && selection === null ? clear(view) : { ...view, selection };
  const [first = null, second = null] = view.compared?.map((id) => (index.pairing(id) ? id : null)) ?? [];
  const { facets } = view.filters;
  const pairing = facets.pairing.flatMap((id) => (id === none ? id : (pairingAt(index, id) ?? [])));
  return {
    ...selected,
    compared: first !== null && second !== null ? [first, second] : null,
    filters:
      pairing.every((id, i) => id === facets.pairing[i]) && pairing.length === facets.pairing.length
        ? view.filters
        : { ...view.filters, facets: { ...facets, pairing } },
    record: view.record !== null && index.record(view.record) ? view.record : null,
    highlight: null,
  };
}

/** The id of a pairing, of which another level may name the ends in the opposite order; null if there is none. */
function pairingAt(index: DataIndex, id: string): string | null {
  const [a, b, ...more] = id.split('~');
  const ids = a === undefined || b === undefined || more.length > 0 ? [id] : [id, pairingId(b, a)];
  return ids.find((each) => index.pairing(each)) ?? null;
}
