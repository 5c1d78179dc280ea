import type { Translation } from '../../translation.ts';

export const en = {
  source: 'Source',
  open: (figure: string) => `${figure}, show the source`,
  notReported: 'not reported',
  unknown: (id: string) => `There is no record “${id}” in the data`,
};

export type FigureWords = Translation<typeof en>;
