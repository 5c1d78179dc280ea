/** Addresses of the site as links that open in the frame below, and the keys of these addresses. */
import { html, type TemplateResult } from 'lit';
import { facetKeys } from '../../../src/data/vocabulary.ts';
import type { Language } from '../../../src/data/schema.ts';
import { motions, topics, viewNames, sourceChoices, themes } from '../../../src/state/view-state.ts';
import { prose } from '../html.ts';
import type { WrittenLanguage } from '../pages.ts';
import { docsWords, withTraditional } from '../words.ts';
import type { PartContext } from './part.ts';

interface ViewWords {
  readonly views: Readonly<Record<(typeof views)[number], string>>;
  readonly keys: Readonly<Record<AddressKey, string>>;
}

export const views = [
  'select=jilin-zhejiang',
  'topic=tourism',
  'view=table&kind=grain',
  'compare=jilin-zhejiang,heilongjiang-guangdong',
  'step=grain',
  'select=210200&bounds=118,28,126,42',
] as const;

type AddressKey =
  | 'select'
  | 'topic'
  | 'view'
  | 'compare'
  | 'step'
  | 'record'
  | 'sources'
  | 'lang'
  | 'theme'
  | 'motion'
  | 'bounds'
  | 'width'
  | 'level'
  | 'top'
  | 'auto'
  | 'ways'
  | 'drawn'
  | 'least'
  | 'times'
  | 'between'
  | 'and'
  | 'oneway'
  | 'q'
  | 'data'
  | 'facets';

