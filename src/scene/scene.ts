/** Computes the scene from the data set, the names of places and the view state. */
import type { DataIndex } from '../data/data-set.ts';
import { isSameExcept, recordOf } from '../data/parse/objects.ts';
import type { Language, RecordId, ReportRecord } from '../data/schema.ts';
import type { Places, PlaceText } from '../geo/places.ts';
import { facetKeys, type Filters, type PlaceSets } from '../state/filters.ts';
import type { ViewState } from '../state/view-state.ts';
import { formatDate } from '../i18n/format.ts';
import { isolatedText } from '../i18n/isolated-text.ts';
import { messagesOf } from '../i18n/messages.ts';
import { memberName, setName, splitMembers } from './between.ts';
import { arcEntries, arcNames } from './marks/arc-names.ts';
import type { ArcBends } from './marks/arc-bends.ts';
import { arcColumns } from './marks/arcs.ts';
import { sceneAnnotations } from './marks/annotations.ts';
import { emphasizedRecords, sceneEmphasis, selectedPlaces, withPartners, withSubject } from './emphasis.ts';
import { sceneFraming } from './framing.ts';
import { sceneLabels } from './marks/labels.ts';
import { marksOfSubject, sceneLegend, type LegendInput } from './legend.ts';
import { topicContent } from './topics/topic-content.ts';
import type { FlowChoices, FlowTopic, FlowTopicOf, RecordsAround } from './topics/flow-topic.ts';
import type { SelectedPlaces } from './topics/place-flows.ts';
import { topicDescriptors } from './topics/index.ts';
import { mapPairing, type TopicContent, type TopicDescriptor, type TopicPlace } from './topics/topic.ts';
import { isClose } from './topics/nested.ts';
import { memoizeByKeys, memoizeLast } from './memo.ts';
import { sceneAreas, scenePoints, sceneRoutes } from './marks/points.ts';
import { sceneRecords, type SceneRecords } from './records.ts';
import { sceneRegions } from './marks/regions.ts';
import { flowsShown, describeScene } from './describe-scene.ts';
import type {
  ArcAnnotation,
  ArcColumns,
  Captions,
  Emphasis,
  FlowsBetween,
  Scene,
  SceneFlows,
  SceneRegion,
  SceneTotals,
} from './scene-types.ts';

export type * from './scene-types.ts';

/** The inputs of a scene besides the view. */
export interface SceneSources {
  readonly index: DataIndex;
  readonly places: Places;
  /** The attribution of the boundaries, from the boundary layer's manifest. */
  readonly attribution: PlaceText;
  /** Draws a user's table of flows. It is loaded with the user's data. Without it, flows are arcs of one width. */
  readonly flowTopic?: (index: DataIndex) => FlowTopicOf;
  /** The other site that the data come from; empty for data in a link; null for data of the page or its reader. */
  readonly elsewhere?: string | null;
}

export type SceneOf = (view: ViewState, theme: 'light' | 'dark', subject?: readonly string[] | null, bends?: ArcBends | null) => Scene;

/**
 * Returns a function that computes scenes of one data set. Parts whose inputs have not changed are the same objects as in the previous
 * scene. If no part has changed, the scene is the same object too.
 *
 * @returns a pure function of the view, the theme of the page, the ids of a tour step's subject, and the bends that a layout has chosen for
 * a user's flows
 */
