/** What each part exports beside its element: errors, words and the types of what its events say. */
export { DuikouError, errorCodes, type ErrorCode, type ErrorDetails } from '../error.ts';
export { addLanguage, setMessages, type SomeWords, type Words } from '../i18n/message-tables.ts';
// Importing any part gives types to all elements by their names, and to their events.
export type { ErrorDetail, SelectDetail, StepDetail, TopicDetail, ViewDetail } from '../elements.ts';
