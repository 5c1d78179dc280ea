/** A version consisting of numbers, which has an order. Other versions are any text. */
const numbered = /^\d+(?:[.-]\d+)*$/;

/** Compares a version with another one. "2019.06-10" is newer than "2019.06-9". */
export function ageOfVersion(version: string, than: string): 'older' | 'newer' | 'other' {
  if (!numbered.test(version) || !numbered.test(than)) return 'other';
  const numbersOf = (text: string): readonly number[] => text.split(/[.-]/).map(Number);
  const [a, b] = [numbersOf(version), numbersOf(than)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0 ? 'older' : 'newer';
  }
  return 'other';
}

/** The year and month, or day, at the start of a version: "2019.06-1" gives 2019-06. Null if there is none. */
export function dateOfVersion(version: string): string | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(?:[.-](0[1-9]|1[0-2])(?:\.(0[1-9]|[12]\d|3[01]))?)?(?![\d])/.exec(version) ?? [];
  return year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join('-');
}
