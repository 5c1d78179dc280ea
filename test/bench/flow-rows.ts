/** Seeded flows as a file with the same rows in each run and on any machine. */
import gazetteer from '../../geo/gazetteer.json' with { type: 'json' };

/** The random number generator mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface FlowRows {
  readonly rows: number;
  /** The largest number of different flows. Further rows repeat earlier ones. */
  readonly flows: number;
  /** The years of the flows. */
  readonly years: readonly number[];
}

const prefectures = (gazetteer.units as readonly (readonly (string | number)[])[])
  .map(([code]) => String(code))
  .filter((code) => !code.endsWith('0000') && code.endsWith('00'));

/**
 * Rows of origin, destination, year and visitors. Each flow follows from the gravity of two places, so that few flows are large and many
 * are small. One cell in a thousand is empty, and one in five hundred is "over".
 *
 * @returns the CSV in pieces
 */
export function* flowRows({ rows, flows, years }: FlowRows): Generator<string> {
  const random = seeded(11);
  const places = prefectures.length;
  const weights = prefectures.map(() => 1 / (0.02 + random()));
  yield 'origin,destination,year,visitors (人次)\n';
  let piece = '';
  for (let row = 0; row < rows; row++) {
    // This sequence visits every pair once before it repeats one.
    const flow = row % flows;
    const pair = (flow * 7919) % (places * (places - 1));
    const from = Math.floor(pair / (places - 1));
    const other = pair % (places - 1);
    const to = other >= from ? other + 1 : other;
    const year = years[Math.floor((flow * years.length) / flows) % years.length] ?? 2018;
    const n = Math.max(1, Math.round((weights[from] ?? 1) * (weights[to] ?? 1) * (0.5 + random()) * 10));
    const chance = random();
    piece += `${prefectures[from]},${prefectures[to]},${year},${chance < 0.001 ? '-' : chance < 0.003 ? `>${n}` : n}\n`;
    if (piece.length > 1 << 20) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
