/** The sentences for what goes wrong where the network has not: they come when one is first needed, or with the panels. */
import type { ErrorCode, ErrorDetails } from '../../error.ts';
import type { EarlyErrorCode } from '../atlas/messages.ts';
import { defineMessages } from '../message-tables.ts';

export type ErrorWords = { readonly [Code in Exclude<ErrorCode, EarlyErrorCode>]: (details: ErrorDetails) => string };

declare module '../message-tables.ts' {
  interface Words {
    readonly errors: ErrorWords;
  }
}

export const errorWords = defineMessages('errors', {
  'zh-Hans': {
    'unknown-select': ({ value }) => `没有名为“${value}”的地区或结对。地图保持原样，请从列表里选一个。`,
    'unknown-topic': ({ value, known }) => `没有名为“${value}”的主题，仍按原来的显示。可用的有：${known}。`,
    'unknown-lang': ({ value, known }) => `没有“${value}”这种语言，仍用原来的语言。可用的有：${known}。`,
    'unknown-words': ({ value }) => `词表里没有“${value}”，或者它该是函数而不是文字；词语保持不变。`,
    'unknown-renderer': ({ value, known }) => `没有名为“${value}”的绘图方式，改由系统自动选择。可用的有：${known}。`,
    'unknown-theme': ({ value, known }) => `没有名为“${value}”的明暗设置，仍用原来的。可用的有：${known}。`,
    'unknown-view': ({ value }) => `链接里的视野“${value}”无法读出，仍用原来的视野。`,
    'unknown-panel': ({ value, known }) => `没有名为“${value}”的面板，其余照常显示。可用的有：${known}。`,
    'unknown-width': ({ value, known }) => `没有名为“${value}”的线宽算法，画面保持不变。可选：${known}。`,
    'unknown-top': ({ value, known }) => `“${value}”不是流动的条数，画面保持不变。可选：${known}。`,
    'unknown-sources': ({ value, known }) => `没有名为“${value}”的来源选项，画面保持不变。可选：${known}。`,
    'unknown-src': ({ value }) => `链接里的数据“${value}”无法读出（只接受 http 或 https 地址，或完整的数据）。仍显示原来的数据。`,
    'unknown-record': ({ value }) => `数据中没有记录“${value}”，其余内容照常显示。`,
    'other-data-version': ({ found, known, age }) =>
      `这个链接是用${age === 'older' ? '较早' : age === 'newer' ? '较新' : '另一'}的数据版本 ${found} 做的，现在显示的是 ${known}，数字可能不同。${age === 'newer' ? '本页的数据较旧，请看看有没有更新。' : '引用时请写明版本。'}`,
    'unknown-step': ({ value, known }) => `没有名为“${value}”的步骤，画面保持不变。可用的有：${known}。`,
    'tour-unusable': ({ reason }) => `导览无法读取${reason === '' ? '' : `（${reason}）`}，地图照常使用。请检查网络后重试。`,
    'tour-problems': ({ told, read, problems }) => `导览 ${read} 步中有 ${told} 步可以讲；其余请改正文件。${problems}`,
    'tour-unknown-parts': ({ parts }) => `导览提到了数据中没有的内容，这些步骤略去它们照讲：${parts}。`,
    'window-refused': () => '浏览器没有打开能应答的第二个窗口，讲稿显示在说明下面。',
    'full-screen-refused': ({ reason }) => `浏览器没有进入全屏（${reason}）。导览照常进行；可以试试浏览器自己的全屏键（F11）。`,
    'unknown-host': ({ value }) => `本页没有 id 为“${value}”的地图或图集，面板暂时无法显示。`,
    'data-blocked': ({ src }) =>
      `读不到 ${src}：网络不通，或对方服务器不允许别的网页读取（需要响应头 Access-Control-Allow-Origin）。仍显示原来的数据；可以下载该文件，再拖进来。`,
    'data-not-json': ({ src }) => `${src} 不是 JSON 文件，或者不完整。仍显示原来的数据；请检查文件内容。`,
    'data-cut-off': ({ src }) => `数据文件 ${src} 没有传完就断了。仍显示原来的数据；请检查网络后重试。`,
    'data-silent': ({ src, seconds }) =>
      `${src} 的服务器 ${seconds} 秒内没有传来数据，或传来的太少，已停止等待。仍显示原来的数据；可以重试，或下载该文件后拖进来。`,
    'data-too-large': ({ src, megabytes }) => `${src} 超过 ${megabytes} MB，已停止读取。仍显示原来的数据；请换一个小一些的文件。`,
    'data-newer-schema': ({ found, known }) => `数据文件的格式（${found}）比本程序认识的（${known}）新。仍显示原来的数据；请更新 Duikou。`,
    'data-unusable': ({ problems }) => `数据文件里没有可以显示的结对（${problems} 处问题）。仍显示原来的数据。`,
    'user-data-unusable': ({ title, reason }) => `${title} 里没有可以画出的行：${reason} 仍显示原来的数据。`,
    'data-skipped': ({ skipped, read, first }) => `读到 ${read} 条，其中 ${skipped} 条有问题，未显示：${first}`,
    'picture-too-large': ({ width, height }) => `浏览器画不了 ${width} × ${height} 像素的图，没有生成。请选小一些的倍数，或者存成 SVG。`,
    'one-file-unavailable': () => '取不到 duikou.html，没有生成。请检查网络后重试。',
    'webgl-unavailable': () => '此浏览器不能使用 WebGL，已改用 SVG 地图，功能不减。',
    'webgl-lost': () => '显卡中断了绘图，已改用 SVG 地图，选择未丢失；恢复后会自动换回。',
    'worker-silent': () => '地图的后台程序没有响应（可能被安全策略阻止），已改用 SVG 地图，功能不减。',
  },
  'zh-Hant': {
    'unknown-select': ({ value }) => `沒有名為「${value}」的地區或結對。地圖保持原樣，請從清單裡選一個。`,
    'unknown-topic': ({ value, known }) => `沒有名為「${value}」的主題，仍按原來的顯示。可用的有：${known}。`,
    'unknown-lang': ({ value, known }) => `沒有「${value}」這種語言，仍用原來的語言。可用的有：${known}。`,
    'unknown-words': ({ value }) => `詞表裡沒有「${value}」，或者它該是函式而不是文字；詞語保持不變。`,
    'unknown-renderer': ({ value, known }) => `沒有名為「${value}」的繪圖方式，改由系統自動選擇。可用的有：${known}。`,
    'unknown-theme': ({ value, known }) => `沒有名為「${value}」的明暗設定，仍用原來的。可用的有：${known}。`,
    'unknown-view': ({ value }) => `連結裡的視野「${value}」無法讀出，仍用原來的視野。`,
    'unknown-panel': ({ value, known }) => `沒有名為「${value}」的面板，其餘照常顯示。可用的有：${known}。`,
    'unknown-width': ({ value, known }) => `沒有名為「${value}」的線寬算法，畫面保持不變。可選：${known}。`,
    'unknown-top': ({ value, known }) => `「${value}」不是流動的條數，畫面保持不變。可選：${known}。`,
    'unknown-sources': ({ value, known }) => `沒有名為「${value}」的來源選項，畫面保持不變。可選：${known}。`,
    'unknown-src': ({ value }) => `連結裡的資料「${value}」無法讀出（只接受 http 或 https 位址，或完整的資料）。仍顯示原來的資料。`,
    'unknown-record': ({ value }) => `資料中沒有記錄「${value}」，其餘內容照常顯示。`,
    'other-data-version': ({ found, known, age }) =>
      `這個連結是用${age === 'older' ? '較早' : age === 'newer' ? '較新' : '另一'}的資料版本 ${found} 做的，現在顯示的是 ${known}，數字可能不同。${age === 'newer' ? '本頁的資料較舊，請看看有沒有更新。' : '引用時請寫明版本。'}`,
    'unknown-step': ({ value, known }) => `沒有名為「${value}」的步驟，畫面保持不變。可用的有：${known}。`,
    'tour-unusable': ({ reason }) => `導覽無法讀取${reason === '' ? '' : `（${reason}）`}，地圖照常使用。請檢查網路後重試。`,
    'tour-problems': ({ told, read, problems }) => `導覽 ${read} 步中有 ${told} 步可以講；其餘請改正檔案。${problems}`,
    'tour-unknown-parts': ({ parts }) => `導覽提到了資料中沒有的內容，這些步驟略去它們照講：${parts}。`,
    'window-refused': () => '瀏覽器沒有開啟能回應的第二個視窗，講稿顯示在說明下面。',
    'full-screen-refused': ({ reason }) => `瀏覽器沒有進入全螢幕（${reason}）。導覽照常進行；可以試試瀏覽器自己的全螢幕鍵（F11）。`,
    'unknown-host': ({ value }) => `本頁沒有 id 為「${value}」的地圖或圖集，面板暫時無法顯示。`,
    'data-blocked': ({ src }) =>
      `讀不到 ${src}：網路不通，或對方伺服器不允許別的網頁讀取（需要回應標頭 Access-Control-Allow-Origin）。仍顯示原來的資料；可以下載該檔案，再拖進來。`,
    'data-not-json': ({ src }) => `${src} 不是 JSON 檔，或者不完整。仍顯示原來的資料；請檢查檔案內容。`,
    'data-cut-off': ({ src }) => `資料檔 ${src} 沒有傳完就斷了。仍顯示原來的資料；請檢查網路後重試。`,
    'data-silent': ({ src, seconds }) =>
      `${src} 的伺服器 ${seconds} 秒內沒有傳來資料，或傳來的太少，已停止等待。仍顯示原來的資料；可以重試，或下載該檔案後拖進來。`,
    'data-too-large': ({ src, megabytes }) => `${src} 超過 ${megabytes} MB，已停止讀取。仍顯示原來的資料；請換一個小一些的檔案。`,
    'data-newer-schema': ({ found, known }) => `資料檔的格式（${found}）比本程式認識的（${known}）新。仍顯示原來的資料；請更新 Duikou。`,
    'data-unusable': ({ problems }) => `資料檔裡沒有可以顯示的結對（${problems} 處問題）。仍顯示原來的資料。`,
    'user-data-unusable': ({ title, reason }) => `${title} 裡沒有可以畫出的列：${reason} 仍顯示原來的資料。`,
    'data-skipped': ({ skipped, read, first }) => `讀到 ${read} 條，其中 ${skipped} 條有問題，未顯示：${first}`,
    'picture-too-large': ({ width, height }) => `瀏覽器畫不了 ${width} × ${height} 像素的圖，沒有產生。請選小一些的倍數，或者存成 SVG。`,
    'one-file-unavailable': () => '取不到 duikou.html，沒有產生。請檢查網路後重試。',
    'webgl-unavailable': () => '此瀏覽器不能使用 WebGL，已改用 SVG 地圖，功能不減。',
    'webgl-lost': () => '顯示卡中斷了繪圖，已改用 SVG 地圖，選擇未遺失；恢復後會自動換回。',
    'worker-silent': () => '地圖的背景程式沒有回應（可能被安全政策阻擋），已改用 SVG 地圖，功能不減。',
  },
  en: {
    'unknown-select': ({ value }) => `No region or pairing is called “${value}”. The map stays as it is; choose one from the list.`,
    'unknown-topic': ({ value, known }) => `There is no topic “${value}”; the view stays as it is. Known: ${known}.`,
    'unknown-lang': ({ value, known }) => `There is no language “${value}”; the words stay as they are. Known: ${known}.`,
    'unknown-words': ({ value }) => `There is no word “${value}”, or it is a function and not a text; the words stay as they are.`,
    'unknown-renderer': ({ value, known }) => `There is no renderer “${value}”; the best one is chosen instead. Known: ${known}.`,
    'unknown-theme': ({ value, known }) => `There is no theme “${value}”; the colours stay as they are. Known: ${known}.`,
    'unknown-view': ({ value }) => `The view “${value}” in the link can’t be read; the view stays as it is.`,
    'unknown-panel': ({ value, known }) => `There is no panel “${value}”; the others are shown. Known: ${known}.`,
    'unknown-width': ({ value, known }) => `There is no width scale “${value}”; the view stays as it is. Known: ${known}.`,
    'unknown-top': ({ value, known }) => `“${value}” is no number of flows; the view stays as it is. Known: ${known}.`,
    'unknown-sources': ({ value, known }) => `There are no sources “${value}”; the view stays as it is. Known: ${known}.`,
    'unknown-src': ({ value }) =>
      `The data of the link (“${value}”) can’t be read: only http or https addresses, or data that are whole. What was shown stays.`,
    'unknown-record': ({ value }) => `The data set has no record “${value}”. The rest of the view is shown.`,
    'other-data-version': ({ found, known, age }) =>
      `This link was made with version ${found} of the data${age === 'older' ? ', an older one' : age === 'newer' ? ', a newer one' : ''}; version ${known} is shown, and figures may differ. ${age === 'newer' ? 'This page’s data are older: look for a newer page.' : 'Name the version when you cite.'}`,
    'unknown-step': ({ value, known }) => `The tour has no step “${value}”; the view stays as it is. Known: ${known}.`,
    'tour-unusable': ({ reason }) =>
      `The tour could not be read${reason === '' ? '' : ` (${reason})`}. The map works as before; check the connection and try again.`,
    'tour-problems': ({ told, read, problems }) =>
      `${told} of the tour’s ${read} steps can be told; correct the file for the rest. ${problems}`,
    'tour-unknown-parts': ({ parts }) => `The tour names what the data do not have; its steps are told without: ${parts}.`,
    'window-refused': () => 'The browser opened no second window that answers; the notes are shown below the caption.',
    'full-screen-refused': ({ reason }) =>
      `The browser did not fill the screen (${reason}). The tour goes on as it is; the browser’s own key (F11) may do it.`,
    'unknown-host': ({ value }) => `No map or atlas on this page has the id “${value}”, so the panel has nothing to show yet.`,
    'data-blocked': ({ src }) =>
      `${src} can’t be read: there is no network, or its server does not let other pages read it (it would have to send Access-Control-Allow-Origin). What was shown stays; download the file and drop it here.`,
    'data-not-json': ({ src }) => `${src} is not JSON, or not whole. The data shown before stay; check the file.`,
    'data-cut-off': ({ src }) =>
      `The data file ${src} broke off before its end. The data shown before stay; check the connection and try again.`,
    'data-silent': ({ src, seconds }) =>
      `The server of ${src} sent nothing, or next to nothing, for ${seconds} seconds, so it is no longer waited for. What was shown stays; try again, or download the file and drop it here.`,
    'data-too-large': ({ src, megabytes }) =>
      `${src} is larger than ${megabytes} MB, so it was not read to its end. What was shown stays; take a smaller file.`,
    'data-newer-schema': ({ found, known }) =>
      `The data file is written in a newer form (${found}) than this version knows (${known}). The data shown before stay; update Duikou.`,
    'data-unusable': ({ problems }) =>
      `The data file holds no pairing that can be shown (problems: ${problems}). The data shown before stay.`,
    'user-data-unusable': ({ title, reason }) => `No row of ${title} can be drawn. ${reason} What was shown stays.`,
    'data-skipped': ({ skipped, read, first }) => `Of ${read} records read, ${skipped} were skipped and are not shown: ${first}`,
    'picture-too-large': ({ width, height }) =>
      `The browser can’t draw a picture of ${width} × ${height} pixels, so none was made. Choose a smaller scale, or save as SVG.`,
    'one-file-unavailable': () => 'duikou.html could not be fetched, so no file was made. Check the connection and try again.',
    'webgl-unavailable': () => 'This browser can’t use WebGL; the SVG map is shown instead and does all the same.',
    'webgl-lost': () => 'The graphics card stopped drawing; the SVG map has taken over and keeps the selection. It changes back by itself.',
    'worker-silent': () =>
      'The map’s background worker does not answer (a security policy may block it); the SVG map is shown instead and does all the same.',
  },
});
