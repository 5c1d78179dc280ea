/** Words of the projects panel. */
import { defineMessages } from '../../i18n/message-tables.ts';
import { en, type ProjectsWords } from './messages/en.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { ProjectsWords };

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly projects: ProjectsWords;
  }
}

export const projectsWords = defineMessages('projects', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });
