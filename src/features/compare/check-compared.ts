/** Checks the two compared pairings of a link, whatever view is open. Names become ids; a link without two known pairings is reported. */
import type { AtlasStore } from '../../app/atlas-store.ts';
import { resolveSelection } from '../../data/data-set.ts';
import { selectionIdOf } from '../../data/selection-id.ts';
import { DuikouError } from '../../error.ts';

/** Does nothing until the data of the link are shown. */
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
