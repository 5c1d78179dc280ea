/**
 * Remembers the last result: called again with the very same arguments it gives the very same object back, which is how a
 * renderer knows that a part of the scene did not change.
 */
export function memoizeLast<A extends readonly unknown[], R>(compute: (...parameters: A) => R): (...parameters: A) => R {
  let last: { readonly parameters: A; readonly result: R } | null = null;
  return (...parameters) => {
    if (last && last.parameters.every((value, i) => Object.is(value, parameters[i]))) return last.result;
    const result = compute(...parameters);
    last = { parameters, result };
    return result;
  };
}
