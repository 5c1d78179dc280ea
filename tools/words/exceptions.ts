/**
 * Where OpenCC's words for Taiwan are not the ones that the interface uses: pairs of what OpenCC writes and what stands in its place. The
 * longest phrase that fits wins, and what has been replaced is not looked at again.
 */
export type Exceptions = readonly (readonly [converted: string, instead: string])[];

/** In every table of words and in the documentation. */
export const everywhere: Exceptions = [
  ['“', '「'],
  ['”', '」'],
  ['報道', '報導'],
  ['專案', '項目'],
  ['列表', '清單'],
  ['查詢', '尋找'],
  ['開啟', '打開'],
  ['回車', 'Enter '],
  ['麵板', '面板'],
  ['對話方塊', '對話框'],
  ['全屏', '全螢幕'],
  ['畫素', '像素'],
  ['型別', '類型'],
  ['指令碼', '腳本'],
  ['區劃程式碼', '區劃代碼'],
];

/** In every table of words. */
export const everyTable: Exceptions = [
  ['快捷鍵', '快速鍵'],
  ['退出全屏', '離開全螢幕'],
  ['滾動', '捲動'],
  ['跳過', '略過'],
  ['生成', '產生'],
  ['應答', '回應'],
  ['響應頭', '回應標頭'],
  ['響應', '回應'],
  ['阻止', '阻擋'],
  ['模板', '範本'],
  ['電子表格', '試算表'],
  ['表格軟體', '試算表軟體'],
  // A character that is two in traditional script, where OpenCC takes the wrong one.
  ['報道里', '報導裡'],
  ['格里', '格裡'],
  ['沒有隻', '沒有只'],
  ['復制', '複製'],
];

/** 行 is a row, 列 a column. */
const rowsAndColumns: Exceptions = [
  ['行', '列'],
  ['列', '欄'],
  ['行政', '行政'],
  ['現行', '現行'],
  ['空行', '空行'],
  ['列出', '列出'],
];

/** In the tables of one folder. */
export const ofTable: Readonly<Record<string, Exceptions>> = {
  'src/i18n/atlas': [
    ['簡體中文', '繁體中文'],
    ['漢字、漢字', '漢字、汉字'],
    ['chineseCount(count)', "chineseCount(count, '兩')"],
    ['起止', '起迄'],
    ['檢視', '視圖'],
    ['資料檔案', '資料檔'],
    ['檢查地址', '檢查網址'],
  ],
  'src/i18n/shared/data-problems': [['迴圈', '循環']],
  'src/i18n/shared/errors': [
    ['演算法', '算法'],
    ['地址', '位址'],
    ['資料檔案', '資料檔'],
    ['JSON 檔案', 'JSON 檔'],
    ['沒有開啟', '沒有開啟'],
    ['畫出的行', '畫出的列'],
    ['丟失', '遺失'],
    ['後臺', '背景'],
    ['安全策略', '安全政策'],
  ],
  'src/i18n/shared/evidence': [
    ['} 行', '} 列'],
    ['餘/多', '餘／多'],
  ],
  'src/i18n/shared/page': [['選擇、', '選取、']],
  'src/i18n/shared/share': [
    ['用地址開啟', '用位址開啟'],
    ['地址', '網址'],
    ['表格軟體可', '試算表可'],
    ['每行', '每列'],
    ['要素', '圖徵'],
    ['檢視', '查看'],
  ],
  'src/features/filters/messages': [['漢字、漢字', '漢字、汉字']],
  'src/features/flows/controls/messages': [
    ['} 行', '} 列'],
    ['逐行', '逐列'],
  ],
  'src/features/import/messages': [
    ...rowsAndColumns,
    // The line of a file, which may hold no row.
    ['${line} 行', '${line} 行'],
    ['地址', '位址'],
    ['開啟', '開啟'],
    ['外國程式碼', '外國代碼'],
    ['郵編', '郵遞區號'],
    ['撤銷', '復原'],
  ],
  'src/features/map/messages': [
    ['窄屏', '窄螢幕'],
    ['下一行、上一行', '下一列、上一列'],
  ],
  'src/features/report/messages': [['簡體字形', '規範繁體字形']],
  'src/features/table/messages': [['逐行', '逐列']],
  'src/features/tour/messages': [
    ['連結已選中', '連結已選取'],
    ['再開啟', '再開啟'],
  ],
  'src/import/messages': [
    ...rowsAndColumns,
    // Lines of a file.
    ['} 行沒有', '} 行沒有'],
    ["' 行第 '", "' 行第 '"],
    ['開啟', '開啟'],
    ['文本', '文字'],
    ['壓縮檔案', '壓縮檔'],
    ['單元格', '儲存格'],
    ['十進位制度', '十進位度'],
  ],
};
