/** Bodies of functions that read or change a page during the walk, and that any engine can run. */

/** Elements that match a selector, including those in shadow trees. */
export const deepSource = `const deep = (selector, root = document) => [
  ...root.querySelectorAll(selector),
  ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? deep(selector, each.shadowRoot) : [])),
];`;

const deep = deepSource;

const atlas = `const atlas = document.querySelector('duikou-atlas');`;

/** Waits for two frames, in which the elements have rendered and the browser has laid them out. */
const twoFrames = `await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));`;

/** Waits for the final renderer: WebGL, or SVG if it is chosen, if there is no WebGL, or if a notice names the reason. */
export const ready = `await customElements.whenDefined('duikou-atlas'); ${atlas} await atlas.ready;
const context = document.createElement('canvas').getContext('webgl2');
context?.getExtension('WEBGL_lose_context')?.loseContext();
const hasWebgl = context !== null;
const isAtRest = () => {
  const { view, notices } = atlas.store.get();
  return view.surface === 'webgl' || atlas.renderer === 'svg' || notices.some(({ code }) => /^(?:webgl|worker)-|^unexpected$/.test(code)) || !hasWebgl;
};
while (!isAtRest()) await new Promise((resolve) => requestAnimationFrame(resolve));
${twoFrames} return atlas.store.get().view.surface;`;

