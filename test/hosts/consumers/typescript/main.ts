import { errorCodes, setWorkerAddress, type DataSet, type DuikouMap, type ErrorCode, type Scene, type SelectDetail } from 'duikou';
import {
  DuikouAtlas,
  DuikouError,
  defineElements,
  type Language,
  type LonLat,
  type Theme,
  type Topic,
  type ViewName,
} from 'duikou/elements';
import { DuikouFigure } from 'duikou/figure';
import { firstPicture, type FirstPictureOptions } from 'duikou/server';

setWorkerAddress('/duikou-worker.js');
setWorkerAddress(new URL('/duikou-worker.js', location.href));
defineElements();

// Elements by their names.
const map: DuikouMap = document.createElement('duikou-map');
const atlas: DuikouAtlas | null = document.querySelector('duikou-atlas');
const figure = document.createElement('duikou-figure');

// Properties.
map.selection = 'jilin-zhejiang';
map.topic = 'tourism';
map.lang = 'en';
map.theme = 'dark';
map.renderer = 'svg';
map.cooperative = true;
map.src = null;
figure.record = 'agg-projects';
const scene: Scene | null = map.scene;
const data: DataSet | null = map.data;
map.data = { anything: 'is checked' };
// @ts-expect-error A renderer is one of three.
map.renderer = 'canvas';
// @ts-expect-error A topic is one of a list.
map.topic = 'nonsense';
// @ts-expect-error A theme is one of three.
map.theme = 'purple';
// @ts-expect-error A scene is read only.
map.scene = null;

// Methods.
map.select('220000');
map.clear();
const renderer: 'webgl' | 'svg' = (await map.ready).renderer;
const point: readonly [number, number] | null = map.project([123.43, 41.8]);
const svg: string = await map.toSVG();
const png: Blob = await atlas!.toPNG({ scale: 2 });
const csv: string = await map.toCSV();
const features: 'FeatureCollection' = (await map.toGeoJSON()).type;
// @ts-expect-error A place has a latitude.
map.project([123.43]);

// Events, on the element and from below.
map.addEventListener('duikou-select', ({ detail }) => {
  const { region, partner, pairing }: SelectDetail = detail;
  const names: readonly (string | null)[] = [region, partner, pairing];
  return names;
});
document.body.addEventListener('duikou-topic', ({ detail }) => detail.topic satisfies string);
document.addEventListener('duikou-step', ({ detail }) => detail.count satisfies number);
map.addEventListener('duikou-error', ({ detail: { code, message } }) => {
  const known: ErrorCode = code;
  return errorCodes.includes(known) && message;
});
map.addEventListener('duikou-select', ({ detail }) => {
  // @ts-expect-error A selection has no such part.
  return detail.city;
});

// An element by itself, and the picture of a server.
const single: DuikouFigure = new DuikouFigure();
const topic: Topic = map.topic;
const theme: Theme = map.theme;
const language: Language = 'zh-Hant';
const view: ViewName | undefined = atlas?.view;
const harbin: LonLat = [126.64, 45.76];
const picture: string = firstPicture({ select: 'jilin-zhejiang', topic, theme, lang: language } satisfies FirstPictureOptions);
// @ts-expect-error A topic is one of a list.
firstPicture({ topic: 'nonsense' });

// Errors.
const error = new DuikouError('worker-silent', { seconds: 8 });
const code: ErrorCode = error.code;

export const used = [single, view, harbin, picture, scene, data, renderer, point, svg, png, csv, features, code];
