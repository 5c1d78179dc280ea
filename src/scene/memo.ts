import { isSameExcept } from '../data/parse/objects.ts';

/** Caches the last result. A call with the same arguments returns the same object, so that a renderer can compare references. */
export function memoizeLast<A extends readonly unknown[], R>(compute: (...parameters: A) => R): (...parameters: A) => R {
  let last: { readonly parameters: A; readonly result: R } | null = null;
  return (...parameters) => {
    if (last && last.parameters.every((value, i) => Object.is(value, parameters[i]))) return last.result;
    const result = compute(...parameters);
    last = { parameters, result };
    return result;
  };
}

/** The same for a function of one object, whose values are compared by their keys: many arguments of a few types are easily swapped. */
export function memoizeByKeys<I extends object, R>(compute: (input: I) => R): (input: I) => R {
  let last: { readonly input: I; readonly result: R } | null = null;
  return (input) => {
    if (last && isSameExcept(last.input, input, [])) return last.result;
    const result = compute(input);
    last = { input, result };
    return result;
  };
}

/** Caches the last result for each first argument, in a weak map, so that results are garbage-collected together with their data. */
export function memoizeLastFor<K extends object, A extends readonly unknown[], R>(
  compute: (of: K, ...parameters: A) => R,
): (of: K, ...parameters: A) => R {
  const known = new WeakMap<K, (...parameters: A) => R>();
  return (of, ...parameters) => {
    let own = known.get(of);
    if (!own) {
      own = memoizeLast((...rest: A) => compute(of, ...rest));
      known.set(of, own);
    }
    return own(...parameters);
  };
}
