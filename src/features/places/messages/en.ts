import type { topicIds } from '../../../data/vocabulary.ts';
import { counted, pluralForm } from '../../../i18n/plural.ts';
import { englishCount } from '../../../i18n/number-words.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  outside: (name: string, count: number) =>
    `${name} is ${pluralForm(count, 'not in the pairing', `in none of the ${englishCount(count)} pairings`)}`,
  /** The sentence for a table of flows, which has no pairings. */
  notInData: (name: string) => `${name} has no flows in these data`,
  named: (count: number) => `It is named in ${counted(count, 'record', 'records')}:`,
  belongs: 'Part of the cooperation of:',
  nearest: 'The nearest paired regions:',
  /** An option of the search. */
  placeOption: (name: string) => `${name}, not one of the paired regions`,
  topicOption: (topic: string) => `Topic: ${topic}`,
  /** Words that find a topic besides its name, in any language and in pinyin. */
  topicSearchWords: {
    overview: ['pairings', '对口合作', '對口合作'],
    projects: ['projects', 'money', 'investment', '项目', '專案', '投资', '投資', '资金', '資金', 'xiangmu', 'touzi'],
    tourism: ['tourism', 'visitors', 'tourists', 'travel', '旅游', '旅遊', '游客', '遊客', 'lvyou'],
    grain: ['grain', 'rice', 'food', 'agriculture', '粮食', '糧食', '大米', 'liangshi', 'dami'],
    people: ['people', 'officials', 'secondment', 'training', '人员', '人員', '干部', '幹部', '挂职', '掛職', '培训', '培訓', 'ganbu'],
    reforms: ['reforms', 'experience', '改革', '经验', '經驗', 'gaige'],
    platforms: ['parks', 'platforms', 'zones', 'funds', '园区', '園區', '平台', '基金', 'yuanqu'],
    flows: ['flows', '流动', '流動'],
  } satisfies Readonly<Record<(typeof topicIds)[number], readonly string[]>>,
};

export type PlacesWords = Translation<typeof en>;
