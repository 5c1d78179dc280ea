import { pairingArc } from './pairings.ts';
import type { TopicDescriptor } from './topic.ts';

/** The pairings themselves, which every data set has. */
export const overview: TopicDescriptor<'overview'> = {
  id: 'overview',
  showsRecords: false,
  width: null,
  namesFlows: false,
  content: (_, { index, pairings }) => ({
    arcs: index.officialPairings.filter(({ id }) => pairings.has(id)).map((pairing) => pairingArc(index, pairing)),
    places: [],
    routes: [],
    widthUnit: null,
  }),
};
