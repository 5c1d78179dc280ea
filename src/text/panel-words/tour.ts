/** Words of the tour, for the room and for the presenter. */
import { wordTable } from '../words.ts';

export interface TourWords {
  readonly name: string;
  readonly start: string;
  readonly stepOf: (number: number, count: number) => string;
  readonly next: string;
  readonly previous: string;
  readonly first: string;
  readonly last: string;
  readonly play: string;
  readonly pause: string;
  readonly leave: string;
  readonly exploring: string;
  readonly back: string;
  readonly fullScreen: string;
  readonly notes: string;
  readonly link: string;
  readonly nextStep: string;
  readonly end: string;
  readonly elapsed: string;
  readonly waiting: string;
  readonly steps: string;
}

export const tourWords = wordTable('tour', {
  'zh-Hans': {
    name: '导览',
    start: '开始导览',
    stepOf: (number, count) => `第 ${number} 步，共 ${count} 步`,
    next: '下一步',
    previous: '上一步',
    first: '第一步',
    last: '最后一步',
    play: '自动播放',
    pause: '暂停',
    leave: '离开导览，自己看',
    exploring: '您已离开这一步的画面。',
    back: '回到导览',
    fullScreen: '全屏',
    notes: '讲稿',
    link: '这一步的链接',
    nextStep: '接下来：',
    end: '这是最后一步',
    elapsed: '已讲',
    waiting: '正在打开导览…',
    steps: '选择步骤',
  },
  'zh-Hant': {
    name: '導覽',
    start: '開始導覽',
    stepOf: (number, count) => `第 ${number} 步，共 ${count} 步`,
    next: '下一步',
    previous: '上一步',
    first: '第一步',
    last: '最後一步',
    play: '自動播放',
    pause: '暫停',
    leave: '離開導覽，自己看',
    exploring: '您已離開這一步的畫面。',
    back: '回到導覽',
    fullScreen: '全螢幕',
    notes: '講稿',
    link: '這一步的連結',
    nextStep: '接下來：',
    end: '這是最後一步',
    elapsed: '已講',
    waiting: '正在打開導覽…',
    steps: '選擇步驟',
  },
  en: {
    name: 'Tour',
    start: 'Start the tour',
    stepOf: (number, count) => `Step ${number} of ${count}`,
    next: 'Next step',
    previous: 'Previous step',
    first: 'First step',
    last: 'Last step',
    play: 'Play',
    pause: 'Pause',
    leave: 'Leave the tour and explore',
    exploring: 'You have left what this step shows.',
    back: 'Back to the tour',
    fullScreen: 'Full screen',
    notes: 'Notes',
    link: 'Link to this step',
    nextStep: 'Next:',
    end: 'This is the last step',
    elapsed: 'Elapsed',
    waiting: 'Opening the tour…',
    steps: 'Choose a step',
  },
});
