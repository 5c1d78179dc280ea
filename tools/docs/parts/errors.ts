/** Every error code with its cause and the sentence for readers. The type of the table ensures that it is complete. */
import { html, type TemplateResult } from 'lit';
import { errorCodes, type ErrorCode } from '../../../src/error.ts';
import { loadMessages, errorSentence } from '../../../src/i18n/messages.ts';
import type { WrittenLanguage } from '../pages.ts';
import { docsWords, withTraditional } from '../words.ts';
import { prose } from '../html.ts';
import type { PartContext } from './part.ts';

const written: Readonly<Record<WrittenLanguage, Readonly<Record<ErrorCode, string>>>> = {
  en: {
    'unknown-select': '`select` names neither a pairing nor a region of the data set.',
    'unknown-topic': '`topic` is not one of the topics.',
    'unknown-lang': '`lang` is neither `zh-Hans`, `zh-Hant` or `en` nor a language that `addLanguage` has added.',
    'unknown-words':
      '`setMessages` or `addLanguage` was called with a word that no table has, or with a text where the table has a function.',
    'unknown-renderer': '`renderer` is not one of `auto`, `webgl`, `svg`.',
    'unknown-motion': '`motion` is not one of `once`, `flow`, `none`.',
    'unknown-theme': '`theme` is not one of `auto`, `light`, `dark`.',
    'unknown-bounds': '`bounds`, of a link or set by the page, is neither a name nor four degrees.',
    'unknown-view': '`view`, `panels`, or the `view` of a link, names a view that does not exist.',
    'unknown-level': '`level` is not one of `auto`, `place`, `prefecture`, `province`, `region`.',
    'unknown-width': 'The `width` of a link is not one of `sqrt`, `linear`, `log`.',
    'unknown-top': 'The `top` of a link is not a whole number from 1 to 100000.',
    'unknown-auto': 'The `auto` of a link is not one of `place`, `prefecture`, `province`, `region`.',
    'unknown-ways': 'The `ways` of a link is not one of `both`, `out`, `in`, `net`.',
    'unknown-drawn': 'The `drawn` of a link is neither `view` nor `all`.',
    'unknown-least': 'The `least` of a link is not a number above 0.',
    'unknown-compare': 'The `compare` of a link does not name two pairings of the data set.',
    'unknown-sources': 'The `sources` of a link is neither `report` nor `all`.',
    'unknown-records': 'The `records` of a link is neither `selection` nor `all`.',
    'unknown-record': 'The `record` of a link or of a figure is not in the data set.',
    'other-data-version': 'A link was made with another version of the data.',
    'unknown-step': '`step` names no step of the tour.',
    'tour-unusable': 'The file of the tour can’t be fetched, or it is not a tour.',
    'tour-problems': 'Steps of the tour were skipped, or fields of its file are unknown.',
    'tour-unknown-parts': 'The tour names regions or records that the data do not have.',
    'window-refused': 'The browser opened no second window for the notes, or the window does not answer.',
    'full-screen-refused': 'The browser did not fill the screen; a frame needs `allow="fullscreen"`.',
    'unknown-host': '`for` names no atlas or map on the page.',
    'data-unreachable':
      'The file behind `src` can’t be fetched: missing, blocked, of another origin that does not allow it, or opened from `file://`.',
    'unknown-src': 'The `src` of a link is not a web address.',
    'data-blocked': 'The file in `src` or in a link is on another server, which does not let this page read it.',
    'user-data-unusable': 'Nothing in the file that a reader opened can be used.',
    'picture-too-large': 'The browser has no canvas of the size of the picture.',
    'one-file-unavailable': 'The page can’t fetch `duikou.html`, so it can’t save the one file.',
    'data-needs-consent': 'A link names data of another site. They are fetched once the reader agrees; the event is no fault.',
    'not-displayed': 'The element is on no page, or has no box (`display: none`), so it has no picture.',
    'address-taken': 'Another atlas of the page has the attribute `address` too.',
    'mark-without-place': 'An element with `slot="mark"` has no valid `lon` and `lat`.',
    'data-cut-off': 'The file behind `src` broke off before its end.',
    'data-parts-differ':
      'The server of a Parquet file sent other parts than it was asked for, or the file is incomplete or changed meanwhile.',
    'data-silent': 'The server of the file in `src` or in a link sent less than 4 kB in 12 seconds.',
    'data-too-large': 'The file in `src` or in a link is larger than 256 MB.',
    'report-unreachable': 'The built-in report could not be fetched.',
    'webgl-unreachable': 'The script of the WebGL map could not be started.',
    'svg-unreachable': 'The script of the SVG map could not be started.',
    'panels-unreachable': 'The scripts of the panels beyond the first could not be started.',
    'newer-version': 'The site has a newer version, which a reload shows; or a file of the version on screen is no longer there.',
    'part-unreachable': 'A script or data file of Duikou did not load, or could not be started.',
    'data-not-json': 'The file behind `src` is not JSON.',
    'data-newer-schema': 'The file was written for a newer Duikou.',
    'data-unusable': 'Nothing in the file can be shown.',
    'data-skipped': 'Some records were skipped; the rest is shown.',
    'geography-unreachable': 'The boundaries can’t be fetched.',
    'detail-unreachable': 'The finer boundaries can’t be fetched.',
    'webgl-unavailable': 'The browser has no WebGL 2, or refuses it.',
    'webgl-lost': 'The graphics card lost the WebGL context.',
    'worker-silent': 'MapLibre’s worker does not answer, usually because a policy lacks `worker-src blob:`.',
    unexpected: 'An unexpected exception.',
  },
  'zh-Hans': {
    'unknown-select': '`select` 既不是数据里的结对，也不是地区。',
    'unknown-topic': '`topic` 不是已有的主题。',
    'unknown-lang': '`lang` 不是 `zh-Hans`、`zh-Hant`、`en` 之一，也不是用 `addLanguage` 加的语言。',
    'unknown-words': '交给 `setMessages` 或 `addLanguage` 的项不在文字表里，或者应为函数的地方给了文字。',
    'unknown-renderer': '`renderer` 不是 `auto`、`webgl`、`svg` 之一。',
    'unknown-motion': '`motion` 不是 `once`、`flow`、`none` 之一。',
    'unknown-theme': '`theme` 不是 `auto`、`light`、`dark` 之一。',
    'unknown-bounds': '链接里的或网页设定的 `bounds` 既不是名称，也不是四个经纬度。',
    'unknown-view': '`view`、`panels` 或链接里的 `view` 指的视图不存在。',
    'unknown-level': '`level` 不是 `auto`、`place`、`prefecture`、`province`、`region` 之一。',
    'unknown-width': '链接里的 `width` 不是线宽算法（`sqrt`、`linear`、`log`）。',
    'unknown-top': '链接里的 `top` 不是1到100,000的整数。',
    'unknown-auto': '链接里的 `auto` 不是 `place`、`prefecture`、`province`、`region` 之一。',
    'unknown-ways': '链接里的 `ways` 不是 `both`、`out`、`in`、`net` 之一。',
    'unknown-drawn': '链接里的 `drawn` 既不是 `view` 也不是 `all`。',
    'unknown-least': '链接里的 `least` 不是大于0的数。',
    'unknown-compare': '链接里的 `compare` 不是资料里的两对。',
    'unknown-sources': '链接里的 `sources` 既不是 `report` 也不是 `all`。',
    'unknown-records': '链接里的 `records` 既不是 `selection` 也不是 `all`。',
    'unknown-record': '链接或数字元素里的 `record` 不在数据中。',
    'other-data-version': '链接是用另一个数据版本做的。',
    'unknown-step': '`step` 指的步骤不在导览里。',
    'tour-unusable': '导览文件无法加载，或者不是导览。',
    'tour-problems': '导览里有几步被跳过，或者文件里有无法识别的内容。',
    'tour-unknown-parts': '导览提到的地区或记录，数据里没有。',
    'window-refused': '浏览器没有为讲稿打开第二个窗口，或者那个窗口没有回应。',
    'full-screen-refused': '浏览器没有全屏；框架需要 `allow="fullscreen"`。',
    'unknown-host': '`for` 指的地图集或地图不在本页。',
    'data-unreachable': '`src` 指的文件无法加载：不存在、被阻止、在另一个源而对方没有许可，或者网页是从 `file://` 打开的。',
    'unknown-src': '链接里的 `src` 不是网址。',
    'data-blocked': '链接或 `src` 指的文件在另一台服务器上，对方没有许可本页读取。',
    'user-data-unusable': '读者自己的文件里没有可以读的内容。',
    'picture-too-large': '浏览器没有那么大的画布。',
    'one-file-unavailable': '网页无法加载 `duikou.html`，无法保存为一个文件。',
    'data-needs-consent': '链接要显示另一个网站的数据，读者同意之后才获取；这不是故障。',
    'not-displayed': '元素不在页面上，或者没有显示（`display: none`），因此没有图像。',
    'address-taken': '本页另一个地图集也有 `address` 属性。',
    'mark-without-place': '带 `slot="mark"` 的元素没有可用的 `lon` 和 `lat`。',
    'data-cut-off': '`src` 指的文件在传完之前中断。',
    'data-parts-differ': '服务器传来的 Parquet 文件的部分不是所请求的，或者文件不完整，或者中途变了。',
    'data-silent': '`src` 或链接所指文件的服务器12秒内传来的不足4 kB。',
    'data-too-large': '`src` 或链接所指的文件超过256 MB。',
    'report-unreachable': '内置报道的数据无法加载。',
    'webgl-unreachable': 'WebGL 地图的程序未能启动。',
    'svg-unreachable': 'SVG 地图的程序未能启动。',
    'panels-unreachable': '其他面板的程序未能启动。',
    'newer-version': '网站有更新的版本，请重新载入；或者旧版的一部分已经无法加载。',
    'part-unreachable': 'Duikou 自己的程序或数据文件无法加载，或者未能启动。',
    'data-not-json': '`src` 指的文件不是 JSON。',
    'data-newer-schema': '文件是为更新的 Duikou 写的。',
    'data-unusable': '文件里没有可以显示的内容。',
    'data-skipped': '有些记录不能显示，其余照常。',
    'geography-unreachable': '边界数据无法加载。',
    'detail-unreachable': '更细的边界无法加载。',
    'webgl-unavailable': '浏览器没有 WebGL 2，或者不允许使用。',
    'webgl-lost': '显卡中断了绘图。',
    'worker-silent': 'MapLibre 的后台线程（worker）没有响应，多半是策略里没有 `worker-src blob:`。',
    unexpected: '意料之外的情况。',
  },
};
const causes = withTraditional(written);

/** Placeholders for the values in a sentence: `⟨value⟩`. */
const placeholders: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => `⟨${String(name)}⟩` });

await loadMessages();

export function errorsPart({ language }: PartContext): TemplateResult {
  const { errorCause, errorSentence: sentence } = docsWords[language];
  return html`<dl class="terms errors">${errorCodes.map(
    (code) =>
      html`<div id=${code}><dt><code>${code}</code></dt><dd><p><small>${errorCause}</small> ${prose(causes[language][code])}</p><p><small>${sentence}</small> ${errorSentence({ code, details: placeholders }, language)}</p></dd></div>`,
  )}</dl>`;
}
