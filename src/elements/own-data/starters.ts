/** Files to begin with; each is what `data/starters/` has. */
import ningboYanbian from '../../../data/starters/ningbo-yanbian-2017.csv?raw';
import report from '../../../data/starters/report.csv?raw';
import template from '../../../data/starters/template.csv?raw';
import wanbei from '../../../data/starters/wanbei-2021.csv?raw';
import type { LocalizedText } from '../../data/schema.ts';

export interface Starter {
  readonly file: string;
  readonly text: string;
  readonly names: LocalizedText;
  /** A template has nothing to open. */
  readonly canBeOpened: boolean;
}

export const starters: readonly Starter[] = [
  { file: 'wanbei-2021.csv', text: wanbei, canBeOpened: true, names: { 'zh-Hans': '沪苏浙城市结对帮扶皖北城市，8 对（2021）', 'zh-Hant': '滬蘇浙城市結對幫扶皖北城市，8 對（2021）', en: 'Cities of Shanghai, Jiangsu and Zhejiang with northern Anhui, 8 pairs (2021)' } },
  { file: 'ningbo-yanbian-2017.csv', text: ningboYanbian, canBeOpened: true, names: { 'zh-Hans': '宁波区县与延边市县，10 对（2017；多数县没有可用的坐标）', 'zh-Hant': '寧波區縣與延邊市縣，10 對（2017；多數縣沒有可用的座標）', en: 'Districts of Ningbo with counties of Yanbian, 10 pairs (2017; most counties have no point)' } },
  { file: 'report.csv', text: report, canBeOpened: true, names: { 'zh-Hans': '内置的报道（有两端的记录）', 'zh-Hant': '內建的報道（有兩端的記錄）', en: 'The built-in report (what has two ends)' } },
  { file: 'template.csv', text: template, canBeOpened: false, names: { 'zh-Hans': '空白模板', 'zh-Hant': '空白範本', en: 'A blank template' } },
];