export function sceneBuilder({ index, places, attribution, flowTopic: flowsOf, elsewhere = null }: SceneSources): SceneOf {
  const regionsOf = memoizeLast((language: Language) => sceneRegions(index, language));
  const contentOf = memoizeLast((topic: TopicDescriptor, filters: Filters, shown: readonly string[], nestedOf: string | null) =>
    topicContent(index, topic, filters, shown, nestedOf),
  );
  const flowTopicOf = flowsOf?.(index);
  const choicesOf = rememberedChoices();
  const arcsOf = memoizeLast(arcColumns);
  const namesOf = memoizeLast((arcs: ArcColumns, topic: TopicDescriptor, language: Language) => arcNames(index, arcs, topic, language));
  const entriesOf = memoizeLast((arcs: ArcColumns, topic: TopicDescriptor, language: Language) => arcEntries(index, arcs, topic, language));
  const annotationsOf = memoizeLast((arcs: ArcColumns, topic: TopicDescriptor, language: Language, subject: Emphasis['subject']) =>
    sceneAnnotations(index, arcs, topic, language, subject),
  );
  const pointsOf = memoizeLast((sites: readonly TopicPlace[], { pairing, subject }: Emphasis, topic: TopicDescriptor, language: Language) =>
    scenePoints(index, sites, pairing, topic, language, subject),
  );
  const routesOf = memoizeLast((records: readonly ReportRecord[], language: Language) =>
    sceneRoutes(index, records, ({ pairing }) => mapPairing(index, pairing), language),
  );
  const areasOf = memoizeLast(sceneAreas);
  const emphasisOf = memoizeLast((selection: string | null, compared: ViewState['compared'], subject: readonly string[] | null) =>
    withSubject(index, sceneEmphasis(index, selection, compared), subject),
  );
  const placesOf = memoizeLast((emphasis: Emphasis) => selectedPlaces(index, emphasis));
  const rankedOf = memoizeLast(withPartners);
  const namedOf = memoizeLast((flows: FlowTopic['flows'], sets: Filters['between'], language: Language): SceneFlows => ({
    ...flows,
    between: flows.between && sets && { ...flows.between, ...namedSets(index, sets, language) },
    unitName: flows.unit === null ? null : index.unitLabel(flows.unit, language),
    place: flows.place && { ...flows.place, name: nameOfFlows(placeName(index, flows.place.ids, language), flows.ways, language) },
  }));
  const totalsOf = memoizeLast((totals: FlowTopic['totals'], language: Language): SceneTotals | null =>
    totals === null ? null : { ...totals, unitName: index.unitLabel(totals.unit, language) },
  );
  const recordsOf = memoizeLast((filters: Filters) => sceneRecords(index, filters));
  const aroundOf = rememberedAround(index);
  const emphasizedRecordsOf = memoizeLast((topic: TopicDescriptor, { pairings, subject }: Emphasis) =>
    emphasizedRecords(index, topic, pairings, subject),
  );
  const labelsOf = memoizeLast(sceneLabels);
  const legendOf = memoizeByKeys(
    ({ language, subject, ...marks }: LegendInput & { readonly language: Language; readonly subject: Emphasis['subject'] }) =>
      sceneLegend(marksOfSubject(marks, subject), language),
  );
  const descriptionOf = memoizeByKeys(describeScene);
  const captionsOf = memoizeByKeys(({ language, ...looked }: LookedAt & { readonly language: Language }) =>
    sceneCaptions(index, looked, attribution, elsewhere, language),
  );
  const framingOf = memoizeLast(
    (framing: ViewState['framing'], shownRegions: readonly SceneRegion[], emphasis: Emphasis, hasLayout: boolean) =>
      sceneFraming(framing, shownRegions, emphasis, index.dataSet.bounds, hasLayout),
  );
  let last: Scene | null = null;
  return (view, theme, subject = null, bends = null) => {
    const { language } = view;
    const topic = topicDescriptors[view.topic];
    const regions = regionsOf(language);
    const selection = emphasisOf(view.selection, view.view === 'compare' ? view.compared : null, subject);
    const records = recordsOf(view.filters);
    const scaled =
      topic.width === 'scaled'
        ? (flowTopicOf?.(records.shown, aroundOf(records.shown, view.filters), choicesOf(view), placesOf(selection), bends) ?? null)
        : null;
    const emphasis = scaled ? rankedOf(selection, scaled.partners) : selection;
    const flows = scaled ? namedOf(scaled.flows, view.filters.between, language) : null;
    const totals = totalsOf(scaled?.totals ?? null, language);
    const ends = scaled?.ends ?? null;
    const content = scaled
      ? noContent
      : contentOf(
          topic,
          view.filters,
          records.shown,
          isClose(view.framing) && !topic.showsRecords ? 'all' : parentOfNested(index, emphasis.pairing),
        );
    const arcs = scaled?.arcs ?? arcsOf(content.arcs);
    const names = namesOf(arcs, topic, language);
    const points = pointsOf(content.places, emphasis, topic, language);
    const routes = routesOf(content.routes, language);
    const areas = areasOf(content.places);
    // A difference is computed, so no record has it as a figure.
    const annotations = flows?.net ? noAnnotations : annotationsOf(arcs, topic, language, emphasis.subject);
    const chosen = view.filters.facets.pairing;
    const shownPairings =
      chosen.length === 0 ? index.officialPairings.length : index.officialPairings.filter(({ id }) => chosen.includes(id)).length;
    const next: Scene = {
      language,
      theme,
      topic: view.topic,
      regions,
      arcs,
      arcNames: names,
      arcEntries: entriesOf(arcs, topic, language),
      flows,
      totals,
      ends,
      annotations,
      points,
      routes,
      areas,
      labels: labelsOf(regions, ends, totals, places, language),
      emphasis,
      records,
      emphasizedRecords: emphasizedRecordsOf(topic, emphasis),
      legend: legendOf({
        index,
        regions,
        arcs,
        annotations,
        points,
        routes,
        areas,
        widthUnit: scaled ? scaled.flows.unit : content.widthUnit,
        flowTopic: scaled,
        totals,
        ends,
        language,
        subject: emphasis.subject,
      }),
      description: descriptionOf({ index, regions, arcs, names, topic, emphasis, totals, language }),
      captions: captionsOf({ shown: shownPairings, topic, emphasis, records, flows, language }),
      framing: framingOf(view.framing, regions, emphasis, scaled !== null),
    };
    last = last && isSameExcept(last, next, []) ? last : next;
    return last;
  };
}

