/** Words of the dialog that takes the view elsewhere. */
import { wordTable } from '../words.ts';

export interface ShareWords {
  readonly title: string;
  readonly link: string;
  readonly linkLead: string;
  readonly embed: string;
  readonly what: string;
  readonly mapOnly: string;
  readonly withPanels: string;
  readonly height: string;
  readonly frame: string;
  readonly frameLead: string;
  readonly element: string;
  readonly elementLead: string;
  readonly preview: string;
  readonly pictures: string;
  readonly data: string;
  readonly print: string;
  readonly scale: string;
  readonly file: string;
  readonly fileLead: string;
  readonly cite: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly saving: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly failed: (name: string, reason: string) => string;
  readonly close: string;
  readonly frameTitle: string;
}

export const shareWords = wordTable('share', {
  'zh-Hans': {
    title: '分享与导出',
    link: '链接',
    linkLead: '打开的就是现在的画面；带有数据版本。',
    embed: '嵌入',
    what: '内容',
    mapOnly: '只要地图',
    withPanels: '地图和面板',
    height: '高度（像素）',
    frame: '框架（iframe）',
    frameLead: '脚本让框架与内容一样高；没有它也有合适的比例。',
    element: '元素',
    elementLead: '需要 duikou.js，与网页放在一起。',
    preview: '预览',
    pictures: '图片',
    data: '数据（所显示的记录）',
    print: '打印',
    scale: '倍数',
    file: '存成一个 HTML 文件',
    fileLead: '地图、数据、导览都在里面，断网也能打开。',
    cite: '引用',
    copy: '复制',
    copied: '已复制。',
    selected: '浏览器不允许复制，文字已选中，请按 Ctrl+C。',
    saving: (name) => `正在生成 ${name}…`,
    saved: (name) => `${name} 已生成。`,
    failed: (name, reason) => `${name} 没有生成（${reason}）。画面没有变化，可以再试一次。`,
    close: '关闭',
    frameTitle: '对口合作地图',
  },
  'zh-Hant': {
    title: '分享與匯出',
    link: '連結',
    linkLead: '打開的就是現在的畫面；帶有資料版本。',
    embed: '嵌入',
    what: '內容',
    mapOnly: '只要地圖',
    withPanels: '地圖和面板',
    height: '高度（像素）',
    frame: '框架（iframe）',
    frameLead: '腳本讓框架與內容一樣高；沒有它也有合適的比例。',
    element: '元素',
    elementLead: '需要 duikou.js，與網頁放在一起。',
    preview: '預覽',
    pictures: '圖片',
    data: '資料（所顯示的記錄）',
    print: '列印',
    scale: '倍數',
    file: '存成一個 HTML 檔案',
    fileLead: '地圖、資料、導覽都在裡面，斷網也能打開。',
    cite: '引用',
    copy: '複製',
    copied: '已複製。',
    selected: '瀏覽器不允許複製，文字已選中，請按 Ctrl+C。',
    saving: (name) => `正在產生 ${name}…`,
    saved: (name) => `${name} 已產生。`,
    failed: (name, reason) => `${name} 沒有產生（${reason}）。畫面沒有變化，可以再試一次。`,
    close: '關閉',
    frameTitle: '對口合作地圖',
  },
  en: {
    title: 'Share and export',
    link: 'Link',
    linkLead: 'Opens just what is shown now; carries the version of the data.',
    embed: 'Embed',
    what: 'Content',
    mapOnly: 'The map alone',
    withPanels: 'Map and panels',
    height: 'Height in pixels',
    frame: 'Frame (iframe)',
    frameLead: 'The script makes the frame as high as its content; without it the shape is still good.',
    element: 'Element',
    elementLead: 'Needs duikou.js beside the page.',
    preview: 'Preview',
    pictures: 'Pictures',
    data: 'Data (the records shown)',
    print: 'Print',
    scale: 'Scale',
    file: 'Save as one HTML file',
    fileLead: 'Map, data and tour are inside; it opens without a network.',
    cite: 'Cite',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The browser allows no copying; the text is selected, press Ctrl+C.',
    saving: (name) => `Making ${name} …`,
    saved: (name) => `${name} is made.`,
    failed: (name, reason) => `${name} was not made (${reason}). Nothing has changed; try again.`,
    close: 'Close',
    frameTitle: 'Map of paired cooperation',
  },
});
