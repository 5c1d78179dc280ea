/** Words that have been replaced, by language, with their replacements. */
import type { Language } from '../src/data/schema.ts';

export interface RefusedWord {
  readonly refused: RegExp;
  readonly say: string;
}

const word = (refused: RegExp, say: string): RefusedWord => ({ refused, say });

const english = [
  word(/person[- ]times?/i, 'visits, attendances or postings'),
  word(/\d[\d,]*-odd|\}-odd|“-odd/, 'more than'),
  word(/\bcomparators?\b/i, 'qualifier'),
  word(/\bset aside\b/i, 'skipped, or hidden by filters'),
  word(/\blens(es)?\b/i, 'topic'),
  word(/(?<!your )\bown data\b/i, 'your data'),
  word(/\bstarter files?\b/i, 'sample data'),
  word(/\bbeside it:/i, 'for comparison'),
  word(/\bsays? nothing of\b/i, 'does not mention'),
  word(/\b(in words only|words only|reported in words\b)/i, 'no figure given'),
  word(/\breforms copied\b/i, 'reforms adopted'),
  word(/\bdo(es)? all the same\b/i, 'works the same'),
  word(/\bnothing amiss\b/i, 'no problems found'),
  word(/\bas the system\b/i, 'system'),
  word(/\bshown (\d|\{)/i, 'showing'),
  word(/\bis no (http|number|table|data set)\b/i, 'is not'),
  word(/\bfirst publisher\b/i, 'original publisher'),
  word(/\bfurther pair/i, 'other pairings'),
  word(/\bno single pairing\b/i, 'not tied to one pairing'),
  word(/\bgrowth (to|by) /i, 'doubled, or grew by'),
  word(/\bonly as a total\b/i, 'only in a total'),
  word(/\byuan \(CNY\)/i, 'yuan'),
  word(/\bsums? of money\b/i, 'amounts'),
  word(/\bshares? of fields?\b/i, 'sector shares'),
  word(/\b(data shown before|what was shown) stays?\b/i, 'the previous data are still shown'),
  word(/\bno figure reported\b|\breported only for a group\b/i, 'not reported, only in a total'),
];

const simplified = [
  word(/透镜/, '主题'),
  word(/(?<!地)图集/, '地图集'),
  word(/搁置/, '已跳过、已筛除'),
  word(/比较词/, '限定词'),
  word(/概览/, '总览、对比'),
  word(/起步文件/, '示例数据'),
  word(/自己的(数据|导览|标记)/, '导入数据、自定义导览、自定义标记'),
  word(/自己看/, '自由浏览'),
  word(/取不到|没能取来/, '无法加载'),
  word(/点名/, '报道列出'),
  word(/查找/, '搜索'),
  word(/明暗/, '外观'),
  word(/画出范围/, '绘制范围'),
  word(/合不到一起/, '无法拼合'),
  word(/转交出来/, '一并开放'),
  word(/(?<!跟)随系统/, '跟随系统'),
  word(/未报道|没有报道|没报道|报道为零|报道了什么/, '未报告、报告为零、报道内容'),
  word(/经验复制/, '经验推广'),
  word(/只有文字|文字叙述|有文字，无数字/, '仅有文字'),
  word(/只有(各对)?合计/, '仅有合计'),
  word(/其下的结对/, '下级结对'),
  word(/单一结对|任何一对/, '不属于某一对'),
  word(/画什么/, '显示设置'),
  word(/园区平台/, '园区与平台'),
  word(/编者计数/, '编者统计'),
  word(/面板加宽/, '调整面板宽度'),
  word(/功能不减/, '功能不受影响'),
  word(/没能/, '未能'),
  word(/猜/, '推测'),
  word(/[「」『』]/, '“”'),
  word(/……/, '…'),
];

const traditional = [
  word(/透鏡/, '主題'),
  word(/(?<!地)圖集/, '地圖集'),
  word(/擱置/, '已略過、已篩除'),
  word(/比較詞/, '限定詞'),
  word(/概覽/, '總覽、比較'),
  word(/尋找|查詢|查找|搜索/, '搜尋'),
  word(/平臺/, '平台'),
  word(/合同/, '合約'),
  word(/計劃/, '計畫'),
  word(/伙伴/, '夥伴'),
  word(/納米/, '奈米'),
  word(/分佈/, '分布'),
  word(/信息/, '資訊'),
  word(/(?<!大)數據/, '資料'),
  word(/網絡/, '網路'),
  word(/列表/, '清單'),
  word(/打開/, '開啟'),
  word(/選中/, '選取'),
  word(/項目|專案列/, '專案'),
  word(/鏈接/, '連結'),
  word(/打印/, '列印'),
  word(/粘貼/, '貼上'),
  word(/軟件/, '軟體'),
  word(/默認/, '預設'),
  word(/全屏/, '全螢幕'),
  word(/回車|輸入鍵/, 'Enter'),
  word(/跳過/, '略過'),
  word(/報道/, '報導'),
  word(/未報導|沒有報導|報導為零/, '未報告、報告為零'),
  word(/經驗複製/, '經驗推廣'),
  word(/只有文字|只有(各對)?合計/, '僅有文字、僅有合計'),
  word(/其下的結對/, '下級結對'),
  word(/時間線/, '時間軸'),
  word(/示例/, '範例'),
  word(/自定義/, '自訂'),
  word(/自己的(資料|導覽)/, '匯入資料、自訂導覽'),
  word(/編者計數/, '編者統計'),
  word(/[“”]/, '「」'),
  word(/……/, '…'),
];

export const refusedWords: Readonly<Record<Language, readonly RefusedWord[]>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
};

/** The refused words in a text, with their replacements. */
export function refusedIn(text: string, language: Language): readonly string[] {
  return refusedWords[language].flatMap(({ refused, say }) => {
    const found = refused.exec(text);
    return found ? [`“${found[0]}” in “${around(text, found.index)}”: say ${say}`] : [];
  });
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 40).replaceAll('\n', ' ');
}

const han = '\\p{Script=Han}';
/**
 * Spaces between a number and a Chinese word. A number that belongs to a Latin word before it keeps its space, as in "Chrome 105 及", and so
 * does one with a Latin unit after it (4 kB).
 */
const spacedNumbers = [
  new RegExp(`(?<![\\p{Script=Latin}] )(?<![\\p{Script=Latin}\\d.,/–-])\\d[\\d.,]* ${han}`, 'u'),
  new RegExp(`\\d[多余餘万萬亿億]+ ${han}`, 'u'),
  new RegExp(`${han} \\d[\\d,]*(?:\\.\\d+)?(?![\\d.,]*[\\p{Script=Latin}]| ?[\\p{Script=Latin}×:])`, 'u'),
];

/** The numbers in a Chinese text that are separated from their words by a space. */
export function spacedNumbersIn(text: string): readonly string[] {
  return spacedNumbers.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [`“${around(text, found.index)}”: no space between a number and a Chinese word`] : [];
  });
}
