import type { ElsewhereWords } from './en.ts';

export const zhHans: ElsewhereWords = {
  title: '其他来源',
  lead: '年份、口径和发布者各不相同，不与报道的数字合并，也不相加。',
  adds: (records, later) => `其他来源另有${records}条关于这一对的记录${later === 0 ? '' : `，其中${later}条有更晚的数字`}。`,
  added: (records) => `+${records}`,
  addedName: (records) => `其他来源${records}条`,
  show: '显示',
  goTo: '前往',
  besides: '同一事项，报道的数字：',
  conflict: (figure, source) => `来源说法不一，另一说：${figure}（${source}）。`,
  falls: '累计数不会减少，两个来源都没有说明原因。',
  periodBases: { heading: '时间见来源标题', date: '时间为来源日期' },
  series: (count) => `同一事项，不同时间的数字：${count}组`,
  seriesLead: '每一点是一个来源的数字，点与点不相连：其间的情况不得而知。',
};
