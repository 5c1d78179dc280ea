/** Which of the source's files draws which part of China: the finest that is right, and in which coordinates it is. */
import islands from '../sources/islands.json';
import { decodeUnits } from './decode.ts';
import type { Ring, Unit } from './unit.ts';

/** 浦东新区 is the one district that a pairing needs and the source has; it stays a piece of its own. */
export const pudong = '310115';
export const shanghai = '310000';
export const sansha = '460300';

/** `china-cities.json` draws these with a few dozen vertices each, the files of their own with thousands. */
const municipalityFiles: Readonly<Record<string, string>> = {
  '110000': 'beijing',
  '120000': 'tianjin',
  '310000': 'shanghai',
  '500000': 'chongqing',
  '810000': 'xianggang',
  '820000': 'aomen',
};
const taiwan = '710000';
/** `taiwan.json` lists them, standard maps draw them as Fujian's, and `china-cities.json` has them there. */
const drawnInFujian = ['金门县', '连江县'];

export const sourceFiles = [
  'china-cities.json',
  'province/hainan.json',
  'province/taiwan.json',
  ...Object.values(municipalityFiles).map((name) => `province/${name}.json`),
];

export interface ChosenUnits {
  /** In GCJ-02. */
  readonly shifted: readonly Unit[];
  /** In WGS 84 already: `taiwan.json` carries Natural Earth's attributes and its coordinates. */
  readonly placed: readonly Unit[];
}

export function chosenUnits(): ChosenUnits {
  const coarse = new Set([...Object.keys(municipalityFiles), taiwan]);
  const cities = decodeUnits('china-cities.json').filter(({ id }) => !coarse.has(id));
  const reefs = decodeUnits('province/hainan.json').filter(({ id }) => id === sansha);
  const districts = Object.entries(municipalityFiles).flatMap(([code, name]) =>
    decodeUnits(`province/${name}.json`).map((unit) => (unit.id === pudong ? unit : { ...unit, id: code })),
  );
  const counties = decodeUnits('province/taiwan.json').filter(({ id }) => !drawnInFujian.includes(id));
  return {
    shifted: [...cities.map(withoutExclave), ...reefs, ...districts],
    placed: [
      ...counties.map((unit) => ({ ...unit, id: taiwan })),
      ...islands.map(({ id, place, radiusKm }) => ({ id, rings: [squareAround(place, radiusKm)] })),
    ],
  };
}

/**
 * 加格达奇 is run by 大兴安岭 but stands on 呼伦贝尔's ground, and standard maps draw it there: its ring goes, and the area around it shows.
 */
function withoutExclave(unit: Unit): Unit {
  if (unit.id !== '232700') return unit;
  return { ...unit, rings: unit.rings.filter((ring) => !ring.every(([lon, lat]) => lon < 125 && lat < 51)) };
}

/** An islet that the source lacks stands as a square on its corner: its place is true, its shape is a sign. */
function squareAround([lon = 0, lat = 0]: readonly number[], radiusKm: number): Ring {
  const north = radiusKm / 111.2;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [
    [lon - east, lat],
    [lon, lat + north],
    [lon + east, lat],
    [lon, lat - north],
    [lon - east, lat],
  ];
}
