/** The sample files of `data/starters/`. */
import ningboYanbian from '../../../data/starters/ningbo-yanbian-2017.csv?raw';
import report from '../../../data/starters/report.csv?raw';
import template from '../../../data/starters/template.csv?raw';
import wanbei from '../../../data/starters/wanbei-2021.csv?raw';
import type { StarterName } from './messages.ts';

export interface Starter {
  readonly file: string;
  readonly text: string;
  readonly name: StarterName;
  /** Whether the file can be opened. A template is empty. */
  readonly canBeOpened: boolean;
}

export const starters: readonly Starter[] = [
  { file: 'wanbei-2021.csv', text: wanbei, name: 'wanbei', canBeOpened: true },
  { file: 'ningbo-yanbian-2017.csv', text: ningboYanbian, name: 'ningboYanbian', canBeOpened: true },
  { file: 'report.csv', text: report, name: 'report', canBeOpened: true },
  { file: 'template.csv', text: template, name: 'template', canBeOpened: false },
];
