import type { Translation } from '../../translation.ts';

export const en = {
  scriptMissing:
    'The script of this page has not run (a slow network, a block, an old browser). The map and the list can be read as they are; choosing, searching and the panels need it.',
  reload: 'Reload',
  /** The browser's name and version, where they are known, stand between `before` and `after`. The versions are those of `browserslist` in package.json. */
  tooOld: {
    subject: 'This browser',
    before: ' (',
    after: ')',
    remedy:
      ' is too old for the interactive map. Chrome and Edge from 105, Firefox from 115 and Safari from 16.4 show it all: update this browser or open the page in another. The map and the list can be read as they are.',
  },
};

export type PageWords = Translation<typeof en>;
