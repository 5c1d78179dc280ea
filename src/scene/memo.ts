/**
 * Remembers the last result. A call with the same arguments returns the same object, so that a renderer sees that a part of the scene did
 * not change.
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
