/** Words of the dialog that takes the view elsewhere. */
import { defineMessages } from '../message-tables.ts';

export const shareTabs = ['link', 'embed', 'save', 'cite'] as const;
export type ShareTab = (typeof shareTabs)[number];

export interface ShareWords {
  readonly title: string;
  readonly close: string;
  readonly tabs: Readonly<Record<ShareTab, string>>;
  readonly link: string;
  readonly linkLead: (subject: string, version: string) => string;
  readonly form: string;
  readonly frame: string;
  readonly frameLead: string;
  readonly frameNone: string;
  readonly frameUserData: string;
  readonly element: string;
  readonly elementLead: string;
  readonly elementUserData: string;
  readonly content: string;
  readonly userDataNotInLink: string;
  readonly documentation: string;
  /** Of the atlas, and where its data's version stands in the title. */
  readonly citedAuthor: string;
  readonly citedVersion: (version: string) => string;
  readonly mapOnly: string;
  readonly withPanels: string;
  readonly height: string;
  readonly width: string;
  readonly preview: string;
  readonly previewWidth: string;
  readonly fullWidth: string;
  readonly code: string;
  readonly frameTitle: string;
  readonly pictures: string;
  readonly svg: string;
  readonly png: (width: number, height: number) => string;
  readonly scale: string;
  readonly print: string;
  readonly printLead: string;
  readonly data: string;
  readonly csv: string;
  readonly json: string;
  readonly geojson: string;
  readonly file: string;
  readonly fileLead: string;
  readonly fileUserData: string;
  readonly fileNone: string;
  readonly citeLead: (version: string) => string;
  readonly citeUserData: string;
  readonly save: (format: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly saving: (name: string, percent: number | null) => string;
  readonly saved: (name: string) => string;
  readonly stop: string;
  readonly stopped: (name: string) => string;
  readonly failed: (name: string, reason: string) => string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly share: ShareWords;
  }
}

