/** One way to call mapshaper: features in, features out, nothing on disk. */
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

interface Mapshaper {
  applyCommands(commands: string, inputs: Readonly<Record<string, unknown>>): Promise<Record<string, Buffer | string>>;
}

const mapshaper = createRequire(import.meta.url)('mapshaper') as Mapshaper;

export type Area = Feature<Polygon | MultiPolygon, { id: string }>;
export type Areas = FeatureCollection<Polygon | MultiPolygon, { id: string }>;

/**
 * Runs a chain of commands over named collections.
 *
 * @param outputs - names of the files that the chain writes
 */
export async function run(commands: string, inputs: Readonly<Record<string, Areas>>, outputs: readonly string[]): Promise<Areas[]> {
  const written = await mapshaper.applyCommands(
    commands,
    Object.fromEntries(Object.entries(inputs).map(([name, areas]) => [name, JSON.stringify(areas)])),
  );
  return outputs.map((name) => {
    const text = written[name];
    if (text === undefined) throw new Error(`mapshaper wrote no ${name}`);
    const collection = JSON.parse(text.toString()) as Areas;
    return { ...collection, features: collection.features.filter(({ geometry }) => geometry !== null) };
  });
}

export function collected(features: readonly Area[]): Areas {
  return { type: 'FeatureCollection', features: [...features] };
}
