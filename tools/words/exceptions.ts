/**
 * Exceptions for Traditional Chinese, which follows Taiwan's usage: pairs of a phrase that OpenCC writes and the phrase of the interface.
 * The longest matching phrase is replaced, and replaced text is not searched again.
 */
export type Exceptions = readonly (readonly [converted: string, instead: string])[];

/** Exceptions for every table of words and for the documentation. */
export const everywhere: Exceptions = [
  ['“', '「'],
  ['”', '」'],
  ['報道', '報導'],
  ['列表', '清單'],
  ['回車', 'Enter '],
  ['麵板', '面板'],
  ['對話方塊', '對話框'],
  ['全屏', '全螢幕'],
  ['平臺', '平台'],
  ['後臺', '後台'],
  ['選中', '選取'],
  ['跳過', '略過'],
  ['打開', '開啟'],
  ['時間線', '時間軸'],
  ['對比', '比較'],
  ['對比度', '對比度'],
  ['示例', '範例'],
  ['自定義', '自訂'],
  ['網上', '網路上'],
  ['獲取', '取得'],
  ['識別', '辨識'],
  ['釋出者', '發布者'],
  ['分佈', '分布'],
  ['合同', '合約'],
  ['信息技術', '資訊科技'],
  ['資訊技術', '資訊科技'],
  ['畫素', '像素'],
  ['型別', '類型'],
  ['指令碼', '腳本'],
  ['區劃程式碼', '區劃代碼'],
];

/** Exceptions for every table of words. */
export const everyTable: Exceptions = [
  ['快捷鍵', '快速鍵'],
  ['控制元件', '控制項'],
  ['拖動條', '拖曳列'],
  ['降序', '遞減'],
  ['分隔符', '分隔符號'],
  ['計劃總投資', '計畫總投資'],
  ['退出全屏', '離開全螢幕'],
  ['滾動', '捲動'],
  ['生成', '產生'],
  ['應答', '回應'],
  ['響應頭', '回應標頭'],
  ['響應', '回應'],
  ['阻止', '阻擋'],
  ['模板', '範本'],
  ['電子表格', '試算表'],
  ['表格軟體', '試算表軟體'],
  // One simplified character stands for two traditional ones, and OpenCC chooses the wrong one.
  ['報道里', '報導裡'],
  ['格里', '格裡'],
  ['沒有隻', '沒有只'],
  ['復制', '複製'],
];

/** In Taiwan 列 is a row and 欄 a column. */
const rowsAndColumns: Exceptions = [
  ['行', '列'],
  ['列', '欄'],
  ['行政', '行政'],
  ['現行', '現行'],
  ['空行', '空行'],
  ['列出', '列出'],
];

/** Exceptions for the tables of one folder. */
export const ofTable: Readonly<Record<string, Exceptions>> = {
  'src/i18n/atlas': [
    ['簡體中文', '繁體中文'],
    ['漢字、漢字', '漢字、汉字'],
    ['chineseCount(count)', "chineseCount(count, '兩')"],
    ["'simplified'", "'traditional'"],
    // The measure word of a record is 筆.
    ['條，共', '筆，共'],
    ['條記錄', '筆記錄'],
    ['篩除${count}條', '篩除${count}筆'],
    ['檢視', '視圖'],
    ['資料檔案', '資料檔'],
    ['檢查地址', '檢查網址'],
    ['}行', '}列'],
    ['其他行', '其他列'],
  ],
  'src/i18n/shared/data-problems': [['迴圈', '循環']],
  'src/i18n/shared/errors': [
    ['演算法', '算法'],
    ['檢視', '查看'],
    ['}條', '}筆'],
    ['地址', '位址'],
    ['資料檔案', '資料檔'],
    ['JSON 檔案', 'JSON 檔'],
    ['畫出的行', '畫出的列'],
    ['丟失', '遺失'],
    ['後台', '背景'],
    ['後臺', '背景'],
    ['安全策略', '安全政策'],
  ],
  'src/i18n/shared/evidence': [
    ['}行', '}列'],
    ['這一行', '這一列'],
    ['各行', '各列'],
  ],
  'src/i18n/shared/plots': [['}條', '}筆']],
  'src/i18n/shared/page': [['選擇、', '選取、']],
  'src/i18n/shared/share': [
    ['地址', '網址'],
    ['表格軟體可', '試算表可'],
    ['每行', '每列'],
    ['要素', '圖徵'],
    ['檢視', '查看'],
  ],
  'src/features/filters/messages': [
    ['漢字、漢字', '漢字、汉字'],
    ['}條', '}筆'],
  ],
  'src/features/compare/messages': [['}條', '}筆']],
  'src/features/places/messages': [['}條', '}筆']],
  'src/features/flows/controls/messages': [
    ['}行', '}列'],
    ['逐行', '逐列'],
  ],
  'src/features/import/messages': [
    ...rowsAndColumns,
    // Lines of a file keep 行, because they may contain no row.
    ['${line}行', '${line}行'],
    ['地址', '位址'],
    ['外國程式碼', '外國代碼'],
    ['這個程式碼', '這個代碼'],
    ['舊程式碼', '舊代碼'],
    ['單元格', '儲存格'],
    ['按周', '按週'],
    ['郵編', '郵遞區號'],
    ['撤銷', '復原'],
  ],
  'src/features/map/messages': [
    ['窄屏', '窄螢幕'],
    ['下一行、上一行', '下一列、上一列'],
  ],
  'src/features/report/messages': [
    ['簡體字形', '規範繁體字形'],
    ['}條', '}筆'],
  ],
  'src/features/table/messages': [
    ['逐行', '逐列'],
    ['}條', '}筆'],
  ],
  'src/features/timeline/messages': [['}條', '}筆']],
  'src/features/tour/messages': [],
  'src/import/messages': [
    ...rowsAndColumns,
    // Lines of a file.
    ['}行沒有', '}行沒有'],
    ["'行第'", "'行第'"],
    ['文本', '文字'],
    ['壓縮檔案', '壓縮檔'],
    ['單元格', '儲存格'],
    ['十進位制度', '十進位度'],
  ],
};
