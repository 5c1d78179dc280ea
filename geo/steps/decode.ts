/** Reads ECharts' own encoding: zigzag deltas in a string, 1/1024 degree a step. Islands stand there as holes of the first ring. */
import { createRequire } from 'node:module';
import type { Ring, Unit } from './unit.ts';

const require = createRequire(import.meta.url);
const stepsPerDegree = 1024;

interface EncodedFeature {
  readonly id?: string;
  readonly properties: { readonly name: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly string[]; readonly encodeOffsets: readonly (readonly [number, number])[] }
    | {
        readonly type: 'MultiPolygon';
        readonly coordinates: readonly (readonly string[])[];
        readonly encodeOffsets: readonly (readonly (readonly [number, number])[])[];
      };
}

/** A file of the package's `map/json` folder as units; every ring is a polygon of its own. A feature without a code goes by its name. */
export function decodeUnits(file: string): Unit[] {
  const { features } = require(`echarts-4-maps/map/json/${file}`) as { features: readonly EncodedFeature[] };
  return features.map((feature) => ({ id: feature.id ?? feature.properties.name, rings: ringsOf(feature) }));
}

function ringsOf({ geometry }: EncodedFeature): Ring[] {
  const encoded =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map((text, i) => ({ text, offset: geometry.encodeOffsets[i] }))
      : geometry.coordinates.flatMap((part, i) => part.map((text, k) => ({ text, offset: geometry.encodeOffsets[i]?.[k] })));
  return encoded.map(({ text, offset }) => {
    if (!offset) throw new Error('an encoded ring has no offset');
    return decodeRing(text, offset);
  });
}

function decodeRing(text: string, offset: readonly [number, number]): Ring {
  const ring: [number, number][] = [];
  let [x, y] = offset;
  for (let i = 0; i < text.length; i += 2) {
    x += unzigzag(text.charCodeAt(i) - 64);
    y += unzigzag(text.charCodeAt(i + 1) - 64);
    ring.push([x / stepsPerDegree, y / stepsPerDegree]);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return ring;
}

function unzigzag(n: number): number {
  return (n >> 1) ^ -(n & 1);
}
