/**
 * The type of a table in any language, from its English words: a text for a text, a function with the same parameters for a function.
 * `zh-hans.ts` and the words of a host are checked against it.
 */
export type Translation<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends object
    ? { readonly [K in keyof T]: Translation<T[K]> }
    : T;
