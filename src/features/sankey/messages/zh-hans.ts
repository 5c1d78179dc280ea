import type { SankeyMessages } from './en.ts';

export const zhHans: SankeyMessages = {
  title: (place) => `${place}的流入与流出`,
  titleBetween: (place) => `${place}与各地之间`,
  in: '流入',
  out: '流出',
  between: '合计',
  others: (places) => `其余${places}地`,
  within: (sum) => `内部：${sum}，未画出。`,
  missing: (rows) => `${rows}条记录未报告。`,
  from: (partner, sum) => `来自${partner}：${sum}`,
  to: (partner, sum) => `去往${partner}：${sum}`,
  beside: (partner, sum) => `与${partner}：${sum}`,
  mixed: '此地的数字分属几个时间、类别或单位，不能画成一幅；请先筛选出其中一个。',
  negative: '负数没有宽度，不画。',
  save: '存为 SVG',
};
