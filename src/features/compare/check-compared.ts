/** The two pairings of a link: names become the ids of the data set; a link that does not name two pairings is reported, whatever view is open. */
import type { AtlasStore } from '../../app/atlas-store.ts';
import { resolveSelection } from '../../data/data-set.ts';
import { selectionIdOf } from '../../data/selection-id.ts';
import { DuikouError } from '../../error.ts';

/** Checks nothing before the data that the link is about are shown. */
export function checkCompared(store: AtlasStore): void {
  const { index, view, progress } = store.get();
  const { compared } = view;
  if (compared === null || index === null || progress !== null) return;
  const ids = compared.flatMap((text) => {
    const id = selectionIdOf(index, text);
    return (id === null ? null : resolveSelection(index, id)?.pairing.id) ?? [];
  });
  const [first, second] = ids;
  const known = first !== undefined && second !== undefined && first !== second ? ([first, second] as const) : null;
  if (known?.[0] === compared[0] && known?.[1] === compared[1]) return;
  store.change((state) => ({ ...state, compared: known }));
  if (known === null)
    store.report(
      new DuikouError('unknown-compare', { value: compared.join(','), known: index.officialPairings.map(({ id }) => id).join(', ') }),
    );
}
