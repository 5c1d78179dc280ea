// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PlacesWords } from './en.ts';

export const zhHant: PlacesWords = {
  outside: (name, count) => `${name}不在${count === 7 ? '七' : count}對之內`,
  notInData: (name) => `資料中沒有${name}的流動`,
  named: (count) => `有${count}筆記錄提到：`,
  belongs: '屬於這一對的合作：',
  nearest: '最近的結對地區：',
  placeOption: (name) => `${name}，不是結對地區`,
  topicOption: (topic) => `專題：${topic}`,
  topicSearchWords: {
    overview: ['pairings', '對口合作'],
    projects: ['projects', 'money', 'investment', '專案', '投資', '資金', 'xiangmu', 'touzi'],
    tourism: ['tourism', 'visitors', 'tourists', 'travel', '旅遊', '遊客', 'lvyou'],
    grain: ['grain', 'rice', 'food', 'agriculture', '糧食', '大米', 'liangshi', 'dami'],
    people: ['people', 'officials', 'secondment', 'training', '人員', '幹部', '掛職', '培訓', 'ganbu'],
    reforms: ['reforms', 'experience', '改革', '經驗', 'gaige'],
    platforms: ['parks', 'platforms', 'zones', 'funds', '園區', '平台', '基金', 'yuanqu'],
    flows: ['flows', '流動'],
  },
};