export interface PageState {
  readonly selection: string | null;
  readonly topic: string;
  readonly step: string | null;
  readonly partner: string | null;
  readonly arcs: number;
  readonly emphasized: number;
  readonly records: number;
  readonly fragment: string;
  readonly notices: number;
  /** Left, top, width and height in px of the parts of the page, by name. */
  readonly boxes: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** The numbers of marks and words that a reader can count. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads the state, once every element has rendered, the address names the step, or the selection and the topic, and two reads in a row are equal. */
export const state = `${deep} ${atlas}
const box = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return [left, top, width, height].map(Math.round); };
const look = () => {
  const { scene } = atlas;
  const named = { atlas, map: deep('duikou-map')[0], header: deep('[part~=header]')[0], topics: deep('[part~=topics]')[0], panel: deep('[role=tabpanel]')[0], legend: deep('[part~=legend]')[0], controls: deep('[part~=controls]')[0] };
  const boxes = Object.fromEntries(Object.entries(named).filter(([, element]) => element).map(([name, element]) => [name, box(element)]));
  const panel = named.panel?.firstElementChild?.shadowRoot ?? named.panel;
  const count = (selector) => (panel ? deep(selector, panel).length : 0);
  return {
    selection: atlas.selection, topic: atlas.topic, step: atlas.step, partner: scene?.emphasis.partner ?? null,
    arcs: scene?.arcs.shown.length ?? 0, emphasized: scene?.emphasis.emphasized?.size ?? 0, records: scene?.records.shown.length ?? 0,
    fragment: location.hash, notices: deep('[part~=notice]').length, boxes,
    counts: { figures: count('duikou-figure'), buttons: count('button'), rows: count('li, tr, [role=row]'), marks: count('path, rect, circle') },
  };
};
const isWritten = () => {
  if (!atlas.hasAttribute('address')) return true;
  const written = new URLSearchParams(location.hash.slice(1));
  if (written.get('step') !== atlas.step) return false;
  return atlas.step !== null || (written.get('select') === atlas.selection && (written.get('topic') ?? 'overview') === atlas.topic);
};
let before = '';
for (let i = 0; i < 200; i++) {
  await Promise.all(deep('*').map((each) => each.updateComplete));
  ${twoFrames}
  const now = JSON.stringify(look());
  if (now === before && isWritten()) break;
  before = now;
}
return look();`;

/** Records errors of the page from its start; the server of the walk inserts the recorder at the beginning of each page. */
export const recorder = `<script>
window.recordedErrors = [];
addEventListener('error', (event) => { if (event.message) recordedErrors.push(event.message + ' ' + (event.filename || '').replace(/.*\\//, '') + ':' + event.lineno); });
addEventListener('unhandledrejection', (event) => recordedErrors.push('rejection: ' + String(event.reason)));
for (const level of ['error']) { const plain = console[level]; console[level] = (...words) => { recordedErrors.push('console: ' + words.map(String).join(' ')); plain.apply(console, words); }; }
</script>`;

export const errors = `return window.recordedErrors ?? ['no recorder on this page'];`;

export function goToFragment(fragment: string): string {
  return `location.hash = ${JSON.stringify(fragment)}; ${twoFrames}`;
}

export function pointOf(place: readonly [number, number]): string {
  return `${atlas} const [x, y] = atlas.project(${JSON.stringify(place)}); const { left, top } = atlas.getBoundingClientRect(); return [left + x, top + y];`;
}

/** The middle of the first visible element, scrolled into view if necessary. */
export function middleOf(selector: string): string {
  return `${deep} const element = deep(${JSON.stringify(selector)}).find((each) => each.getClientRects().length > 0);
if (!element) throw new Error('nothing in sight under ' + ${JSON.stringify(selector)});
element.scrollIntoView({ block: 'nearest' }); ${twoFrames}
const { left, top, width, height } = element.getBoundingClientRect(); return [left + width / 2, top + height / 2];`;
}

/** {@link middleOf} for an element with exactly this text or accessible name. */
export function middleOfNamed(selector: string, words: string): string {
  return `${deep} const element = deep(${JSON.stringify(selector)}).find((each) => each.getClientRects().length > 0 && (each.getAttribute('aria-label') ?? each.textContent.trim()) === ${JSON.stringify(words)});
if (!element) throw new Error('nothing in sight is called ' + ${JSON.stringify(words)});
element.scrollIntoView({ block: 'nearest' }); ${twoFrames}
const { left, top, width, height } = element.getBoundingClientRect(); return [left + width / 2, top + height / 2];`;
}

/** Fills a field with the events of typing. */
export function fill(selector: string, text: string): string {
  return `${deep} const [field] = deep(${JSON.stringify(selector)}); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input', { bubbles: true }));`;
}

/** Loses the drawing context, as when a GPU resets; `window.restoreContext` restores it. */
export const loseContext = `${deep} const [canvas] = deep('canvas'); const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
window.restoreContext = () => extension.restoreContext(); extension.loseContext();`;

/** Waits until the page's service worker is active and has stored what the page needs. */
export const untilKept = `const { serviceWorker } = navigator;
if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
const { controller } = serviceWorker;
while (controller.state !== 'activated') await new Promise((resolve) => controller.addEventListener('statechange', resolve, { once: true }));`;

export function focusOn(selector: string): string {
  return `${deep} deep(${JSON.stringify(selector)})[0].focus(); ${twoFrames}`;
}

/** Checks a condition in each frame until it holds, for 20 s at most. */
export function until(condition: string): string {
  return `${deep} ${atlas} const end = performance.now() + 20000;
while (!(${condition})) { if (performance.now() > end) throw new Error('waited in vain for ' + ${JSON.stringify(condition)}); await new Promise(requestAnimationFrame); }
return true;`;
}

/** Records the files that the page saves from now on, because the engines have no common folder for downloads. */
export const recordFiles = `window.handedFiles = {}; const made = {}; const plain = URL.createObjectURL;
URL.createObjectURL = (file) => { const address = plain.call(URL, file); made[address] = file; return address; };
HTMLAnchorElement.prototype.click = function () { handedFiles[this.download] = made[this.href]; };`;

/** The names and types of these files, and the sizes of those that must be equal in all engines. */
export const recordedFiles = `const files = {};
for (const [name, { type, size }] of Object.entries(window.handedFiles)) { files[name] = /(csv|json)$/.test(name) ? type + ' ' + size : type + (size > 1000 ? '' : ' ' + size); }
return { files };`;

/** The result of each export method of the atlas, by name. */
export const files = `${atlas}
const svg = await atlas.toSVG(); const png = await atlas.toPNG({ scale: 1 }); const csv = await atlas.toCSV(); const geojson = await atlas.toGeoJSON();
return { svg: svg.length, svgArcs: (svg.match(/<path/g) ?? []).length, png: png.size, csv, geojson: JSON.stringify(geojson).length };`;

/** Waits until the drawing for print and the table below it have been loaded, which starts with `beforeprint`. */
export const untilPrintable = until(
  `customElements.get('duikou-print-sheet') && (dispatchEvent(new Event('beforeprint')), deep('.print svg').length > 0)`,
).replace('return true;', `dispatchEvent(new Event('afterprint')); return true;`);

/**
 * The number of pixels in a picture of the page with the colours halfway along an arc, which are between the inks of its two ends. Nothing
 * else on the map has these colours.
 *
 * @param png - the picture in base64
 */
export function arcPixels(png: string): string {
  return `const image = await createImageBitmap(new Blob([Uint8Array.from(atob(${JSON.stringify(png)}), (each) => each.charCodeAt(0))], { type: 'image/png' }));
const canvas = document.createElement('canvas'); [canvas.width, canvas.height] = [image.width, image.height];
const context = canvas.getContext('2d'); context.drawImage(image, 0, 0);
const { data } = context.getImageData(0, 0, image.width, image.height); let count = 0;
for (let i = 0; i < data.length; i += 4) if (data[i] - data[i + 1] > 15 && data[i + 2] - data[i + 1] > 5 && data[i] < 160) count++;
return count;`;
}