const written: Readonly<Record<WrittenLanguage, ViewWords>> = {
  en: {
    views: {
      'select=jilin-zhejiang': 'a pairing',
      'topic=tourism': 'who visits whom',
      'view=table&kind=grain': 'the table, filtered',
      'compare=jilin-zhejiang,heilongjiang-guangdong': 'two pairings side by side',
      'step=grain': 'a step of the tour',
      'select=210200&bounds=118,28,126,42': 'a city, and the area in view',
    },
    keys: {
      select: 'a pairing’s id, or a region’s adcode or name',
      topic: `\`${topics.join('`, `')}\``,
      view: `\`${viewNames.join('`, `')}\``,
      compare: 'two pairings side by side: their ids with a comma between them',
      step: 'a step of the tour, by id or number',
      record: 'a record whose source is open, by id',
      sources: `\`${sourceChoices.join('`, `')}\``,
      lang: '`zh-Hans`, `zh-Hant`, `en`',
      theme: `\`${themes.join('`, `')}\``,
      motion: `how arcs move: \`${motions.join('`, `')}\``,
      bounds: '`home`, `whole`, `pair`, or west, south, east, north in degrees',
      width: 'for user data: the scale from a flow to the width of its arc, `sqrt`, `linear` or `log`',
      level:
        'for user data: by what flows are added up, `place` (not at all), `near-1km` … `near-900km` (near places together), `prefecture`, `province` or `region` (华东 …); `auto` is the finest level whose 60 largest flows carry at least 80 % of what crosses its units, and `place` where a table can be read as it is',
      top: 'for user data: how many of the largest flows are drawn, 1 to 100000; default 500, of sums 60',
      auto: 'for user data: what `level=auto` is in the view of the link, closer in than home: `place`, `near-1km` … `near-900km`, `prefecture`, `province` or `region`',
      ways: 'for user data: which way flows run that are drawn, `both`, of a selected place `out` or `in`, or `net`, the difference of what runs one way and the other between each two places',
      drawn: 'for user data: whether the largest of the flows in `view` are drawn, or of `all`',
      least: 'for user data: the least value of a flow that is drawn; a selected place has all of its own',
      times:
        'for user data: the first and the last time of a range, with a comma between them, such as `2015,2019`; a chosen `time` is shown whatever the range is',
      between:
        'for user data: places of the first of two sets between which flows are shown, each as often as needed: ids of the table, adcodes of units that it is added up by, or `division:east` and the like; without any of `and`, all flows between these and all others',
      and: 'for user data: places of the second set, as `between`',
      oneway: '`1`: only what runs from the first set to the second',
      q: 'text to filter by',
      data: 'the version of the data that the link was made with; the atlas says so if it shows another version',
      facets: 'filters, each as often as needed',
    },
  },
  'zh-Hans': {
    views: {
      'select=jilin-zhejiang': '一对结对',
      'topic=tourism': '谁去谁那里旅游',
      'view=table&kind=grain': '筛选过的表格',
      'compare=jilin-zhejiang,heilongjiang-guangdong': '两对并列',
      'step=grain': '导览的一步',
      'select=210200&bounds=118,28,126,42': '一个城市，以及镜头的位置',
    },
    keys: {
      select: '结对的 id，或者地区的行政区划代码或名称',
      topic: `\`${topics.join('`、`')}\``,
      view: `\`${viewNames.join('`、`')}\``,
      compare: '并列的两对，两个 id 之间用逗号',
      step: '导览的一步，用 id 或序号',
      record: '正在看出处的那条记录的 id',
      sources: `\`${sourceChoices.join('`、`')}\``,
      lang: '`zh-Hans`、`zh-Hant`、`en`',
      theme: `\`${themes.join('`、`')}\``,
      motion: `弧线的动态：\`${motions.join('`、`')}\``,
      bounds: '`home`、`whole`、`pair`，或者西、南、东、北四个度数',
      width: '导入的数据：线宽按什么换算，`sqrt`（平方根）、`linear`（线性）、`log`（对数）',
      level:
        '导入的数据：流动按什么汇总，`place`（不汇总）、`near-1km` … `near-900km`（邻近地点合并）、`prefecture`（地级）、`province`（省级）、`region`（华东等大区）；`auto` 是最大的60条至少占跨单元总量80%的最细一级，表格本身看得清时是 `place`',
      top: '导入的数据：画出最大的多少条流动，1到100,000；不写是500，汇总时是60',
      auto: '导入的数据：链接的视野比总览更近时，`level=auto` 是哪一级：`place`、`near-1km` … `near-900km`、`prefecture`、`province` 或 `region`',
      ways: '导入的数据：画哪个方向的流动，`both`（双向）、所选地点的 `out`（流出）或 `in`（流入），或 `net`（两地之间两个方向相抵后的差）',
      drawn: '导入的数据：画出的是 `view`（视野内）还是 `all`（全部）流动中最大的',
      least: '导入的数据：画出的流动至少多大；所选地点自己的流动全部画出',
      times: '导入的数据：时间范围的第一个和最后一个时间，用逗号隔开，例如 `2015,2019`；用 `time` 选定的时间总是显示',
      between:
        '导入的数据：两组地点中第一组的地点，每个写一次：表格里的 id、可汇总到的单元的行政区划代码，或 `division:east` 一类的大区；没有 `and` 时指这些地点与其余各地之间',
      and: '导入的数据：第二组的地点，写法同 `between`',
      oneway: '`1`：只看第一组到第二组',
      q: '按文字筛选',
      data: '做链接时的数据版本；版本不同时地图集会说明',
      facets: '筛选项，每项可写多次',
    },
  },
};
const words = withTraditional(written);

const frameName = 'site';

export function viewsPart({ language }: PartContext): TemplateResult {
  const text = words[language].views;
  return html`<ul class="views">${views.map((view) => html`<li><a href=${siteAddress(view, language)} target=${frameName}><code>#${view}</code></a> ${text[view]}</li>`)}</ul>
    <div class="example"><iframe name=${frameName} src=${siteAddress('', language)} title=${docsWords[language].running} loading="lazy" style="--height: 680px"></iframe></div>`;
}

/** The address of a view of the site, whose default language is Simplified Chinese. */
function siteAddress(view: string, language: Language): string {
  const fragment = [view, language === 'zh-Hans' ? '' : `lang=${language}`].filter((part) => part !== '').join('&');
  return `../../index.html${fragment === '' ? '' : `#${fragment}`}`;
}

export function addressKeysPart({ language }: PartContext): TemplateResult {
  return html`<dl class="terms">${Object.entries(words[language].keys).map(([key, meaning]) => html`<div><dt>${(key === 'facets' ? facetKeys : [key]).map((name) => html`<code>${name}</code> `)}</dt><dd>${prose(meaning)}</dd></div>`)}</dl>`;
}
