/**
 * What every language has where English has `T`: a text for a text, a function of the same parameters for a function.
 * The English words of a table are the definition of the table; `zh-hans.ts` and what a host says are checked against it.
 */
export type Translation<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends object
    ? { readonly [K in keyof T]: Translation<T[K]> }
    : T;
