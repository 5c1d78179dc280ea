/** Who is named as the source of a table's rows. */
import type { Source } from '../data/schema.ts';

/** The file itself, and the sources that its rows name. */
export class SourceList {
  readonly list: Source[] = [];
  readonly #title: string;
  readonly #numbers = new Map<string, number>();

  constructor(title: string) {
    this.#title = title;
  }

  of(name: string, url: string): number {
    const key = `${name}\u0000${url}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return (
      this.list.push({
        id: `source-${this.list.length + 1}`,
        kind: 'data file',
        title: name === '' ? this.#title : name,
        publisher: null,
        date: null,
        language: 'zh',
        script: 'zh-Hans',
        ...(url === '' ? {} : { url }),
      }) - 1
    );
  }
}
