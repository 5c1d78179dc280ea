/** The messages between a frame and the page around it. The types ensure that every message and field is listed. */
import { html, type TemplateResult } from 'lit';
import type { AskMessage, FrameMessage, SetMessage } from '../../../src/embed/messages.ts';
import { prose } from '../html.ts';
import type { WrittenLanguage } from '../pages.ts';
import { withTraditional } from '../words.ts';
import type { PartContext } from './part.ts';

type Envelope = 'source' | 'version' | 'type';
type FieldsOf<M> = Omit<M, Envelope>;

/** A sample of each kind of message, as a page receives it. */
const samples: { readonly [T in FrameMessage['type']]: FieldsOf<Extract<FrameMessage, { type: T }>> } = {
  resize: { height: 480 },
  select: { region: '220000', partner: '330000', pairing: 'jilin-zhejiang' },
  key: { key: 'PageDown', code: 'PageDown', keyCode: 34, shiftKey: false },
};

interface MessageWords {
  readonly out: Readonly<Record<FrameMessage['type'], string>>;
  readonly set: Readonly<Record<keyof FieldsOf<SetMessage>, string>>;
  /** The other message to a frame, which has no fields. */
  readonly other: Readonly<Record<AskMessage['type'], string>>;
}

const written: Readonly<Record<WrittenLanguage, MessageWords>> = {
  en: {
    out: {
      resize: 'The height of the content in CSS pixels; sent whenever it changes.',
      select: 'The selection. All fields are null if it was cleared; `region` and `partner` are null if a pairing was selected.',
      key: 'A key that the map does not use, so that a slide deck can react to it.',
    },
    set: {
      select: 'a pairing’s id, or a region’s adcode or name; `null` clears',
      topic: 'one of the topics',
      lang: '`zh-Hans`, `zh-Hant` or `en`',
      theme: '`auto`, `light` or `dark`',
    },
    other: { ask: 'Asks for the height again. `duikou-host.js` sends it to frames that loaded before it.' },
  },
  'zh-Hans': {
    out: {
      resize: '内容有多高，单位是 CSS 像素；高度一变就发。',
      select: '选择；取消选择时各项为 null，选中的是结对时 `region` 和 `partner` 为 null。',
      key: '地图用不着的按键，好让幻灯片继续翻页。',
    },
    set: {
      select: '结对的 id，或者地区的行政区划代码或名称；`null` 取消选择',
      topic: '某一个主题',
      lang: '`zh-Hans`、`zh-Hant` 或 `en`',
      theme: '`auto`、`light` 或 `dark`',
    },
    other: { ask: '再要一次高度；`duikou-host.js` 把它发给比它先加载的框架。' },
  },
};
const words = withTraditional(written);

export function messagesOutPart({ language }: PartContext): TemplateResult {
  const { out } = words[language];
  return html`<dl class="terms wide">${Object.entries(samples).map(([type, sample]) => html`<div><dt><code>${asCode({ source: 'duikou', version: 1, type, ...sample })}</code></dt><dd>${prose(out[type as FrameMessage['type']])}</dd></div>`)}</dl>`;
}

export function messagesInPart({ language }: PartContext): TemplateResult {
  const { set } = words[language];
  return html`<dl class="terms">${Object.entries(set).map(([field, meaning]) => html`<div><dt><code>${field}</code></dt><dd>${prose(meaning)}</dd></div>`)}</dl>`;
}

export function messagesAskPart({ language }: PartContext): TemplateResult {
  const { other } = words[language];
  return html`<dl class="terms wide">${Object.entries(other).map(([type, meaning]) => html`<div><dt><code>${asCode({ source: 'duikou', version: 1, type })}</code></dt><dd>${prose(meaning)}</dd></div>`)}</dl>`;
}

/** A message as written in a script: `{ type: 'resize', height: 480 }`. */
function asCode(message: object): string {
  return `{ ${Object.entries(message)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : String(value)}`)
    .join(', ')} }`;
}
