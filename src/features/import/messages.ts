/** Words of the dialog for data of somebody's own. */
import type { Role } from '../../import/column-names.ts';
import type { Consequence } from '../../import/report.ts';
import { defineMessages } from '../../i18n/message-tables.ts';

/** Files to begin with. */
export type StarterName = 'wanbei' | 'ningboYanbian' | 'report' | 'template';

export interface ImportWords {
  readonly title: string;
  readonly lead: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasted: string;
  readonly readPasted: string;
  readonly choose: string;
  readonly drop: string;
  readonly address: string;
  readonly open: string;
  readonly badAddress: string;
  readonly starters: string;
  readonly startersLead: string;
  readonly starterNames: Readonly<Record<StarterName, string>>;
  readonly template: string;
  readonly backToReport: string;
  readonly reading: (title: string, share: number, rows: string) => string;
  /** What was read is being made into flows. */
  readonly adding: (title: string, share: number, rows: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  /** @param leftOut - null: none */
  readonly counts: (read: string, shown: string, skipped: string, leftOut: string | null) => string;
  readonly form: (encoding: string, delimiter: string, blankLines: number) => string;
  readonly summed: (rows: string, flows: string) => string;
  readonly leftOut: (flows: string, leftOut: string, rows: string) => string;
  readonly working: string;
  readonly nothingShown: string;
  readonly columns: string;
  readonly columnsLead: string;
  readonly moreColumns: string;
  readonly none: string;
  readonly unread: (names: string) => string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly directed: string;
  readonly hasHeader: string;
  readonly unit: string;
  readonly unitLead: string;
  /** Offered while one types, with spaces between them. */
  readonly usualUnits: string;
  readonly take: string;
  readonly direction: string;
  readonly directionLead: string;
  readonly originIs: (column: string) => string;
  readonly noDirection: string;
  readonly codes: (column: string) => string;
  readonly codesLead: (sample: string) => string;
  readonly confirmCodes: string;
  readonly sample: string;
  readonly report: string;
  readonly noProblems: string;
  readonly line: (line: string) => string;
  readonly ofFile: string;
  readonly emptyCell: string;
  readonly consequences: Readonly<Record<Consequence, string>>;
  readonly listed: (listed: string, all: string) => string;
  readonly acceptAll: (count: string) => string;
  readonly replaceBy: (text: string) => string;
  readonly thisRow: string;
  readonly allRows: (count: string) => string;
  readonly skippedRow: string;
  readonly whichPlace: string;
  readonly undo: string;
  readonly download: string;
  readonly another: string;
  readonly close: string;
  readonly linked: string;
  readonly tooLongForLink: string;
  readonly userSchema: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly userData: ImportWords;
  }
}

