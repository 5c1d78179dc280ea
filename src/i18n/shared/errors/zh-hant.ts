// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { ErrorWords } from './en.ts';

export const zhHant: ErrorWords = {
  'unknown-select': ({ value }) => `沒有名為「${value}」的地區或結對。地圖保持原樣，請從清單裡選一個。`,
  'unknown-topic': ({ value, known }) => `沒有名為「${value}」的主題，仍顯示原來的主題。可用的有：${known}。`,
  'unknown-lang': ({ value, known }) => `沒有「${value}」這種語言，仍用原來的語言。可用的有：${known}。`,
  'unknown-words': ({ value }) => `文字表裡沒有「${value}」，或者它應是函式而不是文字；介面文字保持不變。`,
  'unknown-renderer': ({ value, known }) => `沒有名為「${value}」的繪圖方式，改為自動選擇。可用的有：${known}。`,
  'unknown-motion': ({ value, known }) => `沒有名為「${value}」的動態方式，弧線仍照原來的方式運動。可用的有：${known}。`,
  'unknown-level': ({ value, known }) => `流動不能按「${value}」彙總，畫面保持不變。可選：${known}。`,
  'unknown-theme': ({ value, known }) => `沒有名為「${value}」的外觀設定，仍用原來的。可用的有：${known}。`,
  'unknown-bounds': ({ value }) => `視野「${value}」無法辨識，仍用原來的視野。`,
  'unknown-view': ({ value, known }) => `沒有名為「${value}」的查看，其餘照常顯示。可用的有：${known}。`,
  'unknown-width': ({ value, known }) => `沒有名為「${value}」的線寬算法，畫面保持不變。可選：${known}。`,
  'unknown-top': ({ value, known }) => `「${value}」不是流動的條數，畫面保持不變。可選：${known}。`,
  'unknown-compare': ({ value, known }) => `「${value}」不是可以並列的兩對，現在顯示全部。可選：${known}。`,
  'unknown-sources': ({ value, known }) => `沒有名為「${value}」的來源選項，畫面保持不變。可選：${known}。`,
  'unknown-records': ({ value, known }) => `沒有名為「${value}」的記錄選項，畫面保持不變。可選：${known}。`,
  'unknown-src': ({ value }) => `連結裡的資料「${value}」無法讀取（只接受 http 或 https 網址，或完整的資料）。仍顯示原來的資料。`,
  'unknown-record': ({ value }) => `資料中沒有記錄「${value}」，其餘內容照常顯示。`,
  'other-data-version': ({ found, known, age }) =>
    `這個連結是用${age === 'older' ? '較早' : age === 'newer' ? '較新' : '另一'}的資料版本 ${found} 做的，現在顯示的是 ${known}，數字可能不同。${age === 'newer' ? '本頁的資料較舊，請查看是否有更新的頁面。' : '引用時請寫明版本。'}`,
  'unknown-step': ({ value, known }) => `沒有名為「${value}」的步驟，畫面保持不變。可用的有：${known}。`,
  'tour-unusable': ({ reason }) => `導覽無法讀取${reason === '' ? '' : `（${reason}）`}，地圖照常使用。請檢查網路後重試。`,
  'tour-problems': ({ shown, read, problems }) => `導覽${read}步中有${shown}步可以使用；其餘各步請先改正檔案。${problems}`,
  'tour-unknown-parts': ({ parts }) => `導覽提到了資料中沒有的內容，這些步驟照常進行，但不顯示：${parts}。`,
  'window-refused': () => '瀏覽器沒有開啟第二個視窗，或該視窗沒有回應；講稿顯示在說明下方。',
  'full-screen-refused': ({ reason }) => `瀏覽器沒有進入全螢幕（${reason}）。導覽照常進行；可以試試瀏覽器自己的全螢幕鍵（F11）。`,
  'unknown-host': ({ value }) => `本頁沒有 id 為「${value}」的地圖或地圖集，面板暫時無法顯示。`,
  'data-blocked': ({ src }) =>
    `無法讀取 ${src}：網路不通，或對方伺服器不允許其他網頁讀取（需要回應標頭 Access-Control-Allow-Origin）。仍顯示原來的資料；可以下載該檔案，再拖進來。`,
  'data-needs-consent': ({ host }) =>
    `這個連結要顯示 ${host} 的資料。那是另一個網站，資料未經 Duikou 核對；取得時，該網站會得知本機的網路位址。仍顯示原來的資料。`,
  'data-not-json': ({ src }) => `${src} 不是 JSON 檔，或者不完整。仍顯示原來的資料；請檢查檔案內容。`,
  'data-cut-off': ({ src }) => `資料檔 ${src} 在傳完之前中斷了。仍顯示原來的資料；請檢查網路後重試。`,
  'data-parts-differ': ({ src }) =>
    `伺服器傳來的 ${src} 的各部分合不到一起：傳來的不是所請求的部分，或者檔案不完整，或者中途變了。仍顯示原來的資料；可以重試，或下載該檔案後拖進來。`,
  'data-silent': ({ src, seconds }) =>
    `${src} 的伺服器${seconds}秒內沒有傳來資料，或傳來的資料太少，已停止等待。仍顯示原來的資料；可以重試，或下載該檔案後拖進來。`,
  'data-too-large': ({ src, megabytes }) => `${src} 超過${megabytes} MB，已停止讀取。仍顯示原來的資料；請換一個小一些的檔案。`,
  'data-newer-schema': ({ found, known }) => `資料檔的格式（${found}）比本程式支援的（${known}）新。仍顯示原來的資料；請更新 Duikou。`,
  'data-unusable': ({ problems }) => `資料檔裡沒有可以顯示的結對（${problems}處問題）。仍顯示原來的資料。`,
  'user-data-unusable': ({ title, reason }) => `${title} 裡沒有可以畫出的列：${reason}仍顯示原來的資料。`,
  'data-skipped': ({ skipped, read, first }) => `讀取${read}筆，已略過有問題的${skipped}筆：${first}`,
  'not-displayed': () => '地圖沒有顯示在頁面上，因此沒有影像。請先顯示地圖，再試一次。',
  'address-taken': () => '本頁另一個地圖集已用網址儲存查看；這一個照常可用，但網址裡沒有它的查看。請只給其中一個寫 address 屬性。',
  'mark-without-place': ({ value }) => `本頁有一個標記沒有可用的位置（${value}），因此不顯示。請寫明 lon（−180～180）和 lat（−85～85）。`,
  'picture-too-large': ({ width, height }) => `瀏覽器無法繪製${width} × ${height}像素的圖片，沒有產生。請選擇較小的倍數，或儲存為 SVG。`,
  'one-file-unavailable': () => '無法載入 duikou.html，沒有產生。請檢查網路後重試。',
  'webgl-unavailable': () => '此瀏覽器無法使用 WebGL，已改用 SVG 地圖：內容相同，流向很多時移動較慢。',
  'webgl-lost': () => '顯示卡中斷了繪圖，已改用 SVG 地圖，選擇未遺失；恢復後會自動切換回來。',
  'worker-silent': () => '地圖的背景程式沒有回應（可能被安全政策阻擋），已改用 SVG 地圖，功能不受影響。',
};
