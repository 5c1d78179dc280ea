/** The exports of each part besides its element: errors, words and the types of event details. */
export { DuikouError, errorCodes, type ErrorCode, type ErrorDetails } from '../error.ts';
export { addLanguage, setMessages, type SomeWords, type Words } from '../i18n/message-tables.ts';
// Importing any part gives types to all elements by their names, and to their events.
export type { ErrorDetail, SelectDetail, StepDetail, TopicDetail, ViewDetail } from '../elements.ts';