export const shareWords = defineMessages('share', {
  'zh-Hans': {
    title: '分享与导出',
    close: '关闭',
    tabs: { link: '链接', embed: '嵌入', save: '保存', cite: '引用' },
    link: '链接',
    linkLead: (subject, version) => `打开的就是现在的画面：${subject}。链接带有数据版本 ${version}，数据日后有改动，打开时会说明。`,
    form: '形式',
    userDataNotInLink: '自己的数据太多，不在链接里；请存成一个 HTML 文件，或把数据文件放到网上用地址打开。',
    documentation: '使用说明：五种方式、元素、事件、颜色',
    citedAuthor: '对口',
    citedVersion: (version) => `数据版本 ${version}`,
    frame: '框架（iframe）',
    frameLead: '贴进任何网页。旁边的小脚本让框架与内容一样高；没有它，高度就是这里写的。',
    frameNone: '框架要用图集网站上的 embed.html；这个页面不在那里，所以只有元素的代码。',
    frameUserData: '框架里只有报道的数据；这份数据请用元素（src 属性），或者存成一个文件。',
    element: '元素',
    elementLead: '需要 duikou.js，与网页放在一起。带着选择、主题、语言和主题；筛选只有链接和框架带得走。',
    elementUserData: '这份数据没有地址，代码里就没有它：请把数据集的地址写进 src 属性，或者存成一个文件。',
    content: '内容',
    mapOnly: '只要地图',
    withPanels: '地图和这些面板',
    height: '高度（像素）',
    width: '宽度随网页。',
    preview: '预览',
    previewWidth: '预览的宽度',
    fullWidth: '整宽',
    code: '代码',
    frameTitle: '对口合作地图',
    pictures: '图片',
    svg: '矢量图，印刷、改图都不失真',
    png: (width, height) => `${width} × ${height} 像素`,
    scale: '倍数',
    print: '打印',
    printLead: 'A4 横向：地图、表格、来源',
    data: '数据',
    csv: '表格软件可打开；每行有状态、比较词和出处',
    json: '同一格式的数据集，本图集可再打开',
    geojson: '给地理软件；每个要素附出处',
    file: '整个图集',
    fileLead: '一个文件装下地图、数据、导览和现在的画面，断网也能打开',
    fileUserData: '一个文件装下地图、这份数据和现在的画面，断网也能打开',
    fileNone: '这个页面取不到 duikou.html，在这里存不成一个文件；请在图集的网站上，或者在 duikou.html 里存。',
    citeLead: (version) => `引用现在的画面。数字可能更正，所以写明数据版本 ${version} 和查看日期。`,
    citeUserData: '这份数据不是本图集的，作者不详，引用里就不写。',
    save: (format) => `保存 ${format}`,
    copy: '复制',
    copied: '已复制。',
    selected: '浏览器不允许复制，文字已选中，请按 Ctrl+C。',
    saving: (name, percent) => `正在生成 ${name}…${percent === null ? '' : ` ${percent}%`}`,
    saved: (name) => `${name} 已生成。`,
    stop: '停止',
    stopped: (name) => `已停止，${name} 没有保存。`,
    failed: (name, reason) => `${name} 没有生成：${reason}`,
  },
  'zh-Hant': {
    title: '分享與匯出',
    close: '關閉',
    tabs: { link: '連結', embed: '嵌入', save: '儲存', cite: '引用' },
    link: '連結',
    linkLead: (subject, version) => `打開的就是現在的畫面：${subject}。連結帶有資料版本 ${version}，資料日後有改動，打開時會說明。`,
    form: '形式',
    userDataNotInLink: '自己的資料太多，不在連結裡；請存成一個 HTML 檔案，或把資料檔案放到網上用位址開啟。',
    documentation: '使用說明：五種方式、元素、事件、顏色',
    citedAuthor: '對口',
    citedVersion: (version) => `資料版本 ${version}`,
    frame: '框架（iframe）',
    frameLead: '貼進任何網頁。旁邊的小腳本讓框架與內容一樣高；沒有它，高度就是這裡寫的。',
    frameNone: '框架要用圖集網站上的 embed.html；這個頁面不在那裡，所以只有元素的程式碼。',
    frameUserData: '框架裡只有報導的資料；這份資料請用元素（src 屬性），或者存成一個檔案。',
    element: '元素',
    elementLead: '需要 duikou.js，與網頁放在一起。帶著選擇、主題、語言和主題；篩選只有連結和框架帶得走。',
    elementUserData: '這份資料沒有網址，程式碼裡就沒有它：請把資料集的網址寫進 src 屬性，或者存成一個檔案。',
    content: '內容',
    mapOnly: '只要地圖',
    withPanels: '地圖和這些面板',
    height: '高度（像素）',
    width: '寬度隨網頁。',
    preview: '預覽',
    previewWidth: '預覽的寬度',
    fullWidth: '整寬',
    code: '程式碼',
    frameTitle: '對口合作地圖',
    pictures: '圖片',
    svg: '向量圖，印刷、改圖都不失真',
    png: (width, height) => `${width} × ${height} 像素`,
    scale: '倍數',
    print: '列印',
    printLead: 'A4 橫向：地圖、表格、來源',
    data: '資料',
    csv: '試算表可打開；每行有狀態、比較詞和出處',
    json: '同一格式的資料集，本圖集可再打開',
    geojson: '給地理軟體；每個圖徵附出處',
    file: '整個圖集',
    fileLead: '一個檔案裝下地圖、資料、導覽和現在的畫面，斷網也能打開',
    fileUserData: '一個檔案裝下地圖、這份資料和現在的畫面，斷網也能打開',
    fileNone: '這個頁面取不到 duikou.html，在這裡存不成一個檔案；請在圖集的網站上，或者在 duikou.html 裡存。',
    citeLead: (version) => `引用現在的畫面。數字可能更正，所以寫明資料版本 ${version} 和查看日期。`,
    citeUserData: '這份資料不是本圖集的，作者不詳，引用裡就不寫。',
    save: (format) => `儲存 ${format}`,
    copy: '複製',
    copied: '已複製。',
    selected: '瀏覽器不允許複製，文字已選中，請按 Ctrl+C。',
    saving: (name, percent) => `正在產生 ${name}…${percent === null ? '' : ` ${percent}%`}`,
    saved: (name) => `${name} 已產生。`,
    stop: '停止',
    stopped: (name) => `已停止，${name} 沒有儲存。`,
    failed: (name, reason) => `${name} 沒有產生：${reason}`,
  },
  en: {
    title: 'Share and export',
    close: 'Close',
    tabs: { link: 'Link', embed: 'Embed', save: 'Save', cite: 'Cite' },
    link: 'Link',
    linkLead: (subject, version) =>
      `Opens just what is shown now: ${subject}. It carries the version of the data, ${version}; should they change, the page says so.`,
    form: 'Form',
    userDataNotInLink:
      'Your own data are too much for a link and are not in it: save one HTML file, or put the data on the web and open them by their address.',
    documentation: 'Documentation: five ways to use it, elements, events, colours',
    citedAuthor: 'Duikou',
    citedVersion: (version) => `data version ${version}`,
    frame: 'Frame (iframe)',
    frameLead:
      'Goes into any page. The small script beside it makes the frame as high as its content; without it, it has the height given here.',
    frameNone: 'A frame needs embed.html of the atlas’s own site; this page is not there, so only the element’s code is given.',
    frameUserData: 'A frame has the report’s data only. For these data use the element with its src attribute, or save one file.',
    element: 'Element',
    elementLead:
      'Needs duikou.js beside the page. It carries selection, topic, language and theme; filters travel in links and frames only.',
    elementUserData:
      'These data have no address, so the code is without them: name the data set’s address in the src attribute, or save one file.',
    content: 'Content',
    mapOnly: 'The map alone',
    withPanels: 'The map and these panels',
    height: 'Height in pixels',
    width: 'As wide as the page lets it be.',
    preview: 'Preview',
    previewWidth: 'Width of the preview',
    fullWidth: 'Full width',
    code: 'Code',
    frameTitle: 'Map of paired cooperation',
    pictures: 'Pictures',
    svg: 'Vectors, for print and for drawing programs',
    png: (width, height) => `${width} × ${height} pixels`,
    scale: 'Scale',
    print: 'Print',
    printLead: 'A4 landscape: map, table, sources',
    data: 'Data',
    csv: 'For spreadsheets; each row with state, comparator and source',
    json: 'A data set of the same form, which opens here again',
    geojson: 'For GIS; each feature with its source',
    file: 'The whole atlas',
    fileLead: 'Map, data, tour and this view in one file that opens without a network',
    fileUserData: 'Map, these data and this view in one file that opens without a network',
    fileNone:
      'This page can’t reach duikou.html, so no single file can be made here. Save it on the atlas’s own site, or from duikou.html itself.',
    citeLead: (version) =>
      `Cites what is shown now. Figures may be corrected, so the citation names the version of the data, ${version}, and the day.`,
    citeUserData: 'These data are not the atlas’s own; their author is not known, so none is named.',
    save: (format) => `Save ${format}`,
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The browser allows no copying; the text is selected, press Ctrl+C.',
    saving: (name, percent) => `ExportOptions ${name} …${percent === null ? '' : ` ${percent} %`}`,
    saved: (name) => `${name} is made.`,
    stop: 'Stop',
    stopped: (name) => `Stopped; ${name} was not saved.`,
    failed: (name, reason) => `${name} was not made: ${reason}`,
  },
});
