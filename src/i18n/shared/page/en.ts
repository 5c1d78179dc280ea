import type { Translation } from '../../translation.ts';

export const en = {
  /** The title of the site, in the browser's tab and wherever a link to it is previewed. */
  title: 'Duikou 对口 · Atlas of paired cooperation between northeast and eastern China',
  scriptMissing:
    'The script of this page has not run (because of a slow network, a blocker or an old browser). The map and the list can be read without it; selecting, searching and the panels need it.',
  reload: 'Reload',
  /**
   * The browser's name and version, if they are known, are inserted between `before` and `after`. The versions are those of `browserslist`
   * in package.json.
   */
  tooOld: {
    subject: 'This browser',
    before: ' (',
    after: ')',
    remedy:
      ' is too old for the interactive map. Chrome and Edge from 105, Firefox from 115 and Safari from 16.4 show it: update this browser or open the page in another. The map and the list can be read without it.',
  },
};

export type PageWords = Translation<typeof en>;