/** Returns the records without the filters by time, and without the sets of places. Each list is kept until another filter changes. */
function rememberedAround(index: DataIndex): (shown: readonly RecordId[], filters: Filters) => RecordsAround {
  // The choices are compared one by one, because a step in time makes a new object of the same choices.
  const remembered = (): ((filters: Filters) => readonly RecordId[]) => {
    const shownOf = memoizeLast(
      (text: string, times: Filters['times'], between: Filters['between'], ...chosen: readonly (readonly string[])[]) => {
        const facets = recordOf(facetKeys, (key) => chosen[facetKeys.indexOf(key)] ?? []);
        return sceneRecords(index, { text, times, between, facets }).shown;
      },
    );
    return ({ text, times, between, facets }) => shownOf(text, times, between, ...facetKeys.map((key) => facets[key]));
  };
  const [atAnyTime, anywhere] = [remembered(), remembered()];
  const around = memoizeLast((time: readonly RecordId[], place: readonly RecordId[]): RecordsAround => ({
    atAnyTime: time,
    anywhere: place,
  }));
  return (shown, filters) => {
    const { times, between, facets } = filters;
    const isTimed = times !== null || facets.time.length > 0;
    return around(
      isTimed ? atAnyTime({ ...filters, times: null, facets: { ...facets, time: anyTime } }) : shown,
      between === null ? shown : anywhere({ ...filters, between: null }),
    );
  };
}

const anyTime: readonly string[] = [];

/** Returns the choices of flows as the same object until one of them changes, so that the drawn flows are not computed again. */
function rememberedChoices(): (view: ViewState) => FlowChoices {
  const choicesOf = memoizeLast(
    (
      scale: ViewState['widthScale'],
      top: ViewState['top'],
      ways: ViewState['ways'],
      least: ViewState['least'],
      inView: FlowChoices['inView'],
    ): FlowChoices => ({ scale, top, ways, least, inView }),
  );
  return ({ widthScale, top, ways, least, drawnOf, framing }) =>
    choicesOf(widthScale, top, ways, least, drawnOf === 'view' && typeof framing !== 'string' ? framing : null);
}

const noAnnotations: readonly ArcAnnotation[] = [];
/** The content for a user's table of flows, whose arcs are made by `flowTopic`. */
const noContent: TopicContent = { arcs: [], places: [], routes: [], widthUnit: null };

/** The selected pairing if it has nested pairings, otherwise null. The arcs depend on the selection only through it. */
function parentOfNested(index: DataIndex, pairing: string | null): string | null {
  return pairing !== null && index.nestedPairings(pairing).length > 0 ? pairing : null;
}

interface LookedAt {
  readonly shown: number;
  readonly topic: TopicDescriptor;
  readonly emphasis: Emphasis;
  readonly records: SceneRecords;
  readonly flows: SceneFlows | null;
}

function sceneCaptions(index: DataIndex, looked: LookedAt, attribution: PlaceText, elsewhere: string | null, language: Language): Captions {
  const words = messagesOf(language);
  const { dataSet, officialPairings } = index;
  const { shown, flows } = looked;
  const unchecked = elsewhere === null ? null : words.unchecked(isolatedText(elsewhere));
  return {
    title: dataSet.title[language],
    subject: subjectLine(index, looked, language),
    version: words.dataVersion(dataSet.dataVersion),
    shown:
      flows && (flows.sums || flows.net || flows.otherWay || flows.between || flows.everywhere !== null || flows.drawn < flows.all)
        ? flowsShown(flows, flows.largest, language)
        : words.shown(shown, officialPairings.length),
    inset: words.inset,
    attribution: attribution[language],
    review: words.noReview,
    unchecked,
    // The note comes first, because a title can be of any length.
    source: [unchecked ?? [], sourceLine(index, language)].flat().join(' · '),
  };
}

function placeName(index: DataIndex, [place, other]: SelectedPlaces, language: Language): string {
  const short = (id: string): string => index.region(id).short[language];
  return other === undefined ? short(place) : messagesOf(language).pairName(short(place), short(other));
}

function namedSets(index: DataIndex, sets: PlaceSets, language: Language): Omit<FlowsBetween, 'all' | 'flows' | 'share'> {
  const { from, to, isOneWay } = sets;
  return {
    from: setName(index, from, language),
    to: setName(index, to, language),
    isOneWay,
    split: splitMembers(index, sets).map((id) => memberName(index, id, language)),
  };
}

/** The name of a place, with the direction if only outgoing or incoming flows are shown. */
function nameOfFlows(name: string, ways: SceneFlows['ways'], language: Language): string {
  return ways === 'out' || ways === 'in' ? messagesOf(language).flowsOneWay[ways](name) : name;
}

function subjectLine(index: DataIndex, { topic, emphasis, records }: LookedAt, language: Language): string {
  const words = messagesOf(language);
  const pairing = emphasis.pairing === null ? undefined : index.pairing(emphasis.pairing);
  return [
    words.topicNames[topic.id],
    ...(pairing ? [words.pairName(index.region(pairing.a).short[language], index.region(pairing.b).short[language])] : []),
    ...(records.filteredOut.length > 0 ? [words.shownRecords(records.shown.length, records.read)] : []),
  ].join(' · ');
}

/** The source of the data, with the number of other sources if they are shown. */
function sourceLine({ dataSet }: DataIndex, language: Language): string {
  const words = messagesOf(language);
  const [source] = dataSet.sources;
  const others = dataSet.sources.filter(({ tier }) => tier !== undefined).length;
  const line =
    source?.kind === 'news report' && source.date
      ? words.reportLine(formatDate(source.date, language))
      : words.userDataLine(dataSet.title[language]);
  return others === 0 ? line : words.withOthers(line, others);
}
