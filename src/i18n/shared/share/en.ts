import type { Translation } from '../../translation.ts';

export const shareTabs = ['link', 'embed', 'save', 'cite'] as const;
export type ShareTab = (typeof shareTabs)[number];

export const en = {
  title: 'Share and export',
  close: 'Close',
  tabs: { link: 'Link', embed: 'Embed', save: 'Save', cite: 'Cite' } satisfies Readonly<Record<ShareTab, string>>,
  link: 'Link',
  linkLead: (subject: string, version: string) =>
    `Opens this view (data version ${version}): ${subject}. If the data change later, the page says so.`,
  form: 'Form',
  userDataNotInLink:
    'Your data are too large for a link, so they are not in it: save one HTML file, or put the data on the web and open them by their URL.',
  documentation: 'Documentation: five ways to use the atlas, elements, events, colours',
  /** The author of the atlas, and the version of its data, in a citation. */
  citedAuthor: 'Duikou',
  citedVersion: (version: string) => `data version ${version}`,
  frame: 'Frame (iframe)',
  frameLead:
    'Works in any page. The small script beside it makes the frame as high as its content; without the script, the frame has the height given here.',
  frameNone: 'A frame needs embed.html from the atlas’s own site; this page is not part of it, so only the element’s code is given.',
  frameUserData: 'A frame shows the report’s data only. For these data, use the element with its src attribute, or save one file.',
  element: 'Element',
  elementLead: 'Needs duikou.js beside the page. The code keeps selection, topic, language and theme; only links and frames keep filters.',
  elementUserData:
    'This data set has no URL, so the code does not include it: put the URL of the data set in the src attribute, or save one file.',
  content: 'Content',
  mapOnly: 'The map only',
  withPanels: 'The map and these panels',
  height: 'Height in pixels',
  width: 'As wide as the page allows.',
  preview: 'Preview',
  previewWidth: 'Preview width',
  fullWidth: 'Full width',
  code: 'Code',
  frameTitle: 'Map of paired cooperation',
  pictures: 'Pictures',
  svg: 'Vector picture, for print and drawing programs',
  png: (width: number, height: number) => `${width} × ${height} pixels`,
  scale: 'Scale',
  print: 'Print',
  printLead: 'A4 landscape: map, table, sources',
  data: 'Data',
  csv: 'For spreadsheets; each row with state, qualifier and source',
  json: 'A data set in the same format, which can be opened here again',
  geojson: 'For GIS; each feature with its source',
  file: 'The whole atlas',
  fileLead: 'Map, data, tour and this view in one file that works offline',
  fileUserData: 'Map, these data and this view in one file that works offline',
  fileNone:
    'This page can’t reach duikou.html, so no single file can be made here. Save it on the atlas’s own site, or from duikou.html itself.',
  citeLead: (version: string) =>
    `Cites what is shown now. Figures may be corrected, so the citation gives the data version (${version}) and the date.`,
  citeUserData: 'These data are not part of the atlas; their author is unknown, so none is named.',
  save: (format: string) => `Save ${format}`,
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The browser does not allow copying; the text is selected, press Ctrl+C.',
  saving: (name: string, percent: number | null) => `Preparing ${name}…${percent === null ? '' : ` ${percent}%`}`,
  saved: (name: string) => `${name} is ready.`,
  stop: 'Stop',
  stopped: (name: string) => `Stopped; ${name} was not saved.`,
  failed: (name: string, reason: string) => `${name} could not be made: ${reason}`,
};

export type ShareWords = Translation<typeof en>;
