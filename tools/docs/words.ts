/** The words around the content of a page: navigation, captions of examples and tables. */
import type { Language } from '../../src/data/schema.ts';
import type { SectionId, WrittenLanguage } from './pages.ts';
import { traditionalWords } from './traditional.ts';

export interface DocsWords {
  readonly skip: string;
  readonly contents: string;
  readonly documentation: string;
  readonly languageChoice: string;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
  readonly openAlone: string;
  readonly running: string;
  readonly attributes: string;
  readonly propertiesAndMethods: string;
  readonly events: string;
  readonly slots: string;
  readonly parts: string;
  readonly firedBy: string;
  readonly colour: string;
  readonly light: string;
  readonly dark: string;
  readonly errorCause: string;
  readonly errorSentence: string;
  readonly defaultSlot: string;
  /** The words around the name of a file, its size, and its compressed size. */
  readonly download: { readonly before: string; readonly beforeSize: string; readonly beforeGzip: string; readonly behind: string };
  /** The words before the lists of frameworks, between two names, and after the last one. */
  readonly hosts: { readonly passed: string; readonly notPassed: string; readonly joint: string; readonly end: string };
  readonly pairing: string;
  readonly a: string;
  readonly b: string;
  readonly noPolicyYet: string;
}

const written: Readonly<Record<WrittenLanguage, DocsWords>> = {
  en: {
    skip: 'Skip to the content',
    contents: 'Contents',
    documentation: 'Documentation',
    languageChoice: 'Language',
    sections: { ways: 'Ways to use it', reference: 'Reference', more: 'More' },
    neighbours: 'Previous and next',
    previous: 'Previous',
    next: 'Next',
    openAlone: 'Open on its own',
    running: 'Live example',
    attributes: 'Attributes',
    propertiesAndMethods: 'Properties and methods',
    events: 'Events',
    slots: 'Slots',
    parts: 'Parts',
    firedBy: 'Fired by',
    colour: 'Custom property',
    light: 'Light',
    dark: 'Dark',
    errorCause: 'When',
    errorSentence: 'What the reader sees',
    defaultSlot: 'children',
    download: { before: 'This site serves it as ', beforeSize: ', ', beforeGzip: ', ', behind: ' gzipped.' },
    hosts: {
      passed: 'The packed package has passed its test in: ',
      notPassed: 'No run has passed yet in: ',
      joint: '; ',
      end: '.',
    },
    pairing: 'Pairing',
    a: 'Side a',
    b: 'Side b',
    noPolicyYet: 'Under a content security policy the map needs `worker-src blob:`.',
  },
  'zh-Hans': {
    skip: '跳到正文',
    contents: '目录',
    documentation: '使用说明',
    languageChoice: '语言',
    sections: { ways: '使用方式', reference: '参考', more: '更多' },
    neighbours: '前后各页',
    previous: '上一页',
    next: '下一页',
    openAlone: '单独打开',
    running: '运行示例',
    attributes: '属性（attribute）',
    propertiesAndMethods: 'JavaScript 属性和方法',
    events: '事件',
    slots: '插槽（slot）',
    parts: '部件（part）',
    firedBy: '发出者',
    colour: '自定义属性',
    light: '浅色',
    dark: '深色',
    errorCause: '何时',
    errorSentence: '读者看到的话',
    defaultSlot: '子元素',
    download: { before: '本站提供 ', beforeSize: '：', beforeGzip: '，gzip 后', behind: '。' },
    hosts: { passed: '打包好的程序包已通过测试的有：', notPassed: '测试尚未通过的有：', joint: '；', end: '。' },
    pairing: '结对',
    a: '甲侧（a）',
    b: '乙侧（b）',
    noPolicyYet: '在内容安全策略（CSP）之下，地图需要 `worker-src blob:`。',
  },
};

export const docsWords: Readonly<Record<Language, DocsWords>> = withTraditional(written);

/** Adds Traditional Chinese to words in two languages. */
export function withTraditional<T>(words: Readonly<Record<WrittenLanguage, T>>): Readonly<Record<Language, T>> {
  return { ...words, 'zh-Hant': traditionalWords(words['zh-Hans']) };
}
