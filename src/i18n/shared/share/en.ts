import type { Translation } from '../../translation.ts';

export const shareTabs = ['link', 'embed', 'save', 'cite'] as const;
export type ShareTab = (typeof shareTabs)[number];

export const en = {
  title: 'Share and export',
  close: 'Close',
  tabs: { link: 'Link', embed: 'Embed', save: 'Save', cite: 'Cite' } satisfies Readonly<Record<ShareTab, string>>,
  link: 'Link',
  linkLead: (subject: string, version: string) =>
    `Opens just what is shown now: ${subject}. It carries the version of the data, ${version}; should they change, the page says so.`,
  form: 'Form',
  userDataNotInLink:
    'Your own data are too much for a link and are not in it: save one HTML file, or put the data on the web and open them by their address.',
  documentation: 'Documentation: five ways to use it, elements, events, colours',
  /** Of the atlas, and where its data's version stands in the title. */
  citedAuthor: 'Duikou',
  citedVersion: (version: string) => `data version ${version}`,
  frame: 'Frame (iframe)',
  frameLead:
    'Goes into any page. The small script beside it makes the frame as high as its content; without it, it has the height given here.',
  frameNone: 'A frame needs embed.html of the atlas’s own site; this page is not there, so only the element’s code is given.',
  frameUserData: 'A frame has the report’s data only. For these data use the element with its src attribute, or save one file.',
  element: 'Element',
  elementLead: 'Needs duikou.js beside the page. It carries selection, topic, language and theme; filters travel in links and frames only.',
  elementUserData:
    'These data have no address, so the code is without them: name the data set’s address in the src attribute, or save one file.',
  content: 'Content',
  mapOnly: 'The map alone',
  withPanels: 'The map and these panels',
  height: 'Height in pixels',
  width: 'As wide as the page lets it be.',
  preview: 'Preview',
  previewWidth: 'Width of the preview',
  fullWidth: 'Full width',
  code: 'Code',
  frameTitle: 'Map of paired cooperation',
  pictures: 'Pictures',
  svg: 'Vectors, for print and for drawing programs',
  png: (width: number, height: number) => `${width} × ${height} pixels`,
  scale: 'Scale',
  print: 'Print',
  printLead: 'A4 landscape: map, table, sources',
  data: 'Data',
  csv: 'For spreadsheets; each row with state, comparator and source',
  json: 'A data set of the same form, which opens here again',
  geojson: 'For GIS; each feature with its source',
  file: 'The whole atlas',
  fileLead: 'Map, data, tour and this view in one file that opens without a network',
  fileUserData: 'Map, these data and this view in one file that opens without a network',
  fileNone:
    'This page can’t reach duikou.html, so no single file can be made here. Save it on the atlas’s own site, or from duikou.html itself.',
  citeLead: (version: string) =>
    `Cites what is shown now. Figures may be corrected, so the citation names the version of the data, ${version}, and the day.`,
  citeUserData: 'These data are not the atlas’s own; their author is not known, so none is named.',
  save: (format: string) => `Save ${format}`,
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The browser allows no copying; the text is selected, press Ctrl+C.',
  saving: (name: string, percent: number | null) => `Preparing ${name} …${percent === null ? '' : ` ${percent} %`}`,
  saved: (name: string) => `${name} is made.`,
  stop: 'Stop',
  stopped: (name: string) => `Stopped; ${name} was not saved.`,
  failed: (name: string, reason: string) => `${name} was not made: ${reason}`,
};

export type ShareWords = Translation<typeof en>;
