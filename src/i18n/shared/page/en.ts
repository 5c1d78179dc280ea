import type { Translation } from '../../translation.ts';

export const en = {
  scriptMissing:
    'The script of this page has not run (a slow network, a block, an old browser). The map and the list can be read as they are; choosing, searching and the panels need it.',
  reload: 'Reload',
};

export type PageWords = Translation<typeof en>;
