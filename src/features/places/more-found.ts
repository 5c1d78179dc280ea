/** Further results of the search: topics, and places that are not paired regions. */
import type { AtlasState } from '../../app/atlas-state.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { places } from '../../geo/surroundings.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { askForPlace, changeTopic, type Transition } from '../../state/transitions.ts';
import { placesWords } from './messages.ts';
import { otherPlaces, placesFound, topicsFound, type OtherPlace } from './places.ts';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly optionName: string;
  readonly choose: Transition;
}

const known = new WeakMap<DataIndex, readonly OtherPlace[]>();
/** Number of places that are offered, so that the list stays short. */
const maxPlaces = 8;

export function moreFound({ index, view: { language } }: AtlasState, query: string): readonly Found[] {
  if (!index || query.trim() === '') return [];
  const others = known.get(index) ?? otherPlaces(index, places.provinces);
  known.set(index, others);
  const names = messagesOf(language).topicNames;
  const words = placesWords[language];
  return [
    ...topicsFound(index, { names, further: words.topicSearchWords }, query).map((topic) => ({
      id: `topic:${topic}`,
      name: names[topic],
      optionName: words.topicOption(names[topic]),
      choose: changeTopic(topic),
    })),
    ...placesFound(others, query)
      .slice(0, maxPlaces)
      .map(({ id, name }) => ({
        id,
        name: name[language],
        optionName: words.placeOption(name[language]),
        choose: askForPlace(id),
      })),
  ];
}
