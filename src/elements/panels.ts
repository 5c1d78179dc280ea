/** The panels beyond the first: they may come after the first interaction. */
import { DuikouReported } from './duikou-reported.ts';

export const panelElements = {
  'duikou-reported': DuikouReported,
} as const;
