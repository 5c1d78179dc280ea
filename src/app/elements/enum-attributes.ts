/** The attributes of an atlas and a map that have a closed list of values, with their values, defaults and transitions. */
import { languageTags } from '../../data/languages.ts';
import type { Language } from '../../data/schema.ts';
import { DuikouError, type ErrorCode } from '../../error.ts';
import { changeLanguage, changeLevel, changeMotion, changeTheme, changeTopic, openView, type Transition } from '../../state/transitions.ts';
import {
  initialViewState,
  levelChoices,
  motions,
  renderers,
  themes,
  topics,
  viewNames,
  type LevelChoice,
  type Motion,
  type RendererChoice,
  type Theme,
  type Topic,
  type ViewName,
} from '../../state/view-state.ts';

interface EnumAttribute<T extends string> {
  readonly values: () => readonly T[];
  /** The error that any other value causes. */
  readonly error: ErrorCode;
}

interface ViewAttribute<T extends string> extends EnumAttribute<T> {
  /** The value if the attribute is removed; null if the element determines it. */
  readonly initial: T | null;
  readonly transition: (value: T) => Transition;
}

const topic: ViewAttribute<Topic> = {
  values: () => topics,
  error: 'unknown-topic',
  initial: initialViewState.topic,
  transition: changeTopic,
};
const view: ViewAttribute<ViewName> = {
  values: () => viewNames,
  error: 'unknown-view',
  initial: initialViewState.view,
  transition: openView,
};
const theme: ViewAttribute<Theme> = {
  values: () => themes,
  error: 'unknown-theme',
  initial: initialViewState.theme,
  transition: changeTheme,
};
const motion: ViewAttribute<Motion> = {
  values: () => motions,
  error: 'unknown-motion',
  initial: initialViewState.motion,
  transition: changeMotion,
};
const level: ViewAttribute<LevelChoice> = {
  values: () => levelChoices,
  error: 'unknown-level',
  initial: initialViewState.level,
  transition: changeLevel,
};
const lang: ViewAttribute<Language> = {
  // A host can add languages.
  values: languageTags,
  error: 'unknown-lang',
  initial: null,
  transition: changeLanguage,
};
const renderer: EnumAttribute<RendererChoice> = { values: () => renderers, error: 'unknown-renderer' };

const viewAttributes = { topic, view, theme, motion, level, lang } as const;
export type ViewAttributeName = keyof typeof viewAttributes;

export function isViewAttribute(name: string): name is ViewAttributeName {
  return Object.hasOwn(viewAttributes, name);
}

/** The value if the attribute is removed; null if the element determines it. */
export function initialValue(name: ViewAttributeName): string | null {
  return viewAttributes[name].initial;
}

/** The transition for a value of an attribute, or the error that reports an unknown value. */
export function transitionOf(name: ViewAttributeName, written: string): Transition | DuikouError {
  switch (name) {
    case 'topic':
      return transitionTo(topic, written);
    case 'view':
      return transitionTo(view, written);
    case 'theme':
      return transitionTo(theme, written);
    case 'motion':
      return transitionTo(motion, written);
    case 'level':
      return transitionTo(level, written);
    case 'lang':
      return transitionTo(lang, written);
  }
}

/** The renderer that a value names, or the error that reports an unknown value. */
export function rendererOf(written: string): RendererChoice | DuikouError {
  return valueOf(renderer, written);
}

function transitionTo<T extends string>(attribute: ViewAttribute<T>, written: string): Transition | DuikouError {
  const value = valueOf(attribute, written);
  return value instanceof DuikouError ? value : attribute.transition(value);
}

/** Values are compared without regard to case, as in HTML. */
function valueOf<T extends string>({ values, error }: EnumAttribute<T>, written: string): T | DuikouError {
  const known = values();
  return (
    known.find((value) => value.toLowerCase() === written.toLowerCase()) ??
    new DuikouError(error, { value: written, known: known.join(', ') })
  );
}
