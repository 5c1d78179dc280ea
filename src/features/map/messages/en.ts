import type { Translation } from '../../../i18n/translation.ts';

/** The parts of the page in which keys work. */
export const keyPlaces = ['map', 'arcs', 'tabs', 'sheet', 'grid', 'table', 'tour', 'everywhere'] as const;
export type KeyPlace = (typeof keyPlaces)[number];

export const en = {
  /** The name of the list of arcs. The region is null for all arcs. */
  arcsName: (region: string | null) => (region === null ? 'All arcs' : `Arcs of ${region}`),
  arcsHelp:
    'Up and down go from arc to arc, Enter opens the source or, where an arc has none, selects its pairing; Esc goes back to the regions.',
  title: 'Keyboard shortcuts',
  lead: 'Tab moves from part to part. Each key below works only in the part named.',
  close: 'Close',
  places: {
    map: 'Regions on the map',
    arcs: 'List of arcs',
    tabs: 'Tabs of topics and panels',
    sheet: 'Handle of the panel, on narrow screens',
    grid: 'Compare',
    table: 'Table',
    tour: 'Tour',
    everywhere: 'Everywhere',
  } satisfies Readonly<Record<KeyPlace, string>>,
  goRegion: 'to the nearest region in that direction',
  firstLast: 'first, last',
  choose: 'select; press again to clear',
  clear: 'clear the selection',
  zoom: 'zoom in, zoom out',
  home: 'back to all pairings',
  whole: 'the whole country',
  help: 'this list, while the focus is in the map',
  goArc: 'next, previous arc',
  openSource: 'open the source; where an arc has none, select its pairing',
  backToRegions: 'back to the regions',
  goTab: 'next, previous tab',
  goStop: 'open the panel one step further, close it by one',
  goCell: 'to the cell beside',
  openCell: 'open or close this cell',
  goRow: 'next, previous row',
  steps: 'next, previous step',
  endsOfTour: 'first, last step',
  leaveTour: 'leave the tour',
  closeWhatIsOpen: 'close the source or dialog that is open; the focus goes back to where it was',
};

export type KeysWords = Translation<typeof en>;
