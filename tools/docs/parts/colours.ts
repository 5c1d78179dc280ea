/** The custom properties with their values in both themes, read from the palette. */
import { html, type TemplateResult } from 'lit';
import { customPropertyOf, darkPalette, lightPalette, type Palette } from '../../../src/scene/palette.ts';
import { fontStack } from '../../../src/i18n/font-stack.ts';
import type { WrittenLanguage } from '../pages.ts';
import { docsWords, withTraditional } from '../words.ts';
import type { PartContext } from './part.ts';

interface ColourWords {
  readonly colours: Readonly<Record<keyof Palette, string>>;
  readonly font: string;
  readonly tableName: string;
}

const written: Readonly<Record<WrittenLanguage, ColourWords>> = {
  en: {
    tableName: 'Colours',
    colours: {
      paper: 'the ground of the atlas',
      panel: 'panels, legend, tooltip',
      ink: 'text, figures, names of paired places',
      ink2: 'captions, axes, names of other places',
      rule: 'hairlines',
      sea: 'water',
      waterInk: 'names of seas and islands',
      neighbour: 'land of the neighbours',
      land: 'land of China, and the casing of arcs',
      border: 'borders of provinces and prefectures',
      coast: 'coastline',
      sideA: 'the first side: ends, arcs, outlines',
      sideATint: 'its regions',
      sideB: 'the second side: ends, arcs, outlines',
      sideBTint: 'its regions',
      both: 'in a set of flows, a place where flows begin and others end: dot, outline',
      bothTint: 'its regions',
      focus: 'the ring around what has the focus',
    },
    font: 'type of panels, legend and captions; names on the map keep the system’s',
  },
  'zh-Hans': {
    tableName: '颜色',
    colours: {
      paper: '地图集的底色',
      panel: '面板、图例、提示框',
      ink: '正文、数字、结对地区的地名',
      ink2: '说明、坐标轴、其他地名',
      rule: '细线',
      sea: '水面',
      waterInk: '海域和岛屿的名称',
      neighbour: '邻国陆地',
      land: '中国陆地，以及弧线的衬边',
      border: '省界和市界',
      coast: '海岸线',
      sideA: '甲侧：端点、弧线、轮廓',
      sideATint: '甲侧的地区',
      sideB: '乙侧：端点、弧线、轮廓',
      sideBTint: '乙侧的地区',
      both: '流动数据中既是起点又是终点的地方：端点、轮廓',
      bothTint: '这样的地区',
      focus: '焦点框',
    },
    font: '面板、图例、说明的字体；地图上的地名仍用系统字体',
  },
};
const words = withTraditional(written);

/** The order of the list: properties that hosts most often change come first. */
const order = [
  'sideA',
  'sideATint',
  'sideB',
  'sideBTint',
  'both',
  'bothTint',
  'sea',
  'waterInk',
  'land',
  'neighbour',
  'border',
  'coast',
  'paper',
  'panel',
  'ink',
  'ink2',
  'rule',
  'focus',
] as const satisfies readonly (keyof Palette)[];

export function coloursPart({ language }: PartContext): TemplateResult {
  const { colours, tableName } = words[language];
  const { colour, light, dark } = docsWords[language];
  return html`<table class="colours" aria-label=${tableName}>
    <thead><tr><th scope="col">${colour}</th><th scope="col">${light}</th><th scope="col">${dark}</th></tr></thead>
    <tbody>${order.map((token) => html`<tr><th scope="row"><code>${breakable(customPropertyOf(token))}</code><br />${colours[token]}</th><td>${swatch(lightPalette[token])}</td><td>${swatch(darkPalette[token])}</td></tr>`)}</tbody>
  </table>`;
}

export function fontPart({ language }: PartContext): TemplateResult {
  return html`<dl class="terms"><div><dt><code>--duikou-font</code></dt><dd>${words[language].font}: <code>${fontStack('zh-Hans')}</code></dd></div></dl>`;
}

/** Splits a long name after its hyphens, so that a line may break there. */
function breakable(name: string): readonly (string | TemplateResult)[] {
  return name
    .slice(2)
    .split('-')
    .map((part, i) => (i === 0 ? `--${part}` : html`-<wbr />${part}`));
}

function swatch(colour: string): TemplateResult {
  return html`<svg class="swatch" width="44" height="24" aria-hidden="true"><rect x="0.5" y="0.5" width="43" height="23" rx="3" fill=${colour} stroke="#808080" stroke-opacity="0.6"></rect></svg><code>${colour}</code>`;
}
