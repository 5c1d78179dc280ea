/** The formatters of `Intl`, created once each, because creating one costs more than a hundred uses. */

export const numberFormat = memoized((language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
export const dateFormat = memoized((language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));
export const listFormat = memoized((language, options?: Intl.ListFormatOptions) => new Intl.ListFormat(language, options));
export const displayNames = memoized((language, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([language], options));

function memoized<Options, Formatter>(
  make: (language: string, options: Options) => Formatter,
): (language: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known) return known;
    const formatter = make(language, options);
    made.set(key, formatter);
    return formatter;
  };
}