export const importWords = defineMessages('userData', {
  'zh-Hans': {
    title: '自己的数据',
    lead: '粘贴、拖入或选择一个表格（CSV、TSV、JSON）：每行两个地点，可带数值和单位。数据不离开本页。',
    paste: '粘贴表格',
    pasteHint: '起点,终点,年份,数值,单位\n北京,沈阳,2018,258,万人次',
    pasted: '粘贴的表格',
    readPasted: '读入',
    choose: '选择文件…',
    drop: '把文件拖到这里',
    address: '网上文件的地址（http 或 https）',
    open: '打开',
    badAddress: '这不是 http 或 https 地址。',
    starters: '起步文件',
    startersLead: '可以直接打开，也可以下载后照着改。',
    starterNames: {
      wanbei: '沪苏浙城市结对帮扶皖北城市，8 对（2021）',
      ningboYanbian: '宁波区县与延边市县，10 对（2017；多数县没有可用的坐标）',
      report: '内置的报道（有两端的记录）',
      template: '空白模板',
    },
    template: '空白模板',
    backToReport: '回到内置的报道',
    reading: (title, share, rows) => `正在读 ${title}：${share}%，${rows} 行`,
    adding: (title, share, rows) => `正在核对并相加 ${title}：${share}%，${rows} 行`,
    cancel: '取消',
    cancelled: '已取消，画面没有变化。',
    counts: (read, shown, skipped, leftOut) =>
      `读入 ${read} 行 = 画出 ${shown} + 跳过 ${skipped}${leftOut === null ? '' : ` + 略去 ${leftOut}`}`,
    form: (encoding, delimiter, blankLines) =>
      `编码 ${encoding}，分隔符 ${delimiter}${blankLines > 0 ? `，跳过 ${blankLines} 个空行` : ''}`,
    summed: (rows, flows) => `两端、单位、时间、类别和来源都相同的 ${rows} 行相加成 ${flows} 条流动。`,
    leftOut: (flows, leftOut, rows) =>
      `共 ${flows} 条不同的流动，超过本页能容纳的数目：每种单位中最小的，合计 ${leftOut} 条（${rows} 行）略去，不在地图、面板和表格里。`,
    working: '正在处理…',
    nothingShown: '还没有可以画出的行。地图仍显示原来的数据。',
    columns: '列的含义',
    columnsLead: '按列名和内容猜的，可以改。',
    moreColumns: '更多列',
    none: '（无）',
    unread: (names) => `没有读的列：${names}`,
    roles: {
      origin: '起点（或一端）',
      destination: '终点（或另一端）',
      value: '数值',
      unit: '单位',
      period: '时间',
      category: '类别',
      comparator: '比较词',
      state: '状态',
      label: '名称',
      quote: '原文',
      source: '来源',
      url: '网址',
      originLon: '起点经度',
      originLat: '起点纬度',
      destinationLon: '终点经度',
      destinationLat: '终点纬度',
      periodKind: '时间类型',
      periodStart: '开始',
      periodEnd: '结束',
      asOf: '截至',
      direction: '方向',
      printed: '印出的数',
      record: '记录编号',
      sumRows: '相加的行数',
      sumNotReported: '其中未报告的行数',
    },
    directed: '有方向（从起点到终点）',
    hasHeader: '第一行是表头',
    unit: '数值的单位',
    unitLead: '文件里没有写单位。请填写，例如 万人次、吨、亿元；单位不会替您猜。',
    usualUnits: '万人次 人次 吨 万吨 元 亿元',
    take: '用这个单位',
    direction: '哪一列是起点？',
    directionLead: '列名没有说明方向。回答之前不画箭头，往返分开计算。',
    originIs: (column) => `起点是“${column}”`,
    noDirection: '没有方向',
    codes: (column) => `“${column}”列是行政区划代码吗？`,
    codesLead: (sample) =>
      `这一列是数字（${sample}），不能确定是国标 GB/T 2260 的行政区划代码；邮编、小区编号和外国代码也可能是这种形式。回答之前不画。`,
    confirmCodes: '是行政区划代码',
    sample: '前几行',
    report: '逐行报告',
    noProblems: '没有发现问题。',
    line: (line) => `第 ${line} 行`,
    ofFile: '整个文件',
    emptyCell: '（空）',
    consequences: { 'nothing-shown': '无法显示', skipped: '已跳过', warning: '已画出，请知悉' },
    listed: (listed, all) => `列出前 ${listed} 处，共 ${all} 处；改正文件后再读会更快。`,
    acceptAll: (count) => `采用全部确定的建议（${count}）`,
    replaceBy: (text) => `改为 ${text}`,
    thisRow: '只改这一行',
    allRows: (count) => `相同的 ${count} 行都改`,
    skippedRow: '跳过此行',
    whichPlace: '请选择…',
    undo: '撤销',
    download: '下载改正后的文件',
    another: '另一个文件',
    close: '关闭',
    linked: '数据已写进网址，复制网址就能分享。',
    tooLongForLink: '数据太多，放不进网址。请用“分享与导出”存成一个 HTML 文件，或把文件放到网上用地址打开。',
    userSchema: '这是 Duikou 自己格式的数据集，已直接打开。',
  },
  'zh-Hant': {
    title: '自己的資料',
    lead: '貼上、拖入或選擇一個表格（CSV、TSV、JSON）：每列兩個地點，可帶數值和單位。資料不離開本頁。',
    paste: '貼上表格',
    pasteHint: '起點,終點,年份,數值,單位\n北京,瀋陽,2018,258,萬人次',
    pasted: '貼上的表格',
    readPasted: '讀入',
    choose: '選擇檔案…',
    drop: '把檔案拖到這裡',
    address: '網上檔案的位址（http 或 https）',
    open: '開啟',
    badAddress: '這不是 http 或 https 位址。',
    starters: '起步檔案',
    startersLead: '可以直接開啟，也可以下載後照著改。',
    starterNames: {
      wanbei: '滬蘇浙城市結對幫扶皖北城市，8 對（2021）',
      ningboYanbian: '寧波區縣與延邊市縣，10 對（2017；多數縣沒有可用的座標）',
      report: '內建的報導（有兩端的記錄）',
      template: '空白範本',
    },
    template: '空白範本',
    backToReport: '回到內建的報導',
    reading: (title, share, rows) => `正在讀 ${title}：${share}%，${rows} 列`,
    adding: (title, share, rows) => `正在核對並相加 ${title}：${share}%，${rows} 列`,
    cancel: '取消',
    cancelled: '已取消，畫面沒有變化。',
    counts: (read, shown, skipped, leftOut) =>
      `讀入 ${read} 列 = 畫出 ${shown} + 略過 ${skipped}${leftOut === null ? '' : ` + 略去 ${leftOut}`}`,
    form: (encoding, delimiter, blankLines) =>
      `編碼 ${encoding}，分隔符 ${delimiter}${blankLines > 0 ? `，跳過 ${blankLines} 個空行` : ''}`,
    summed: (rows, flows) => `兩端、單位、時間、類別和來源都相同的 ${rows} 列相加成 ${flows} 條流動。`,
    leftOut: (flows, leftOut, rows) =>
      `共 ${flows} 條不同的流動，超過本頁能容納的數目：每種單位中最小的，合計 ${leftOut} 條（${rows} 列）略去，不在地圖、面板和表格裡。`,
    working: '正在處理…',
    nothingShown: '還沒有可以畫出的列。地圖仍顯示原來的資料。',
    columns: '欄的含義',
    columnsLead: '按欄名和內容猜的，可以改。',
    moreColumns: '更多欄',
    none: '（無）',
    unread: (names) => `沒有讀的欄：${names}`,
    roles: {
      origin: '起點（或一端）',
      destination: '終點（或另一端）',
      value: '數值',
      unit: '單位',
      period: '時間',
      category: '類別',
      comparator: '比較詞',
      state: '狀態',
      label: '名稱',
      quote: '原文',
      source: '來源',
      url: '網址',
      originLon: '起點經度',
      originLat: '起點緯度',
      destinationLon: '終點經度',
      destinationLat: '終點緯度',
      periodKind: '時間類型',
      periodStart: '開始',
      periodEnd: '結束',
      asOf: '截至',
      direction: '方向',
      printed: '印出的數',
      record: '記錄編號',
      sumRows: '相加的列數',
      sumNotReported: '其中未報告的列數',
    },
    directed: '有方向（從起點到終點）',
    hasHeader: '第一列是表頭',
    unit: '數值的單位',
    unitLead: '檔案裡沒有寫單位。請填寫，例如 萬人次、噸、億元；單位不會替您猜。',
    usualUnits: '萬人次 人次 噸 萬噸 元 億元',
    take: '用這個單位',
    direction: '哪一欄是起點？',
    directionLead: '欄名沒有說明方向。回答之前不畫箭頭，往返分開計算。',
    originIs: (column) => `起點是「${column}」`,
    noDirection: '沒有方向',
    codes: (column) => `「${column}」欄是行政區劃代碼嗎？`,
    codesLead: (sample) =>
      `這一欄是數字（${sample}），不能確定是國標 GB/T 2260 的行政區劃代碼；郵遞區號、小區編號和外國代碼也可能是這種形式。回答之前不畫。`,
    confirmCodes: '是行政區劃代碼',
    sample: '前幾列',
    report: '逐列報告',
    noProblems: '沒有發現問題。',
    line: (line) => `第 ${line} 行`,
    ofFile: '整個檔案',
    emptyCell: '（空）',
    consequences: { 'nothing-shown': '無法顯示', skipped: '已略過', warning: '已畫出，請知悉' },
    listed: (listed, all) => `列出前 ${listed} 處，共 ${all} 處；改正檔案後再讀會更快。`,
    acceptAll: (count) => `採用全部確定的建議（${count}）`,
    replaceBy: (text) => `改為 ${text}`,
    thisRow: '只改這一列',
    allRows: (count) => `相同的 ${count} 列都改`,
    skippedRow: '略過此列',
    whichPlace: '請選擇…',
    undo: '復原',
    download: '下載改正後的檔案',
    another: '另一個檔案',
    close: '關閉',
    linked: '資料已寫進網址，複製網址就能分享。',
    tooLongForLink: '資料太多，放不進網址。請用「分享與匯出」存成一個 HTML 檔案，或把檔案放到網上用位址開啟。',
    userSchema: '這是 Duikou 自己格式的資料集，已直接開啟。',
  },
  en: {
    title: 'Own data',
    lead: 'Paste, drop or choose a table (CSV, TSV, JSON): two places a row, with a value and its unit where there is one. Nothing leaves this page.',
    paste: 'Paste a table',
    pasteHint: 'origin,destination,year,value,unit\nBeijing,Shenyang,2018,2.58 million,person-times',
    pasted: 'pasted table',
    readPasted: 'Read',
    choose: 'Choose a file …',
    drop: 'Drop the file here',
    address: 'Address of a file on the web (http or https)',
    open: 'Open',
    badAddress: 'This is no http or https address.',
    starters: 'Starter files',
    startersLead: 'Open one, or download it and change it.',
    starterNames: {
      wanbei: 'Cities of Shanghai, Jiangsu and Zhejiang with northern Anhui, 8 pairs (2021)',
      ningboYanbian: 'Districts of Ningbo with counties of Yanbian, 10 pairs (2017; most counties have no point)',
      report: 'The built-in report (what has two ends)',
      template: 'A blank template',
    },
    template: 'Blank template',
    backToReport: 'Back to the built-in report',
    reading: (title, share, rows) => `Reading ${title}: ${share}%, ${rows} rows`,
    adding: (title, share, rows) => `Checking and adding up ${title}: ${share}%, ${rows} rows`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing has changed.',
    counts: (read, shown, skipped, leftOut) =>
      `${read} ${read === '1' ? 'row' : 'rows'} read = ${shown} drawn + ${skipped} skipped${leftOut === null ? '' : ` + ${leftOut} left out`}`,
    form: (encoding, delimiter, blankLines) =>
      `Encoding ${encoding}, delimiter ${delimiter}${blankLines > 0 ? `, ${blankLines} blank lines skipped` : ''}`,
    summed: (rows, flows) => `${rows} rows with the same ends, unit, time, category and source are added up to ${flows} flows.`,
    leftOut: (flows, leftOut, rows) =>
      `${flows} different flows are more than a page holds: the smallest of each unit, ${leftOut} flows (${rows} rows), are left out of map, panels and table.`,
    working: 'Working …',
    nothingShown: 'No row can be drawn yet. The map shows what it showed.',
    columns: 'Columns',
    columnsLead: 'Guessed by name and content; change what is wrong.',
    moreColumns: 'More columns',
    none: '(none)',
    unread: (names) => `Columns not read: ${names}`,
    roles: {
      origin: 'Origin (or one end)',
      destination: 'Destination (or other end)',
      value: 'Value',
      unit: 'Unit',
      period: 'Time',
      category: 'Category',
      comparator: 'Comparator',
      state: 'State',
      label: 'Label',
      quote: 'Quote',
      source: 'Source',
      url: 'Address',
      originLon: 'Origin longitude',
      originLat: 'Origin latitude',
      destinationLon: 'Destination longitude',
      destinationLat: 'Destination latitude',
      periodKind: 'Kind of time',
      periodStart: 'Start',
      periodEnd: 'End',
      asOf: 'As of',
      direction: 'Direction',
      printed: 'As printed',
      record: 'Record id',
      sumRows: 'Rows it sums',
      sumNotReported: 'Of these not reported',
    },
    directed: 'Directed, from origin to destination',
    hasHeader: 'The first line is a header',
    unit: 'Unit of the values',
    unitLead: 'The file names no unit. Give one, such as person-times, t, CNY: it is never guessed.',
    usualUnits: 'person-times people t CNY',
    take: 'Use this unit',
    direction: 'Which column is the origin?',
    directionLead: 'The names of the columns do not say it. Until you answer, no arrow is drawn, and the two ways are counted apart.',
    originIs: (column) => `“${column}” is the origin`,
    noDirection: 'There is no direction',
    codes: (column) => `Are the numbers of “${column}” codes of Chinese divisions?`,
    codesLead: (sample) =>
      `The column holds numbers (${sample}). It is not certain that they are codes of GB/T 2260: post codes, zones and codes of other countries look alike. Until you answer, nothing is drawn by them.`,
    confirmCodes: 'They are codes of GB/T 2260',
    sample: 'First rows',
    report: 'Report by row',
    noProblems: 'Nothing amiss.',
    line: (line) => `Line ${line}`,
    ofFile: 'The whole file',
    emptyCell: '(empty)',
    consequences: { 'nothing-shown': 'can’t be shown', skipped: 'skipped', warning: 'drawn; please note' },
    listed: (listed, all) => `The first ${listed} of ${all} are listed; correcting the file itself may be quicker.`,
    acceptAll: (count) => `Accept all certain suggestions (${count})`,
    replaceBy: (text) => `Change to ${text}`,
    thisRow: 'this row only',
    allRows: (count) => `all ${count} rows like it`,
    skippedRow: 'Set this row aside',
    whichPlace: 'Choose …',
    undo: 'Undo',
    download: 'Download the corrected file',
    another: 'Another file',
    close: 'Close',
    linked: 'The data are in the address now: copy it to share them.',
    tooLongForLink:
      'Too much for an address. Save it as one HTML file under “Share and export”, or put the file on the web and open it by its address.',
    userSchema: 'A data set in Duikou’s own form; it has been opened as it is.',
  },
});
