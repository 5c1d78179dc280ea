/** The list of keys. */
import { defineMessages } from '../../i18n/message-tables.ts';

/** Where a key works. */
export const keyPlaces = ['map', 'arcs', 'tabs', 'sheet', 'grid', 'table', 'tour', 'everywhere'] as const;
export type KeyPlace = (typeof keyPlaces)[number];

export interface KeysWords {
  /** The list of arcs, of a region or of all. */
  readonly arcsName: (region: string | null) => string;
  readonly arcsHelp: string;
  readonly title: string;
  readonly lead: string;
  readonly close: string;
  readonly places: Readonly<Record<KeyPlace, string>>;
  readonly goRegion: string;
  readonly firstLast: string;
  readonly choose: string;
  readonly clear: string;
  readonly zoom: string;
  readonly home: string;
  readonly whole: string;
  readonly help: string;
  readonly goArc: string;
  readonly openSource: string;
  readonly backToRegions: string;
  readonly goTab: string;
  readonly goStop: string;
  readonly goCell: string;
  readonly openCell: string;
  readonly goRow: string;
  readonly steps: string;
  readonly endsOfTour: string;
  readonly leaveTour: string;
  readonly closeWhatIsOpen: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly keys: KeysWords;
  }
}

export const keysWords = defineMessages('keys', {
  'zh-Hans': {
    arcsName: (region) => (region === null ? '全部弧线' : `${region}的弧线`),
    arcsHelp: '上下方向键逐条移动，回车打开出处，没有出处的选中它的结对；Esc 回到地区列表。',
    title: '快捷键',
    lead: '按 Tab 键逐处前进。下面的键只在所说的地方有效。',
    close: '关闭',
    places: {
      map: '地图上的地区',
      arcs: '弧线列表',
      tabs: '主题与面板的标签',
      sheet: '面板的把手（窄屏）',
      grid: '概览',
      table: '表格',
      tour: '导览',
      everywhere: '各处',
    },
    goRegion: '去那个方向最近的地区',
    firstLast: '第一个、最后一个',
    choose: '选中，再按一次取消',
    clear: '取消选择',
    zoom: '放大、缩小',
    home: '回到全部结对',
    whole: '看全国',
    help: '打开这份列表（焦点在地图上时）',
    goArc: '下一条、上一条弧线',
    openSource: '打开出处；没有出处的选中它的结对',
    backToRegions: '回到地区列表',
    goTab: '下一个、上一个标签',
    goStop: '把面板展开一级、收起一级',
    goCell: '移到旁边的格子',
    openCell: '打开或收起这一格',
    goRow: '下一行、上一行',
    steps: '下一步、上一步',
    endsOfTour: '第一步、最后一步',
    leaveTour: '离开导览',
    closeWhatIsOpen: '关闭打开的出处或对话框，焦点回到原处',
  },
  'zh-Hant': {
    arcsName: (region) => (region === null ? '全部弧線' : `${region}的弧線`),
    arcsHelp: '上下方向鍵逐條移動，Enter 打開出處，沒有出處的選中它的結對；Esc 回到地區清單。',
    title: '快速鍵',
    lead: '按 Tab 鍵逐處前進。下面的鍵只在所說的地方有效。',
    close: '關閉',
    places: {
      map: '地圖上的地區',
      arcs: '弧線清單',
      tabs: '主題與面板的標籤',
      sheet: '面板的把手（窄螢幕）',
      grid: '概覽',
      table: '表格',
      tour: '導覽',
      everywhere: '各處',
    },
    goRegion: '去那個方向最近的地區',
    firstLast: '第一個、最後一個',
    choose: '選中，再按一次取消',
    clear: '取消選擇',
    zoom: '放大、縮小',
    home: '回到全部結對',
    whole: '看全國',
    help: '打開這份清單（焦點在地圖上時）',
    goArc: '下一條、上一條弧線',
    openSource: '打開出處；沒有出處的選中它的結對',
    backToRegions: '回到地區清單',
    goTab: '下一個、上一個標籤',
    goStop: '把面板展開一級、收起一級',
    goCell: '移到旁邊的格子',
    openCell: '打開或收起這一格',
    goRow: '下一列、上一列',
    steps: '下一步、上一步',
    endsOfTour: '第一步、最後一步',
    leaveTour: '離開導覽',
    closeWhatIsOpen: '關閉打開的出處或對話框，焦點回到原處',
  },
  en: {
    arcsName: (region) => (region === null ? 'All arcs' : `Arcs of ${region}`),
    arcsHelp:
      'Up and down go from arc to arc, Enter opens the source or, where an arc has none, selects its pairing; Esc goes back to the regions.',
    title: 'Keys',
    lead: 'Tab goes from part to part. The keys below work only in the part that is named.',
    close: 'Close',
    places: {
      map: 'Regions on the map',
      arcs: 'List of arcs',
      tabs: 'Tabs of topics and panels',
      sheet: 'Handle of the panel, on narrow screens',
      grid: 'Reported',
      table: 'Table',
      tour: 'Tour',
      everywhere: 'Everywhere',
    },
    goRegion: 'to the nearest region in that direction',
    firstLast: 'first, last',
    choose: 'select; once more lets go',
    clear: 'clear the selection',
    zoom: 'zoom in, zoom out',
    home: 'back to all pairings',
    whole: 'the whole country',
    help: 'this list, while the focus is in the map',
    goArc: 'next, previous arc',
    openSource: 'open the source; where an arc has none, select its pairing',
    backToRegions: 'back to the regions',
    goTab: 'next, previous tab',
    goStop: 'open the panel one step further, close it by one',
    goCell: 'to the cell beside',
    openCell: 'open or close this cell',
    goRow: 'next, previous row',
    steps: 'next, previous step',
    endsOfTour: 'first, last step',
    leaveTour: 'leave the tour',
    closeWhatIsOpen: 'close the source or dialog that is open; the focus goes back to where it was',
  },
});
