/** Words of the tour, for the room and for the presenter. */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface TourWords {
  readonly name: string;
  readonly start: string;
  readonly stepOf: (number: number, count: number) => string;
  readonly next: string;
  readonly previous: string;
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
  readonly again: string;
  readonly backToStep: (number: number) => string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkSelected: string;
  readonly leaveFullScreen: string;
  /** Of the clock in the notes. */
  readonly restart: string;
  /** In the notes: the page with the tour does not answer. */
  readonly notReported: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly tour: TourWords;
  }
}

export const tourWords = defineMessages('tour', {
  'zh-Hans': {
    name: '导览',
    start: '开始导览',
    stepOf: (number, count) => `第 ${number} 步，共 ${count} 步`,
    next: '下一步',
    previous: '上一步',
    play: '自动播放',
    pause: '暂停',
    leave: '自己看',
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
    again: '从头开始',
    backToStep: (number) => `回到导览：第 ${number} 步`,
    copyLink: '复制链接',
    linkCopied: '这一步的链接已复制。',
    linkSelected: '浏览器不让复制；链接已选中，请按 Ctrl+C。',
    leaveFullScreen: '退出全屏',
    restart: '重新计时',
    notReported: '导览的页面没有应答：可能正在重新载入，或者已经关闭。再打开它，这里会自动接上。',
  },
  'zh-Hant': {
    name: '導覽',
    start: '開始導覽',
    stepOf: (number, count) => `第 ${number} 步，共 ${count} 步`,
    next: '下一步',
    previous: '上一步',
    play: '自動播放',
    pause: '暫停',
    leave: '自己看',
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
    again: '從頭開始',
    backToStep: (number) => `回到導覽：第 ${number} 步`,
    copyLink: '複製連結',
    linkCopied: '這一步的連結已複製。',
    linkSelected: '瀏覽器不讓複製；連結已選取，請按 Ctrl+C。',
    leaveFullScreen: '離開全螢幕',
    restart: '重新計時',
    notReported: '導覽的頁面沒有回應：可能正在重新載入，或者已經關閉。再開啟它，這裡會自動接上。',
  },
  en: {
    name: 'Tour',
    start: 'Start the tour',
    stepOf: (number, count) => `Step ${number} of ${count}`,
    next: 'Next step',
    previous: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    leave: 'Explore here',
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
    again: 'From the beginning',
    backToStep: (number) => `Back to the tour: step ${number}`,
    copyLink: 'Copy link',
    linkCopied: 'The link to this step is copied.',
    linkSelected: 'The browser denied copying; the link is selected, press Ctrl+C.',
    leaveFullScreen: 'Leave full screen',
    restart: 'Restart the clock',
    notReported: 'The page with the tour does not answer: it may be reloading, or closed. Open it again and this window goes on by itself.',
  },
});
