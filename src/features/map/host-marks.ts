/**
 * Marks of the page on the map: its elements with `slot="mark"`, `lon` and `lat`. Rules of the map's style sheet move them, because their
 * style attributes belong to the page. This module is loaded with the first mark.
 */
import { pointPxOf, type LonLat, type ScreenTransform, type SizePx } from '../../geo/projection.ts';
import { DuikouError } from '../../error.ts';

interface MarksHost {
  /** The shadow root of the element whose children the marks are. */
  readonly root: ShadowRoot;
  /** The camera and the size of the box; null while no map is drawn. */
  view(): { readonly screen: ScreenTransform; readonly size: SizePx } | null;
  report(error: DuikouError): void;
}

interface PlacedMark {
  readonly place: LonLat;
  readonly style: CSSStyleDeclaration;
}

/** The distance outside the map, in CSS px, beyond which a mark is hidden and takes no focus. */
const marginPx = 64;

/** The map sets `translate` of a mark, which puts its middle at the place. The page may set `transform` to move it from there. */
const commonRules = `
  .marks { position: absolute; inset: 0; z-index: 1; overflow: hidden; pointer-events: none; }
  ::slotted([slot='mark']) { position: absolute !important; inset: 0 auto auto 0 !important; width: max-content; visibility: hidden; pointer-events: auto; }`;

export class HostMarks {
  readonly #host: MarksHost;
  readonly #sheet = new CSSStyleSheet();
  readonly #reported = new WeakSet<Element>();
  #marks: readonly PlacedMark[] = [];

  constructor(host: MarksHost) {
    this.#host = host;
    host.root.adoptedStyleSheets = [...host.root.adoptedStyleSheets, this.#sheet];
    // All children are observed, because `:nth-child` also counts children that are not marks.
    new MutationObserver(() => this.follow()).observe(host.root.host, {
      childList: true,
      subtree: true,
      attributeFilter: ['slot', 'lon', 'lat'],
    });
    this.follow();
  }

  /** Follows marks that were added, removed or changed. */
  follow(): void {
    const children = [...this.#host.root.host.children];
    const marks = children.flatMap((child, i) => {
      if (child.slot !== 'mark') return [];
      const place = placeOf(child);
      if (!place) this.#reportOnce(child);
      return place ? [{ place, nth: i + 1 }] : [];
    });
    this.#sheet.replaceSync(commonRules + marks.map(({ nth }) => `::slotted([slot='mark']:nth-child(${nth})) {}`).join('\n'));
    const rules = [...this.#sheet.cssRules].slice(-marks.length);
    this.#marks = marks.flatMap(({ place }, i) => {
      const rule = rules[i];
      return rule instanceof CSSStyleRule ? [{ place, style: rule.style }] : [];
    });
    this.move();
  }

  /** Moves the marks after a movement of the camera or a change of the size. */
  move(): void {
    const view = this.#host.view();
    if (!view) return;
    const { screen, size } = view;
    for (const { place, style } of this.#marks) {
      const [x, y] = pointPxOf(place, screen);
      const isNear = x > -marginPx && y > -marginPx && x < size.width + marginPx && y < size.height + marginPx;
      style.setProperty('visibility', isNear ? 'visible' : 'hidden', isNear ? '' : 'important');
      style.setProperty('translate', `calc(${x.toFixed(1)}px - 50%) calc(${y.toFixed(1)}px - 50%)`, 'important');
    }
  }

  #reportOnce(mark: Element): void {
    if (this.#reported.has(mark)) return;
    this.#reported.add(mark);
    const value = ['lon', 'lat'].map((name) => `${name}="${mark.getAttribute(name) ?? ''}"`).join(' ');
    this.#host.report(new DuikouError('mark-without-place', { value }));
  }
}

/** @returns null if an attribute is missing or invalid */
function placeOf(mark: Element): LonLat | null {
  const [lon, lat] = ['lon', 'lat'].map((name) => Number(mark.getAttribute(name)?.trim() || Number.NaN));
  return lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [lon, lat] : null;
}
