/** The topics, by id. */
import { topics, type Topic } from '../../state/view-state.ts';
import { flows } from './flows.ts';
import { grain } from './grain.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { platforms } from './platforms.ts';
import { projects } from './projects.ts';
import { reforms } from './reforms.ts';
import type { TopicDescriptor } from './topic.ts';
import { tourism } from './tourism.ts';

/** The descriptor of each topic. The type requires exactly the names of the schema's closed list. */
export const topicDescriptors: { readonly [Id in Topic]: TopicDescriptor<Id> } = {
  overview,
  projects,
  tourism,
  grain,
  people,
  reforms,
  platforms,
  flows,
};

/** The topics that need no table of a user, in the order of the schema's list. */
export const reportTopics: readonly Topic[] = topics.filter((id) => topicDescriptors[id].width !== 'scaled');
