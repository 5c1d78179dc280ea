/** The one entry: data set, places, view state → what is to be seen. */
import { resolveSelection, type DataIndex } from '../data/data-set.ts';
import type { Language } from '../data/schema.ts';
import type { Places, PlaceText } from '../geo/places.ts';
import type { Filters } from '../state/filters.ts';
import type { Lens, ViewState } from '../state/view-state.ts';
import { formatDate } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';
import { pairingArcs } from './arcs.ts';
import { sceneFraming } from './framing.ts';
import { sceneLabels } from './labels.ts';
import { sceneLegend } from './legend.ts';
import { remembered } from './memo.ts';
import { litRecords, sceneRecords } from './records.ts';
import { sceneRegions } from './regions.ts';
import type { Captions, Emphasis, Scene } from './scene-types.ts';
import { sceneSpoken } from './spoken.ts';

export type * from './scene-types.ts';

/** What a scene is made from, beside the view. */
export interface SceneSources {
  readonly index: DataIndex;
  readonly places: Places;
  /** Who drew the boundaries, from the boundary layer's manifest. */
  readonly attribution: PlaceText;
}

/**
 * Makes scenes of one data set. Parts whose inputs did not change are the same objects as in the scene before.
 *
 * @returns a pure function of the view and the theme that the page has settled on
 */
export function sceneBuilder({ index, places, attribution }: SceneSources): (view: ViewState, theme: 'light' | 'dark') => Scene {
  const regionsOf = remembered((language: Language) => sceneRegions(index, language));
  const arcsOf = remembered(() => pairingArcs(index));
  const emphasisOf = remembered((selection: string | null) => sceneEmphasis(index, selection));
  const recordsOf = remembered((filters: Filters) => sceneRecords(index, filters));
  const litRecordsOf = remembered((lens: Lens, pairing: string | null) => litRecords(index, lens, pairing));
  const labelsOf = remembered(sceneLabels);
  const legendOf = remembered(sceneLegend);
  const spokenOf = remembered(sceneSpoken);
  const captionsOf = remembered((language: Language) => sceneCaptions(index, attribution, language));
  const framingOf = remembered(sceneFraming);
  return (view, theme) => {
    const { language, lens } = view;
    const regions = regionsOf(language);
    const emphasis = emphasisOf(view.selection);
    return {
      language,
      theme,
      lens,
      regions,
      arcs: arcsOf(),
      labels: labelsOf(regions, places, language),
      emphasis,
      records: recordsOf(view.filters),
      litRecords: litRecordsOf(lens, emphasis.pairing),
      legend: legendOf(regions, language),
      spoken: spokenOf(index, regions, emphasis, language),
      captions: captionsOf(language),
      framing: framingOf(view.framing, regions, emphasis),
    };
  };
}

/** Who is lit: the selected pairing's two ends. A selection that names nothing lights nothing. */
export function sceneEmphasis(index: DataIndex, selection: string | null): Emphasis {
  const resolved = selection === null ? null : resolveSelection(index, selection);
  if (!resolved) return { selected: null, partner: null, pairing: null, lit: null };
  const { northeast, east, id } = resolved.pairing;
  return {
    selected: resolved.kind === 'region' ? resolved.region.id : null,
    partner: resolved.kind === 'region' ? resolved.partner.id : null,
    pairing: id,
    lit: new Set([northeast, east]),
  };
}

function sceneCaptions(index: DataIndex, attribution: PlaceText, language: Language): Captions {
  const words = messagesOf(language);
  const { dataSet, officialPairings } = index;
  const [source] = dataSet.sources;
  const read = officialPairings.length;
  return {
    title: dataSet.title[language],
    shown: words.shown(read, read),
    inset: words.inset,
    attribution: attribution[language],
    review: words.noReview,
    source: source?.kind === 'news report' && source.date ? words.reportLine(formatDate(source.date, language)) : words.ownDataLine(dataSet.title[language]),
  };
}
