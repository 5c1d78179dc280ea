import type { PlacesWords } from './en.ts';

export const zhHans: PlacesWords = {
  outside: (name, count) => `${name}不在${count === 7 ? '七' : count}对之内`,
  notInData: (name) => `数据中没有${name}的流动`,
  named: (count) => `有${count}条记录提到：`,
  belongs: '属于这一对的合作：',
  nearest: '最近的结对地区：',
  placeOption: (name) => `${name}，不是结对地区`,
  topicOption: (topic) => `专题：${topic}`,
  topicSearchWords: {
    overview: ['pairings', '对口合作'],
    projects: ['projects', 'money', 'investment', '项目', '投资', '资金', 'xiangmu', 'touzi'],
    tourism: ['tourism', 'visitors', 'tourists', 'travel', '旅游', '游客', 'lvyou'],
    grain: ['grain', 'rice', 'food', 'agriculture', '粮食', '大米', 'liangshi', 'dami'],
    people: ['people', 'officials', 'secondment', 'training', '人员', '干部', '挂职', '培训', 'ganbu'],
    reforms: ['reforms', 'experience', '改革', '经验', 'gaige'],
    platforms: ['parks', 'platforms', 'zones', 'funds', '园区', '平台', '基金', 'yuanqu'],
    flows: ['flows', '流动'],
  },
};
